// The built browser side, read into memory: its files, and the style sheet that the documents
// share.
#pragma once

#include <filesystem>

#include "http/core/static_files.h"
#include "http/html/url.h"

namespace musubi::app {

struct WebAssets {
  http::StaticFiles files;
  html::Url style_sheet;
};

// `not_found` when the folder was not built.
[[nodiscard]] Result<WebAssets> load_web_assets(const std::filesystem::path& folder);

}  // namespace musubi::app
