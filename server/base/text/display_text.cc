// Reads UTF-8 directly, so that what is kept is a slice of the input and can't have been changed.
#include "base/text/display_text.h"

#include <fmt/core.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <optional>

#include "base/text/unicode.h"

namespace musubi::text {

enum class Lines { one, several };

// The code point at `at`, which moves past it; negative where the bytes are ill-formed.
static UChar32 next_character(std::string_view bytes, std::size_t& at) {
  UChar32 character = 0;
  U8_NEXT(bytes.data(), at, bytes.size(), character);
  return character;
}

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (next_character(bytes, at) < 0) {
      return false;
    }
  }
  return true;
}

static bool is_trimmed_at_ends(UChar32 character) {
  return is_space(character) || character == 0xFEFF;  // a byte-order mark from a pasted file
}

// The code point before `at`, which moves back to its beginning; negative as above.
static UChar32 previous_character(std::string_view bytes, std::size_t& at) {
  constexpr std::size_t bytes_max = 4;
  const auto is_trail = [&](std::size_t place) {
    return (static_cast<unsigned char>(bytes[place]) & 0xC0U) == 0x80U;
  };
  const std::size_t end = at;
  do {
    --at;
  } while (at > 0 && end - at < bytes_max && is_trail(at));
  std::size_t next = at;
  const UChar32 character = next_character(bytes, next);
  return next == end ? character : -1;
}

// Looks at the ends alone: a text is read for every answer of every check.
static std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size() && is_trimmed_at_ends(next_character(text, at));) {
    begin = at;
  }
  std::size_t end = text.size();
  for (std::size_t at = end; at > begin && is_trimmed_at_ends(previous_character(text, at));) {
    end = at;
  }
  return text.substr(begin, end - begin);
}

bool is_blank(std::string_view text) { return trimmed(text).empty(); }

static bool is_directional_override(UChar32 character) {
  return (character >= 0x202A && character <= 0x202E) ||
         (character >= 0x2066 && character <= 0x2069);
}

static bool is_shown(UChar32 character, Lines lines) {
  if (character == U'\n' || character == U'\t') {
    return lines == Lines::several;
  }
  const bool is_line_separator = character == 0x2028 || character == 0x2029;
  return u_charType(character) != U_CONTROL_CHAR && !is_line_separator &&
         !U_IS_UNICODE_NONCHAR(character) && !is_directional_override(character);
}

// Emoji are led by format characters, and flags written with tags; alone, none of them is seen.
static bool is_seen(UChar32 character) {
  constexpr UChar32 empty_braille = 0x2800;
  return !is_space(character) && character != empty_braille &&
         !u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
         u_charType(character) != U_FORMAT_CHAR;
}

// Whoever reads could neither tell such a text from none nor press a link that is named by it.
static bool is_invisible(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_seen(next_character(text, at))) {
      return false;
    }
  }
  return !text.empty();
}

static bool is_plain_ascii(UChar32 character) { return character >= 0x20 && character < 0x7F; }

static bool is_mark(UChar32 character) {
  const auto type = u_charType(character);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

static Error piled_marks(int position) {
  return Error{ErrorKind::invalid, "text_has_piled_marks",
               fmt::format("The text may have {} marks on one letter, but character {} is one "
                           "more; type that place again.",
                           piled_marks_max, position)};
}

static std::optional<Error> problem_of(std::string_view text, Lines lines) {
  int position = 0;
  int marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 character = next_character(text, at);
    ++position;
    if (is_plain_ascii(character)) {
      marks = 0;
      continue;
    }
    marks = is_mark(character) ? marks + 1 : 0;
    if (marks > piled_marks_max) {
      return piled_marks(position);
    }
    if (!is_shown(character, lines)) {
      return Error{ErrorKind::invalid, "text_has_control_character",
                   fmt::format("The text must hold visible characters only, but character {} is "
                               "U+{:04X}; type that place again.",
                               position, static_cast<unsigned>(character))};
    }
  }
  return std::nullopt;
}

static Result<std::string> cleaned(std::string_view utf8, Lines lines) {
  if (!is_valid_utf8(utf8)) {
    return Error{ErrorKind::invalid, "text_not_utf8",
                 "The text must be UTF-8, but its bytes are not; save the file as UTF-8 or type "
                 "the text again."};
  }
  const std::string_view text = trimmed(utf8);
  if (auto problem = problem_of(text, lines)) {
    return *std::move(problem);
  }
  if (is_invisible(text)) {
    return Error{ErrorKind::invalid, "text_invisible",
                 "The text holds nothing that can be seen; type it again."};
  }
  return std::string(text);
}

Result<std::string> clean_display(std::string_view utf8) { return cleaned(utf8, Lines::one); }

Result<std::string> clean_paragraphs(std::string_view utf8) {
  std::string unix_lines;
  unix_lines.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    const bool is_crlf = utf8.substr(at, 2) == "\r\n";
    if (!is_crlf) {
      unix_lines.push_back(utf8[at]);
    }
  }
  return cleaned(unix_lines, Lines::several);
}

}  // namespace musubi::text
