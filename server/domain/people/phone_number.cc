// A number is one line of people's contact data: no message of this file repeats it.
#include "domain/people/phone_number.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text/ordinary_width.h"
#include "domain/people/code_digits.h"

namespace musubi {

static constexpr std::size_t extension_digits_max = 8;

static Error phone_refusal(std::string_view code, std::string_view reason) {
  return Error{ErrorKind::invalid, std::string(code),
               fmt::format("The telephone number {}.", reason)};
}

struct Split {
  std::string_view number;
  std::optional<std::string_view> extension;
};

static std::string_view without_ends(std::string_view text, std::string_view characters) {
  const std::size_t begin = text.find_first_not_of(characters);
  return begin == std::string_view::npos
             ? std::string_view()
             : text.substr(begin, text.find_last_not_of(characters) - begin + 1);
}

static Split split_extension(std::string_view text) {
  for (const std::string_view mark : {"内線", "ext", "Ext", "EXT"}) {
    const std::size_t at = text.find(mark);
    if (at != std::string_view::npos) {
      // 「(内線 12)」 leaves its opening parenthesis with the number.
      return {.number = without_ends(text.substr(0, at), " (,;"),
              .extension = without_ends(text.substr(at + mark.size()), " ():.-")};
    }
  }
  return {.number = text, .extension = std::nullopt};
}

// "+81 (0)3-…" and "+81-3-…" are 03-….
static std::string with_domestic_prefix(std::string_view number) {
  constexpr std::string_view country = "+81";
  if (!number.starts_with(country)) {
    return std::string(number);
  }
  std::string_view rest = without_ends(number.substr(country.size()), " -");
  for (const std::string_view zero : {"(0)", "0"}) {
    if (rest.starts_with(zero)) {
      rest = without_ends(rest.substr(zero.size()), " -");
      break;
    }
  }
  return "0" + std::string(rest);
}

static std::string digits_of(std::string_view number) {
  std::string digits;
  std::copy_if(number.begin(), number.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

static bool has_eleven_digits(std::string_view digits) {
  constexpr std::array<std::string_view, 5> prefixes = {"050", "060", "070", "080", "090"};
  return std::find(prefixes.begin(), prefixes.end(), digits.substr(0, 3)) != prefixes.end();
}

static std::optional<Error> phone_problem(std::string_view number, std::string_view digits) {
  if (number.find_first_not_of("0123456789-(). ") != std::string_view::npos) {
    return phone_refusal(
        "phone_characters",
        "may hold digits, hyphens, spaces and parentheses only; write one number, and "
        "an extension after 内線");
  }
  if (!digits.starts_with('0') || digits.starts_with("00")) {
    return phone_refusal("phone_prefix",
                         "must begin with 0 and another digit than 0; write it with its area code");
  }
  const std::size_t expected = has_eleven_digits(digits) ? 11 : 10;
  if (digits.size() != expected) {
    return phone_refusal("phone_digits",
                         fmt::format("must have {} digits, but has {}; write one number "
                                     "with its area code",
                                     expected, digits.size()));
  }
  return std::nullopt;
}

static std::string display_of(std::string_view number, const std::string& digits) {
  if (number != digits) {
    return std::string(number);
  }
  for (const std::string_view prefix : {"0120", "0570", "0800"}) {
    if (digits.starts_with(prefix)) {
      return fmt::format("{}-{}-{}", prefix, digits.substr(4, 3), digits.substr(7));
    }
  }
  return digits.size() == 11
             ? fmt::format("{}-{}-{}", digits.substr(0, 3), digits.substr(3, 4), digits.substr(7))
             : digits;
}

PhoneNumber::PhoneNumber(Parts parts)
    : m_digits(std::move(parts.digits)),
      m_display(std::move(parts.display)),
      m_extension(std::move(parts.extension)) {}

Result<PhoneNumber> PhoneNumber::parse(std::string_view typed) {
  const std::string text = text::ordinary_width(typed);
  const Split split = split_extension(text);
  if (split.extension &&
      (split.extension->empty() || split.extension->size() > extension_digits_max ||
       !is_all_digits(*split.extension))) {
    return phone_refusal(
        "phone_extension",
        fmt::format("must have an extension of 1 to {} digits after 内線; write the "
                    "digits alone, or leave the extension out",
                    extension_digits_max));
  }
  const std::string number = with_domestic_prefix(split.number);
  std::string digits = digits_of(number);
  if (auto problem = phone_problem(number, digits)) {
    return *std::move(problem);
  }
  std::string display = display_of(number, digits);
  return PhoneNumber(Parts{
      .digits = std::move(digits),
      .display = std::move(display),
      .extension = split.extension ? std::optional<std::string>(*split.extension) : std::nullopt,
  });
}

}  // namespace musubi
