#include "http/kept_pages.h"

#include <algorithm>

#include "http/core/etag.h"

namespace musubi::http {

Response response_with(const Request& request, const std::shared_ptr<const KeptPage>& page) {
  Response response{Status::ok};
  response.with_body("text/html; charset=utf-8",
                     std::shared_ptr<const std::string>{page, &page->text});
  return once_for_all(request, std::move(response), page->etag);
}

KeptPages::Found KeptPages::find(const std::string& name) {
  const std::lock_guard lock{m_mutex};
  const auto entry = m_entries.find(name);
  if (entry == m_entries.end()) {
    return {};
  }
  entry->second.used = ++m_uses;
  return entry->second.found;
}

void KeptPages::keep(const std::string& name, std::shared_ptr<const KeptPage> page,
                     services::ContentMark mark) {
  const std::lock_guard lock{m_mutex};
  Entry& entry = m_entries[name];
  if (entry.found.page != nullptr) {
    m_bytes -= entry.found.page->text.size();
  }
  m_bytes += page->text.size();
  entry = {{std::move(page), std::move(mark)}, ++m_uses};
  make_room();
}

void KeptPages::make_room() {
  while (m_bytes > m_bytes_max) {
    const auto oldest = std::ranges::min_element(
        m_entries, {}, [](const auto& named) { return named.second.used; });
    m_bytes -= oldest->second.found.page->text.size();
    m_entries.erase(oldest);
  }
}

std::size_t KeptPages::bytes() const {
  const std::lock_guard lock{m_mutex};
  return m_bytes;
}

}  // namespace musubi::http
