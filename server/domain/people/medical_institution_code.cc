// Many forms print only the last seven digits, so the refusal asks for the first three.
#include "domain/people/medical_institution_code.h"

#include <utility>

#include "domain/people/code_digits.h"

namespace musubi {

static constexpr CodeForm medical_institution_code_form = {
    .error_code = "medical_institution_code_format",
    .thing = "The medical institution code",
    .expected = "10 digits beginning with a prefecture's 01 to 47",
    .next_step = "write the prefecture's two digits and the table's one before the seven digits",
};

LocalisedText point_table_name(PointTable table) {
  switch (table) {
    case PointTable::medical:
      return {.ja = "医科", .en = "Medical"};
    case PointTable::dental:
      return {.ja = "歯科", .en = "Dental"};
    case PointTable::dispensing:
      return {.ja = "調剤", .en = "Dispensing"};
    case PointTable::visiting_nursing:
      return {.ja = "訪問看護", .en = "Visiting nursing"};
  }
  MUSUBI_ASSERT(false);
  return {};
}

MedicalInstitutionCode::MedicalInstitutionCode(std::string digits, Prefecture prefecture)
    : m_digits(std::move(digits)), m_prefecture(prefecture) {}

Result<MedicalInstitutionCode> MedicalInstitutionCode::parse(std::string_view typed) {
  std::string digits = TRY(read_digits(typed, medical_institution_code_form, {10}));
  const auto found = find_prefecture_by_code(std::string_view(digits).substr(0, 2));
  if (!found) {
    return wrong_code(medical_institution_code_form, typed);
  }
  return MedicalInstitutionCode(std::move(digits), *found);
}

bool MedicalInstitutionCode::check_digit_is_right() const {
  int sum = 0;
  for (std::size_t place = 0; place < 9; ++place) {
    const int digit = digit_at(m_digits, place);
    // The ninth digit, next to the check, is doubled, and every second one before it.
    const int weighted = place % 2 == 0 ? 2 * digit : digit;
    sum += weighted / 10 + weighted % 10;
  }
  return digit_at(m_digits, 9) == (10 - sum % 10) % 10;
}

std::optional<PointTable> MedicalInstitutionCode::point_table() const {
  switch (m_digits[2]) {
    case '1':
      return PointTable::medical;
    case '3':
      return PointTable::dental;
    case '4':
      return PointTable::dispensing;
    case '6':
      return PointTable::visiting_nursing;
  }
  return std::nullopt;
}

}  // namespace musubi
