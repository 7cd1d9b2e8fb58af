// The sections of a long document: each with a heading that can be linked, and a list of them at
// the top, so that a phone reaches the fees without scrolling through everything before.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "http/documents/words.h"
#include "http/html/html.h"

namespace musubi::documents {

class Sections {
 public:
  explicit Sections(Language language) : m_language(language) {}

  // `id` is the place in the address; a section without content is left out.
  void add(std::string_view id, Words heading, const std::optional<html::Node>& content);

  [[nodiscard]] html::Node contents() const;
  [[nodiscard]] const std::vector<html::Node>& nodes() const { return m_nodes; }

 private:
  Language m_language;
  std::vector<html::Node> m_links;
  std::vector<html::Node> m_nodes;
};

}  // namespace musubi::documents
