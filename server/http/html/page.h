// A whole HTML page around its content: language, title, style sheet and nothing inline, so that it
// works under the strict content security policy.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/localised_text.h"
#include "http/html/html.h"

namespace musubi::html {

// Search engines may list what is public; everything else asks them not to.
enum class Indexing { refused, welcome };

struct Page {
  Language language;
  std::string title;
  Url style_sheet;
  Indexing indexing = Indexing::refused;
  std::vector<Node> body;
};

[[nodiscard]] std::string render(const Page& page);

}  // namespace musubi::html
