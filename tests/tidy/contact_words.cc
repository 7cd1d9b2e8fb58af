#include "tidy/contact_words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace musubi::tidy {
namespace {

constexpr std::size_t separators_max = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_part_of_domain(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || c == '.' || c == '-';
}

bool is_part_of_name(char c) {
  return is_part_of_domain(c) || std::string_view("_+%").find(c) != std::string_view::npos;
}

bool separates_digits(char c) {
  return std::string_view("- ()./").find(c) != std::string_view::npos;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
    text.replace(at, from.size(), to);
  }
}

std::string folded(std::string_view line) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(line.data(), static_cast<std::int32_t>(line.size())));
  icu::UnicodeString result = normalizer->normalize(text, error);
  // The long vowel sign is typed for a dash in full-width numbers.
  constexpr UChar32 long_vowel = 0x30FC;
  for (std::int32_t i = 0; i < result.length(); ++i) {
    const char16_t unit = result.charAt(i);
    if (unit == long_vowel || u_hasBinaryProperty(unit, UCHAR_DASH)) {
      result.setCharAt(i, u'-');
    }
  }
  std::string utf8;
  return result.toUTF8String(utf8);
}

}  // namespace

std::string normalised(std::string_view line) {
  std::string text = folded(line);
  replace_all(text, "%40", "@");
  return text;
}

std::vector<DomainWord> domain_words(std::string_view line) {
  std::vector<DomainWord> words;
  for (std::size_t i = 0; i < line.size();) {
    const auto end =
        static_cast<std::size_t>(std::find_if_not(line.begin() + static_cast<std::ptrdiff_t>(i),
                                                  line.end(), is_part_of_domain) -
                                 line.begin());
    std::string_view domain = line.substr(i, end - i);
    // A full stop may end the sentence.
    while (domain.ends_with('.') || domain.ends_with('-')) {
      domain.remove_suffix(1);
    }
    if (domain.find('.') != std::string_view::npos) {
      const std::size_t at = line.find_last_not_of(' ', i == 0 ? 0 : i - 1);
      const bool is_after_at = i > 0 && at != std::string_view::npos && line[at] == '@';
      const bool is_after_name =
          i > 1 && line[i - 1] == '@' && is_part_of_name(line[i - 2]) && domain.front() != '.';
      words.push_back(
          {.domain = domain, .is_after_at = is_after_at, .is_after_name = is_after_name});
    }
    i = std::max(end, i + 1);
  }
  return words;
}

std::vector<std::string> digit_runs(std::string_view line) {
  std::vector<std::string> runs;
  std::size_t separators = separators_max + 1;  // before the first digit, as after a long gap
  for (const char c : line) {
    if (is_digit(c)) {
      if (separators > separators_max) {
        runs.emplace_back();
      }
      runs.back() += c;
      separators = 0;
    } else {
      separators += separates_digits(c) ? 1 : separators_max + 1;
    }
  }
  return runs;
}

}  // namespace musubi::tidy
