#include "http/core/static_files.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "http/core/etag.h"
#include "http/core/text.h"

namespace musubi::http {
namespace {

namespace fs = std::filesystem;

bool has_hashed_name(std::string_view path) {
  constexpr std::size_t hash_length = 8;
  if (!path.starts_with("/assets/")) {
    return false;
  }
  std::string_view stem = path.substr(path.rfind('/') + 1);
  stem = stem.substr(0, stem.find('.'));
  return stem.size() > hash_length + 1 && stem[stem.size() - hash_length - 1] == '-';
}

std::string path_of(const Request& request) {
  std::string path;
  for (const std::string& segment : request.path) {
    path += "/" + segment;
  }
  return path.empty() ? "/" : path;
}

}  // namespace

Result<StaticFiles> StaticFiles::load(const fs::path& folder, std::vector<PageFallback> fallbacks) {
  const auto unreadable = [&](const std::error_code& error) {
    return Error{ErrorKind::unavailable, "unreadable_folder",
                 fmt::format("Can't read {}: {}. Build the web pages first.", folder.string(),
                             error.message())};
  };
  StaticFiles files;
  std::error_code error;
  fs::recursive_directory_iterator entry{folder, error};
  if (error) {
    return unreadable(error);
  }
  while (entry != fs::recursive_directory_iterator{}) {
    if (entry->is_regular_file()) {
      TRY(files.add(entry->path(), "/" + entry->path().lexically_relative(folder).string()));
    }
    entry.increment(error);
    if (error) {
      return unreadable(error);
    }
  }
  for (const PageFallback& fallback : fallbacks) {
    if (files.find(fallback.file) == nullptr) {
      return Error{ErrorKind::invalid, "missing_fallback",
                   fmt::format("{} has no {}, which answers for {}.", folder.string(),
                               fallback.file, fallback.prefix)};
    }
  }
  files.m_fallbacks = std::move(fallbacks);
  return files;
}

Result<void> StaticFiles::add(const fs::path& path, std::string name) {
  std::ifstream stream{path, std::ios::binary};
  std::string content{std::istreambuf_iterator<char>{stream}, {}};
  if (!stream) {
    return Error{ErrorKind::unavailable, "unreadable_file",
                 fmt::format("Can't read {}.", path.string())};
  }
  // A compressed file that stands alone, such as an archive to download, is a file of its own.
  const bool is_form = (name.ends_with(".br") || name.ends_with(".gz")) &&
                       fs::exists(path.parent_path() / path.stem());
  const std::string key = is_form ? name.substr(0, name.size() - 3) : name;
  File& file = m_files[key];
  file.content_type = content_type_of(key);
  file.cache_control = has_hashed_name(key) ? "public, max-age=31536000, immutable" : "no-cache";
  std::optional<Form>& form = !is_form                ? file.plain
                              : name.ends_with(".br") ? file.brotli
                                                      : file.gzip;
  std::string etag = etag_of(content);
  form = Form{std::make_shared<const std::string>(std::move(content)), std::move(etag)};
  return {};
}

const StaticFiles::File* StaticFiles::find(const std::string& path) const {
  const auto found = m_files.find(path);
  return found == m_files.end() ? nullptr : &found->second;
}

Response StaticFiles::respond(const Request& request) const {
  const std::string path = path_of(request);
  if (const File* file = find(path)) {
    return respond_with(*file, request);
  }
  const bool names_a_file = path.find('.', path.rfind('/')) != std::string::npos;
  for (const PageFallback& fallback : m_fallbacks) {
    if (path.starts_with(fallback.prefix) && !names_a_file) {
      return respond_with(*find(fallback.file), request);
    }
  }
  return Response::problem({.status = Status::not_found,
                            .code = "not_found",
                            .detail = fmt::format("Not Found (request {})", request.id),
                            .findings = {}});
}

Response StaticFiles::respond_with(const File& file, const Request& request) {
  const std::string_view accepted = request.header("accept-encoding").value_or("");
  const Form* form = &*file.plain;
  std::string_view coding;
  if (file.brotli.has_value() && accepts_coding(accepted, "br")) {
    form = &*file.brotli;
    coding = "br";
  } else if (file.gzip.has_value() && accepts_coding(accepted, "gzip")) {
    form = &*file.gzip;
    coding = "gzip";
  }
  const bool is_spared = is_known(request, form->etag);
  Response response{is_spared ? Status::not_modified : Status::ok};
  response.with_header("etag", form->etag);
  response.with_header("cache-control", file.cache_control);
  if (file.brotli.has_value() || file.gzip.has_value()) {
    response.with_header("vary", "accept-encoding");
  }
  if (is_spared) {
    return response;
  }
  if (!coding.empty()) {
    response.with_header("content-encoding", coding);
  }
  response.with_body(file.content_type, form->content);
  return response;
}

bool accepts_coding(std::string_view accept_encoding, std::string_view coding) {
  while (!accept_encoding.empty()) {
    const std::size_t end = std::min(accept_encoding.find(','), accept_encoding.size());
    const std::string_view item = accept_encoding.substr(0, end);
    accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
    const std::size_t semicolon = std::min(item.find(';'), item.size());
    if (equals_ignoring_case(trim_spaces(item.substr(0, semicolon)), coding)) {
      const std::string_view weight = trim_spaces(item.substr(semicolon));
      return weight.find_first_of("123456789") != std::string_view::npos || weight.empty();
    }
  }
  return false;
}

std::string_view content_type_of(std::string_view name) {
  struct Type {
    std::string_view ending;
    std::string_view type;
  };
  constexpr std::array<Type, 14> types{{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json; charset=utf-8"},
      {".webmanifest", "application/manifest+json"},
      {".txt", "text/plain; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".pdf", "application/pdf"},
  }};
  const auto type = std::find_if(types.begin(), types.end(),
                                 [&](const Type& entry) { return name.ends_with(entry.ending); });
  return type == types.end() ? "application/octet-stream" : type->type;
}

}  // namespace musubi::http
