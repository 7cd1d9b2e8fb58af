#include "app/web_assets.h"

#include <fmt/core.h>

#include <boost/json.hpp>

#include "app/folders.h"

namespace musubi::app {

static constexpr const char* style_sheet_entry = "styles/site.css";

// The pages that the browser's own router draws.
static std::vector<http::PageFallback> tool_pages() {
  std::vector<http::PageFallback> pages;
  for (const char* language : {"/ja", "/en"}) {
    for (const char* tool : {"/apply/", "/correct/", "/desk", "/signin", "/account"}) {
      pages.push_back({.prefix = std::string{language} + tool, .file = "/index.html"});
    }
  }
  return pages;
}

static Result<html::Url> style_sheet_of(const std::filesystem::path& folder) {
  const std::string manifest = TRY(read_text_file(folder / ".vite" / "manifest.json"));
  boost::system::error_code error;
  const boost::json::value value = boost::json::parse(manifest, error);
  const boost::json::value* file =
      error ? nullptr : value.find_pointer("/styles~1site.css/file", error);
  const auto url = file == nullptr || !file->is_string()
                       ? std::nullopt
                       : html::Url::parse("/" + std::string{file->get_string()});
  if (!url) {
    return Error{ErrorKind::invalid, "manifest_without_style_sheet",
                 fmt::format("{}/.vite/manifest.json names no file for {}: build the browser side "
                             "again with ./run",
                             folder.string(), style_sheet_entry)};
  }
  return *url;
}

Result<WebAssets> load_web_assets(const std::filesystem::path& folder) {
  html::Url style_sheet = TRY(style_sheet_of(folder));
  return WebAssets{TRY(http::StaticFiles::load(folder, tool_pages())), std::move(style_sheet)};
}

}  // namespace musubi::app
