#include "http/core/etag.h"

#include <fmt/core.h>

#include <cstdint>

#include "base/digits.h"
#include "http/core/text.h"

namespace musubi::http {

// FNV-1a: tells versions of our own pages and files apart; nobody gains by a collision.
std::string etag_of(std::string_view content) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : content) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  }
  return fmt::format("\"{:016x}{:x}\"", hash, content.size());
}

bool is_known(const Request& request, std::string_view etag) {
  std::string_view known = request.header("if-none-match").value_or("");
  while (!known.empty()) {
    const std::size_t end = std::min(known.find(','), known.size());
    std::string_view one = trim_spaces(known.substr(0, end));
    // Proxies that compress make a tag weak; for reading that is as good.
    if (one.starts_with("W/")) {
      one.remove_prefix(2);
    }
    if (one == etag || one == "*") {
      return true;
    }
    known.remove_prefix(std::min(end + 1, known.size()));
  }
  return false;
}

std::optional<int> number_in_tag(std::string_view tag) {
  const bool is_quoted = tag.size() > 2 && tag.starts_with('"') && tag.ends_with('"');
  return is_quoted ? parse_digits(tag.substr(1, tag.size() - 2)) : std::nullopt;
}

Response once_for_all(const Request& request, Response response, std::string_view etag) {
  if (response.status() != Status::ok) {
    return response;
  }
  if (is_known(request, etag)) {
    response = Response{Status::not_modified};
  }
  response.with_header("etag", etag);
  response.with_header("cache-control", "no-cache");
  return response;
}

}  // namespace musubi::http
