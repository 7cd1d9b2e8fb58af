// PartialDate: a date as exact as the notice writes it: a day, 「5月吉日」, half a month, a month
// or a fiscal year (S0 18, S1 1.1.3, requirements 2.6). Nothing is filled in that was not written.
#pragma once

#include <chrono>
#include <compare>
#include <string>
#include <variant>

#include "base/date.h"
#include "domain/calendar/fiscal_year.h"

namespace musubi::calendar {

// 吉日: a day of the month that the writer chose not to name.
struct AuspiciousDay {
  std::chrono::year_month month;
  bool operator==(const AuspiciousDay&) const = default;
};

enum class MonthHalf {
  first,   // 前半, 1 to 15
  second,  // 後半, 16 to the end
};

struct HalfMonth {
  std::chrono::year_month month;
  MonthHalf half;
  bool operator==(const HalfMonth&) const = default;
};

using PartialDateValue =
    std::variant<Date, AuspiciousDay, HalfMonth, std::chrono::year_month, FiscalYear>;

struct PartialDate {
  PartialDateValue value;
  std::string written;  // as it stands in the document, for showing it again

  [[nodiscard]] Date earliest() const;
  [[nodiscard]] Date latest() const;
};

// By earliest day, then latest, then kind. What was written plays no part: 「R8.5.29」 and
// 「2026-05-29」 are equivalent, but not interchangeable.
[[nodiscard]] std::weak_ordering operator<=>(const PartialDate& a, const PartialDate& b);
[[nodiscard]] bool operator==(const PartialDate& a, const PartialDate& b);

}  // namespace musubi::calendar
