// The weights 6 to 2 and the remainder of 11 are those of the ministry's code rules.
#include "domain/people/municipality_code.h"

#include <utility>

#include "domain/people/code_digits.h"

namespace musubi {

static constexpr CodeForm municipality_code_form = {
    .error_code = "municipality_code_format",
    .thing = "The municipality code",
    .expected = "5 or 6 digits beginning with a prefecture's 01 to 47",
    .next_step = "look it up in the list of municipalities and keep its leading zero",
};

static char check_digit_of(std::string_view five_digits) {
  int sum = 0;
  for (std::size_t place = 0; place < 5; ++place) {
    sum += digit_at(five_digits, place) * (6 - static_cast<int>(place));
  }
  // A sum below 11 is its own remainder, so that both branches of the rule are one.
  const int check = (11 - sum % 11) % 10;
  return static_cast<char>('0' + check);
}

MunicipalityCode::MunicipalityCode(std::string five_digits, std::optional<char> typed_check,
                                   Prefecture prefecture)
    : m_five_digits(std::move(five_digits)), m_typed_check(typed_check), m_prefecture(prefecture) {}

Result<MunicipalityCode> MunicipalityCode::parse(std::string_view typed) {
  const std::string digits = TRY(read_digits(typed, municipality_code_form, {5, 6}));
  const auto found = find_prefecture_by_code(std::string_view(digits).substr(0, 2));
  if (!found) {
    return wrong_code(municipality_code_form, typed);
  }
  const auto check = digits.size() == 6 ? std::optional(digits.back()) : std::nullopt;
  return MunicipalityCode(digits.substr(0, 5), check, *found);
}

std::string MunicipalityCode::six_digits() const {
  return m_five_digits + check_digit_of(m_five_digits);
}

bool MunicipalityCode::check_digit_is_right() const {
  return !m_typed_check || *m_typed_check == check_digit_of(m_five_digits);
}

}  // namespace musubi
