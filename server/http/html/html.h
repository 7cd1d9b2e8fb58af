// A small typed HTML builder that escapes by construction: text and attribute values are always
// escaped, tags and attributes come from closed lists, and there is no way to put markup in as a
// string (security.md 2, row 4). Scripts, styles, frames and event attributes don't exist here.
//
//   p(class_name("lead"), "受講者: ", bdi(person.name), br(), a(href(url), "証明書を見る"))
#pragma once

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/html/url.h"

namespace musubi::html {

// Finished, escaped markup. Only elements and text() make nodes.
class Node {
 public:
  [[nodiscard]] const std::string& markup() const { return m_markup; }

 private:
  explicit Node(std::string markup) : m_markup(std::move(markup)) {}
  friend class ElementWriter;
  friend Node text(std::string_view);
  friend Node group(const std::vector<Node>&);
  std::string m_markup;
};

[[nodiscard]] Node text(std::string_view plain);
// Several nodes as one, without an element around them.
[[nodiscard]] Node group(const std::vector<Node>& nodes);

// Made by the functions in attributes.h only.
class Attribute {
 public:
  [[nodiscard]] std::string_view name() const { return m_name; }
  [[nodiscard]] const std::optional<std::string>& value() const { return m_value; }

 private:
  Attribute(std::string_view name, std::optional<std::string> value)
      : m_name(name), m_value(std::move(value)) {}
  friend struct AttributeMaker;
  std::string_view m_name;  // a literal
  std::optional<std::string> m_value;
};

// Writes one element. Attributes come before content, as in HTML itself.
class ElementWriter {
 public:
  enum class Kind { normal, empty };  // an empty element has no content and no end tag

  ElementWriter(std::string_view name, Kind kind);
  void add(const Attribute& attribute);
  void add(const Node& node);
  void add(std::string_view plain);
  void add(const std::vector<Node>& nodes);
  void add(const std::optional<Node>& node);
  [[nodiscard]] Node finish();

 private:
  void end_start_tag();

  std::string_view m_name;
  Kind m_kind;
  bool m_is_start_tag_open = true;
  std::string m_markup;
};

// Names are literals, and the ones that would run or load something don't compile.
consteval std::string_view element_name(std::string_view name) {
  for (const std::string_view refused : {"script", "style", "iframe", "object", "embed", "base"}) {
    if (name == refused) {
      throw "this element would let a page run or load something";
    }
  }
  return name;
}

template <typename T>
concept Content = std::same_as<T, Node> || std::same_as<T, std::vector<Node>> ||
    std::same_as<T, std::optional<Node>> || std::convertible_to<const T&, std::string_view>;

// `h1("…")`, `p(class_name("lead"), "…", strong("…"))`
class Element {
 public:
  consteval explicit Element(std::string_view name) : m_name(element_name(name)) {}

  template <typename... Parts>
  requires((Content<std::decay_t<Parts>> || std::same_as<std::decay_t<Parts>, Attribute>)&&...)
      [[nodiscard]] Node
      operator()(const Parts&... parts) const {
    ElementWriter writer{m_name, ElementWriter::Kind::normal};
    (writer.add(parts), ...);
    return writer.finish();
  }

 private:
  std::string_view m_name;
};

// `input(type("date"), name("held_on"))`
class EmptyElement {
 public:
  consteval explicit EmptyElement(std::string_view name) : m_name(element_name(name)) {}

  template <std::same_as<Attribute>... Attributes>
  [[nodiscard]] Node operator()(const Attributes&... attributes) const {
    ElementWriter writer{m_name, ElementWriter::Kind::empty};
    (writer.add(attributes), ...);
    return writer.finish();
  }

 private:
  std::string_view m_name;
};

// The five characters that mean something in markup; safe in text and in quoted attributes.
[[nodiscard]] std::string escape(std::string_view plain);

}  // namespace musubi::html
