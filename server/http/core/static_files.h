// StaticFiles: a folder of built pages and scripts (web/dist), read into memory at start-up.
// Nothing is looked up on disk while serving, so no path can lead out of the folder.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/core/request.h"
#include "http/core/response.h"

namespace musubi::http {

// Paths under `prefix` that are no file are answered with `file`: the browser's router takes over.
struct PageFallback {
  std::string prefix;  // "/staff/", or "/"
  std::string file;    // "/index.html"
};

class StaticFiles {
 public:
  // Reads every regular file; `x.br` and `x.gz` beside `x` become its compressed forms. `invalid`
  // when a fallback's file is missing, `unavailable` when the folder can't be read.
  [[nodiscard]] static Result<StaticFiles> load(const std::filesystem::path& folder,
                                                std::vector<PageFallback> fallbacks);

  // For GET and HEAD. A file under /assets/ whose name ends in a hash of 8 characters is cached for
  // good; every other file is asked for again with its ETag. 404 when there is none.
  [[nodiscard]] Response respond(const Request& request) const;

 private:
  struct Form {
    std::shared_ptr<const std::string> content;
    std::string etag;
  };
  struct File {
    std::string content_type;
    std::string cache_control;
    std::optional<Form> plain;
    std::optional<Form> gzip;
    std::optional<Form> brotli;
  };

  [[nodiscard]] Result<void> add(const std::filesystem::path& path, std::string name);
  [[nodiscard]] const File* find(const std::string& path) const;
  [[nodiscard]] static Response respond_with(const File& file, const Request& request);

  std::map<std::string, File> m_files;  // by path, "/assets/index-Ab3dE5gH.js"
  std::vector<PageFallback> m_fallbacks;
};

// Whether the Accept-Encoding value takes `coding` ("br", "gzip"); a weight of 0 refuses it.
[[nodiscard]] bool accepts_coding(std::string_view accept_encoding, std::string_view coding);
// By the name's ending; "application/octet-stream" for an unknown one.
[[nodiscard]] std::string_view content_type_of(std::string_view name);

}  // namespace musubi::http
