#include "domain/document/content_inspector.h"

#include <algorithm>

namespace musubi::document {

static constexpr std::size_t pdf_end_bytes = 2048;  // within which readers look for %%EOF

static Error holds_another() {
  return {ErrorKind::invalid, "file_holds_another",
          "the file holds a second one of another type: save or scan it anew, and hand that in"};
}

static Error incomplete() {
  return {ErrorKind::invalid, "file_incomplete",
          "the file ends too early: it may have been cut off when it was copied; save it anew"};
}

Result<void> ContentInspector::take(std::string_view piece) {
  m_tail += piece;
  // Only now and then, because it moves what stays.
  if (m_tail.size() > 2 * archive_tail_bytes) {
    m_tail.erase(0, m_tail.size() - archive_tail_bytes);
  }
  if (m_type.has_value()) {
    return walk(piece);
  }
  m_head += piece;
  return m_head.size() < head_bytes ? Result<void>{} : decide();
}

Result<void> ContentInspector::decide() {
  const std::string_view head = std::string_view{m_head}.substr(0, head_bytes);
  m_type = TRY(type_of(head));
  // Readers of PDF also take a beginning within the first kilobyte.
  if (*m_type != MediaType::pdf &&
      head.substr(0, 1024 + 5).find("%PDF-") != std::string_view::npos) {
    return holds_another();
  }
  const std::string all = std::move(m_head);
  m_head.clear();
  return walk(all);
}

Result<void> ContentInspector::walk(std::string_view piece) {
  if (m_type == MediaType::png) {
    m_png.take(piece);
    return m_png.state() == WalkState::broken ? Result<void>{holds_another()} : Result<void>{};
  }
  if (m_type != MediaType::jpeg) {
    return {};
  }
  const std::string_view behind = m_jpeg.take(piece);
  if (m_jpeg.state() == WalkState::broken) {
    return incomplete();
  }
  return take_behind(behind);
}

Result<void> ContentInspector::take_behind(std::string_view piece) {
  m_behind += piece;
  if (holds_foreign_beginning(m_behind)) {
    return holds_another();
  }
  if (m_behind.size() > foreign_beginning_bytes_max) {
    m_behind.erase(0, m_behind.size() - foreign_beginning_bytes_max);
  }
  return {};
}

Result<void> ContentInspector::check_end_of_pdf() const {
  const std::string_view end =
      std::string_view{m_tail}.substr(m_tail.size() - std::min(m_tail.size(), pdf_end_bytes));
  const auto mark = end.rfind("%%EOF");
  if (mark == std::string_view::npos) {
    return incomplete();
  }
  return holds_foreign_beginning(end.substr(mark)) ? Result<void>{holds_another()} : Result<void>{};
}

Result<MediaType> ContentInspector::finish() {
  if (m_tail.empty()) {
    return Error{ErrorKind::invalid, "file_empty", "the file is empty: choose another"};
  }
  if (!m_type.has_value()) {
    TRY(decide());
  }
  if (ends_as_archive(m_tail)) {
    return holds_another();
  }
  const bool is_cut = (m_type == MediaType::png && m_png.state() != WalkState::ended) ||
                      (m_type == MediaType::jpeg && m_jpeg.state() != WalkState::ended);
  if (is_cut) {
    return incomplete();
  }
  if (m_type == MediaType::pdf) {
    TRY(check_end_of_pdf());
  }
  return *m_type;
}

}  // namespace musubi::document
