// The frame of every document: the way past the header, the notice of a demonstration, the name of
// the site, its menu, the same page in the other language, and the footer (ui.md "Documents").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "http/documents/paths.h"
#include "http/html/html.h"
#include "http/html/page.h"
#include "services/views.h"

namespace musubi::documents {

// What the caller knows of the request.
struct Frame {
  Language language;
  html::Url style_sheet;
  Instant now;                // the time of the server
  std::string form_key = {};  // new for each page: of the form on it that makes something
};

enum class Width { reading, wide };
enum class MenuItem { none, programmes };

// One document. `title` is the first thing of the browser's title; pages bring their own h1.
struct Document {
  std::string title;
  Address address;
  MenuItem menu;
  services::Dates dates;
  html::Indexing indexing;
  Width width;
  std::vector<html::Node> content;
};

[[nodiscard]] std::string framed(const Frame& frame, const Document& document);

}  // namespace musubi::documents
