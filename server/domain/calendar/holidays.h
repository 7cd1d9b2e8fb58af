// Holidays by law: the national holidays of Japan, computed from the 国民の祝日に関する法律 as it
// stood in each year since 20 July 1948 (requirements 2.6, "Holidays").
#pragma once

#include <vector>

#include "base/date.h"
#include "base/localised_text.h"

namespace musubi::calendar {

struct Holiday {
  Date date;
  LocalisedText name;

  bool operator==(const Holiday&) const = default;
};

// The equinox formulas hold to 2099.
constexpr int holiday_year_min = 1948;
constexpr int holiday_year_max = 2099;

// In order of date, each day once. Precondition: holiday_year_min ≤ year ≤ holiday_year_max.
// Equinoxes are predictions until the gazette announces them in the February before.
[[nodiscard]] std::vector<Holiday> holidays_by_law(int year);

}  // namespace musubi::calendar
