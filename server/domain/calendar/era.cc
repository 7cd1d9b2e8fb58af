// The five eras since the solar calendar, one row each.
#include "domain/calendar/era.h"

#include <fmt/core.h>

#include <array>

namespace musubi::calendar {

namespace {

struct Day {
  int year;
  unsigned month;
  unsigned day;

  [[nodiscard]] Date date() const { return *Date::from_ymd(year, month, day); }
};

struct EraRow {
  Era era;
  const char* ja;
  const char* en;
  const char* letter;
  int year_before_first;
  Day first;
};

// 明治 begins here with its sixth year: earlier days are days of the lunar calendar, and converting
// them digit by digit would name the wrong day.
constexpr std::array<EraRow, 5> eras{{
    {Era::meiji, "明治", "Meiji", "M", 1867, {1873, 1, 1}},
    {Era::taisho, "大正", "Taisho", "T", 1911, {1912, 7, 30}},
    {Era::showa, "昭和", "Showa", "S", 1925, {1926, 12, 25}},
    {Era::heisei, "平成", "Heisei", "H", 1988, {1989, 1, 8}},
    {Era::reiwa, "令和", "Reiwa", "R", 2018, {2019, 5, 1}},
}};

std::size_t row_index(Era era) { return static_cast<std::size_t>(era); }
const EraRow& row(Era era) { return eras.at(row_index(era)); }

}  // namespace

LocalisedText era_name(Era era) { return {.ja = row(era).ja, .en = row(era).en}; }
std::string_view era_letter(Era era) { return row(era).letter; }
Date era_first_day(Era era) { return row(era).first.date(); }

std::optional<Date> era_last_day(Era era) {
  const std::size_t next = row_index(era) + 1;
  if (next == eras.size()) {
    return std::nullopt;
  }
  return eras.at(next).first.date().plus_days(-1);
}

std::optional<EraYear> era_year_on(Date date) {
  std::optional<EraYear> found;
  for (const EraRow& candidate : eras) {
    if (candidate.first.date() <= date) {
      found = EraYear{.era = candidate.era, .year = date.year() - candidate.year_before_first};
    }
  }
  return found;
}

int western_year(EraYear era_year) { return row(era_year.era).year_before_first + era_year.year; }

Result<void> check_era_covers(EraSpan span) {
  const std::string name = era_name(span.era).ja;
  if (span.last < era_first_day(span.era)) {
    return Error{ErrorKind::invalid, "date_outside_era",
                 fmt::format("{}: {} begins on {}. Write the era of that day.", span.written, name,
                             era_first_day(span.era).iso())};
  }
  const std::optional<Date> last = era_last_day(span.era);
  if (last && span.first > *last) {
    return Error{ErrorKind::invalid, "date_outside_era",
                 fmt::format("{}: {} ends on {}. Write the era of that day.", span.written, name,
                             last->iso())};
  }
  return {};
}

Result<Date> date_from_era(EraDate written) {
  const std::string text = fmt::format("{}{}年{}月{}日", era_name(written.era).ja, written.year,
                                       written.month, written.day);
  const int year = western_year({.era = written.era, .year = written.year});
  const std::optional<Date> date =
      written.year < 1 ? std::nullopt : Date::from_ymd(year, written.month, written.day);
  if (!date) {
    return Error{ErrorKind::invalid, "date_nonexistent",
                 fmt::format("{}: the calendar has no such day. Correct the date.", text)};
  }
  TRY(check_era_covers({.era = written.era, .first = *date, .last = *date, .written = text}));
  return *date;
}

}  // namespace musubi::calendar
