#include "http/documents/sections.h"

#include "base/result.h"
#include "http/html/elements.h"

namespace musubi::documents {

constexpr Words contents_label{"このページの内容", "On this page"};

void Sections::add(std::string_view id, Words heading, const std::optional<html::Node>& content) {
  if (!content) {
    return;
  }
  const auto place = html::Url::parse(fmt::format("#{}", id));
  MUSUBI_ASSERT(place.has_value());
  m_links.push_back(html::li(html::a(html::href(*place), heading.in(m_language))));
  m_nodes.push_back(html::section(html::id(id), html::h2(heading.in(m_language)), *content));
}

html::Node Sections::contents() const {
  return html::nav(html::class_name("contents no-print"),
                   html::aria_label(contents_label.in(m_language)), html::ul(m_links));
}

}  // namespace musubi::documents
