// FiscalYear: April to March, the year of budgets, commissions and make-up sessions
// (令和8年度; requirements 2.6, S4 25).
#pragma once

#include <compare>

#include "base/date.h"
#include "base/localised_text.h"

namespace musubi::calendar {

struct FiscalYear {
  int year;  // the western year of its April; 1 to 9998

  [[nodiscard]] Date first_day() const;
  [[nodiscard]] Date last_day() const;
  [[nodiscard]] bool contains(Date date) const;
  [[nodiscard]] LocalisedText label() const;  // 令和8年度, fiscal year 2026

  auto operator<=>(const FiscalYear&) const = default;
};

[[nodiscard]] FiscalYear fiscal_year_of(Date date);

}  // namespace musubi::calendar
