// Era: the Japanese eras in which notices, certificates and birth dates are written
// (requirements 2.6). The boundary days belong to the new era, as the edicts of change say.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/localised_text.h"
#include "base/result.h"

namespace musubi::calendar {

enum class Era { meiji, taisho, showa, heisei, reiwa };

struct EraYear {
  Era era;
  int year;  // 1 is written 元年

  bool operator==(const EraYear&) const = default;
};

// What a form with separate boxes hands in; the era is always chosen, never supposed.
struct EraDate {
  Era era;
  int year;
  unsigned month;
  unsigned day;
};

[[nodiscard]] LocalisedText era_name(Era era);       // 令和, Reiwa
[[nodiscard]] std::string_view era_letter(Era era);  // R
[[nodiscard]] Date era_first_day(Era era);
// Absent for the current era, which has no end.
[[nodiscard]] std::optional<Date> era_last_day(Era era);

// Absent before 1873: Japan counted its months by the moon until then.
[[nodiscard]] std::optional<EraYear> era_year_on(Date date);

// The western year in which a year of an era falls: 令和8 is 2026. Limits are not checked.
[[nodiscard]] int western_year(EraYear era_year);

// Errors: date_nonexistent, date_outside_era.
[[nodiscard]] Result<Date> date_from_era(EraDate written);

// "year", "month" and "fiscal year" may be written in an era if the two share at least one day.
// Error: date_outside_era, naming the limit; `written` is quoted in it.
struct EraSpan {
  Era era;
  Date first;
  Date last;
  std::string_view written;
};
[[nodiscard]] Result<void> check_era_covers(EraSpan span);

}  // namespace musubi::calendar
