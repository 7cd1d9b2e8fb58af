// 医療機関コード: prefecture 2, point table 1, office and check 7, together ten digits
// (requirements 2.4). Health centres and test centres have none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/localised_text.h"
#include "base/result.h"
#include "domain/people/prefecture.h"

namespace musubi {

// 点数表: by which schedule of fees the institution bills.
enum class PointTable { medical, dental, dispensing, visiting_nursing };

[[nodiscard]] LocalisedText point_table_name(PointTable table);

class MedicalInstitutionCode {
 public:
  // Ten digits that begin with a prefecture's; a wrong check digit is not refused.
  [[nodiscard]] static Result<MedicalInstitutionCode> parse(std::string_view typed);

  [[nodiscard]] const std::string& digits() const { return m_digits; }
  // Luhn over the first nine digits, prefecture and table included (X12): a warning, never a
  // refusal.
  [[nodiscard]] bool check_digit_is_right() const;

  [[nodiscard]] const Prefecture& prefecture() const { return m_prefecture; }
  // Nothing when the third digit is none of the four that are known here.
  [[nodiscard]] std::optional<PointTable> point_table() const;

 private:
  MedicalInstitutionCode(std::string digits, Prefecture prefecture);

  std::string m_digits;
  Prefecture m_prefecture;
};

}  // namespace musubi
