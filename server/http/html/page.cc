#include "http/html/page.h"

#include <fmt/core.h>

namespace musubi::html {
namespace {

// The pieces of markup that are written as text; they hold no value of anybody.
constexpr std::string_view head_start =
    "<meta charset=\"utf-8\">"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
    "<link rel=\"icon\" href=\"/mark.svg\" type=\"image/svg+xml\">";
constexpr std::string_view not_indexed = "<meta name=\"robots\" content=\"noindex\">";

}  // namespace

std::string render(const Page& page) {
  return fmt::format(
      "<!doctype html><html lang=\"{}\"><head>{}{}<title>{}</title>"
      "<link rel=\"stylesheet\" href=\"{}\"></head><body>{}</body></html>\n",
      page.language == Language::ja ? "ja" : "en", head_start,
      page.indexing == Indexing::refused ? not_indexed : "", escape(page.title),
      escape(page.style_sheet.text()), group(page.body).markup());
}

}  // namespace musubi::html
