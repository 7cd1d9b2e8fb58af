#include "domain/document/file_name.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "base/text/display_text.h"
#include "base/text/graphemes.h"

namespace musubi::document {

Result<std::string> clean_file_name(std::string_view written) {
  auto name = text::clean_display(written);
  if (!name.is_ok()) {
    return Error{ErrorKind::invalid, "name_unreadable",
                 "the file's name holds characters that cannot be shown: rename it"};
  }
  if (name.value().empty()) {
    return Error{ErrorKind::invalid, "name_missing", "the file has no name: give it one"};
  }
  const auto graphemes = text::grapheme_count(name.value());
  if (graphemes > static_cast<std::size_t>(name_graphemes_max)) {
    return Error{ErrorKind::invalid, "name_too_long",
                 fmt::format("the file's name has {} characters, and {} are the limit: shorten it",
                             graphemes, name_graphemes_max)};
  }
  return name;
}

// The first is the one that is added.
static std::vector<std::string_view> endings_of(MediaType type) {
  switch (type) {
    case MediaType::pdf:
      return {".pdf"};
    case MediaType::jpeg:
      return {".jpg", ".jpeg"};
    case MediaType::png:
      return {".png"};
    case MediaType::tiff:
      return {".tif", ".tiff"};
    case MediaType::heic:
      return {".heic", ".heif"};
  }
  MUSUBI_ASSERT(false && "every type has its endings");
  return {};
}

static bool ends_ignoring_case(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) {
    return false;
  }
  const std::string_view end = name.substr(name.size() - ending.size());
  return std::ranges::equal(end, ending, [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

std::string saved_name(std::string_view name, MediaType type) {
  const auto endings = endings_of(type);
  const bool has_one = std::ranges::any_of(
      endings, [&](std::string_view ending) { return ends_ignoring_case(name, ending); });
  return std::string{name} + std::string{has_one ? std::string_view{} : endings.front()};
}

static bool is_plain(unsigned char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z') || byte == '.' || byte == '-' || byte == '_';
}

std::string attachment_header(std::string_view name) {
  std::string ascii;
  std::string encoded;
  for (const char character : name) {
    const auto byte = static_cast<unsigned char>(character);
    const bool is_folder = byte == '/' || byte == '\\';
    const bool continues = (byte & 0xC0U) == 0x80U;  // of a character that stands as one _ already
    if (is_plain(byte) || is_folder) {
      const char shown = is_folder ? '_' : character;
      ascii += shown;
      encoded += shown;
      continue;
    }
    if (byte == ' ') {
      ascii += ' ';
    } else if (!continues) {
      ascii += '_';
    }
    encoded += fmt::format("%{:02X}", byte);
  }
  return fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", ascii, encoded);
}

}  // namespace musubi::document
