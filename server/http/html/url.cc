#include "http/html/url.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/result.h"

namespace musubi::html {

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const bool is_unreserved = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                               (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '~' ||
                               c == '.';
    encoded +=
        is_unreserved ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return encoded;
}

std::optional<Url> Url::parse(std::string_view text) {
  const bool is_plain = std::all_of(text.begin(), text.end(),
                                    [](char c) { return c > ' ' && c <= '~' && c != '\\'; });
  const bool is_own_path = text.starts_with('/') && !text.starts_with("//");
  const bool is_https = text.starts_with("https://") && text.size() > 8 && text[8] != '/';
  if (!is_plain || !(is_own_path || text.starts_with('#') || is_https)) {
    return std::nullopt;
  }
  return Url{std::string{text}};
}

Url Url::path(const std::vector<std::string>& segments) {
  std::string text;
  for (const std::string& segment : segments) {
    MUSUBI_ASSERT(segment != "." && segment != "..");  // Browsers resolve these even when encoded.
    text += '/';
    text += percent_encoded(segment);
  }
  return Url{text.empty() ? "/" : text};
}

}  // namespace musubi::html
