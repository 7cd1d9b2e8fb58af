#include "http/html/html.h"

#include "base/result.h"

namespace musubi::html {

namespace {

std::string_view entity_of(char c) {
  if (c == '&') return "&amp;";
  if (c == '<') return "&lt;";
  if (c == '>') return "&gt;";
  if (c == '"') return "&quot;";
  if (c == '\'') return "&#39;";
  return {};
}

}  // namespace

std::string escape(std::string_view plain) {
  std::string escaped;
  escaped.reserve(plain.size());
  for (const char c : plain) {
    const std::string_view entity = entity_of(c);
    entity.empty() ? escaped += c : escaped += entity;
  }
  return escaped;
}

Node text(std::string_view plain) { return Node{escape(plain)}; }

Node group(const std::vector<Node>& nodes) {
  std::string markup;
  for (const Node& node : nodes) {
    markup += node.markup();
  }
  return Node{std::move(markup)};
}

ElementWriter::ElementWriter(std::string_view name, Kind kind) : m_name(name), m_kind(kind) {
  m_markup = "<";
  m_markup += name;
}

void ElementWriter::add(const Attribute& attribute) {
  MUSUBI_ASSERT(m_is_start_tag_open);
  m_markup += " ";
  m_markup += attribute.name();
  if (attribute.value().has_value()) {
    m_markup += "=\"" + escape(*attribute.value()) + "\"";
  }
}

void ElementWriter::add(const Node& node) {
  end_start_tag();
  m_markup += node.markup();
}

void ElementWriter::add(std::string_view plain) {
  end_start_tag();
  m_markup += escape(plain);
}

void ElementWriter::add(const std::vector<Node>& nodes) {
  for (const Node& node : nodes) {
    add(node);
  }
}

void ElementWriter::add(const std::optional<Node>& node) {
  if (node.has_value()) {
    add(*node);
  }
}

Node ElementWriter::finish() {
  end_start_tag();
  if (m_kind == Kind::normal) {
    m_markup += "</";
    m_markup += m_name;
    m_markup += ">";
  }
  return Node{std::move(m_markup)};
}

void ElementWriter::end_start_tag() {
  if (m_is_start_tag_open) {
    m_markup += ">";
    m_is_start_tag_open = false;
  }
}

}  // namespace musubi::html
