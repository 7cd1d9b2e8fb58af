#include "domain/document/found_type.h"

#include <algorithm>
#include <string>

namespace musubi::document {

using std::literals::string_view_literals::operator""sv;

struct Beginning {
  std::string_view bytes;
  std::size_t at;
  std::string_view code;
};

static constexpr Beginning refused_beginnings[] = {
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, "file_is_office"},
    {"{\\rtf"sv, 0, "file_is_office"},
    {"Rar!\x1A\x07"sv, 0, "file_is_archive"},
    {"7z\xBC\xAF\x27\x1C"sv, 0, "file_is_archive"},
    {"\x1F\x8B"sv, 0, "file_is_archive"},
    {"BZh"sv, 0, "file_is_archive"},
    {"\xFD"
     "7zXZ"sv,
     0, "file_is_archive"},
    {"ustar"sv, 257, "file_is_archive"},
    {"GIF8"sv, 0, "file_is_other_picture"},
    {"BM"sv, 0, "file_is_other_picture"},
    {"WEBP"sv, 8, "file_is_other_picture"},
    {"8BPS"sv, 0, "file_is_other_picture"},
    {"MZ"sv, 0, "file_is_program"},
    {"\x7F"
     "ELF"sv,
     0, "file_is_program"},
    {"\xCF\xFA\xED\xFE"sv, 0, "file_is_program"},
    {"\xCA\xFE\xBA\xBE"sv, 0, "file_is_program"},
    {"#!"sv, 0, "file_is_program"},
    {"RIFF"sv, 0, "file_is_video"},
    {"\x1A\x45\xDF\xA3"sv, 0, "file_is_video"},
    {"\0\0\1\xBA"sv, 0, "file_is_video"},
};

// In lower case.
static constexpr std::string_view page_beginnings[] = {"<!doctype", "<html", "<script", "<?xml",
                                                       "<svg",      "<?php", "<head",   "<body"};

// The brands of the first box that are still pictures in HEVC.
static constexpr std::string_view heic_brands[] = {"heic", "heix", "heim", "heis",
                                                   "hevc", "hevx", "mif1", "msf1"};

static std::string lower_of(std::string_view bytes) {
  std::string lower{bytes};
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

static bool has_at(std::string_view bytes, std::size_t at, std::string_view wanted) {
  return bytes.size() >= at && bytes.substr(at).starts_with(wanted);
}

static bool holds(std::string_view bytes, std::string_view wanted) {
  return bytes.find(wanted) != std::string_view::npos;
}

static std::string_view code_of_zip(std::string_view head) {
  if (holds(head, "word/")) {
    return "file_is_word";
  }
  if (holds(head, "xl/")) {
    return "file_is_spreadsheet";
  }
  if (holds(head, "ppt/")) {
    return "file_is_presentation";
  }
  const bool is_office = holds(head, "[Content_Types].xml") || holds(head, "opendocument");
  return is_office ? "file_is_office" : "file_is_archive";
}

// A word processor's or editor's text has no control characters besides those of lines.
static bool is_text(std::string_view head) {
  return std::ranges::all_of(head, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r' || byte == 0x1B;
  });
}

static std::string_view code_of_refused(std::string_view head) {
  if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) {
    return code_of_zip(head);
  }
  // RIFF holds both WebP pictures and videos, so the place further in is asked first.
  if (has_at(head, 0, "RIFF") && has_at(head, 8, "WEBP")) {
    return "file_is_other_picture";
  }
  if (has_at(head, 4, "ftyp")) {
    return has_at(head, 8, "avif") ? "file_is_other_picture" : "file_is_video";
  }
  for (const Beginning& beginning : refused_beginnings) {
    if (has_at(head, beginning.at, beginning.bytes)) {
      return beginning.code;
    }
  }
  const std::string start = lower_of(head.substr(0, 1024));
  for (const std::string_view page : page_beginnings) {
    if (holds(start, page)) {
      return "file_is_web_page";
    }
  }
  if (holds(head.substr(0, 1024 + 5), "%PDF-")) {
    return "file_begins_late";
  }
  return is_text(head) ? "file_is_text" : "file_type_unknown";
}

Result<MediaType> type_of(std::string_view head) {
  if (head.starts_with("%PDF-")) {
    return MediaType::pdf;
  }
  if (head.starts_with("\xFF\xD8\xFF")) {
    return MediaType::jpeg;
  }
  if (head.starts_with("\x89PNG\r\n\x1A\n")) {
    return MediaType::png;
  }
  if (head.starts_with("II\x2A\0"sv) || head.starts_with("MM\0\x2A"sv)) {
    return MediaType::tiff;
  }
  if (has_at(head, 4, "ftyp") &&
      std::ranges::find(heic_brands, head.substr(8, 4)) != std::end(heic_brands)) {
    return MediaType::heic;
  }
  return Error{ErrorKind::invalid, std::string{code_of_refused(head)},
               "the content is of a type that is not accepted: hand in a PDF, JPEG, PNG, TIFF or "
               "HEIC"};
}

bool holds_foreign_beginning(std::string_view bytes) {
  static constexpr std::string_view beginnings[] = {"%pdf-",
                                                    "pk\x03\x04",
                                                    "<html",
                                                    "<script",
                                                    "<!doctype",
                                                    "<svg",
                                                    "<?php",
                                                    "rar!\x1A\x07",
                                                    "\x7F"
                                                    "elf"};
  static_assert(std::ranges::max(beginnings, {}, &std::string_view::size).size() ==
                foreign_beginning_bytes_max);
  const std::string lower = lower_of(bytes);
  return std::ranges::any_of(beginnings,
                             [&](std::string_view beginning) { return holds(lower, beginning); });
}

bool ends_as_archive(std::string_view tail) {
  static constexpr std::size_t record_bytes = 22;
  static constexpr std::string_view record = "PK\x05\x06";
  for (auto at = tail.find(record); at != std::string_view::npos; at = tail.find(record, at + 1)) {
    const std::string_view rest = tail.substr(at);
    if (rest.size() < record_bytes) {
      return false;
    }
    const std::size_t comment_bytes = static_cast<unsigned char>(rest[20]) +
                                      std::size_t{256} * static_cast<unsigned char>(rest[21]);
    if (rest.size() == record_bytes + comment_bytes) {
      return true;
    }
  }
  return false;
}

}  // namespace musubi::document
