// Three layers, as in the law: the named holidays (article 2), then the substitute for one that
// falls on a Sunday and the day between two of them (article 3), which rest on the first.
#include "domain/calendar/holidays.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/result.h"

namespace musubi::calendar {

namespace {

enum class Placing { fixed, nth_monday };

// A holiday in the years in which its rule stood: `day` of the month, or the number of the Monday.
struct LawRow {
  int year_first;
  int year_last;
  unsigned month;
  unsigned day;
  Placing placing;
  const char* ja;
  const char* en;
};

constexpr int for_good = holiday_year_max;
constexpr Placing fixed = Placing::fixed;
constexpr Placing nth_monday = Placing::nth_monday;

constexpr LawRow law_rows[] = {
    {1949, for_good, 1, 1, fixed, "元日", "New Year's Day"},
    {1949, 1999, 1, 15, fixed, "成人の日", "Coming of Age Day"},
    {2000, for_good, 1, 2, nth_monday, "成人の日", "Coming of Age Day"},
    {1967, for_good, 2, 11, fixed, "建国記念の日", "National Foundation Day"},
    {2020, for_good, 2, 23, fixed, "天皇誕生日", "The Emperor's Birthday"},
    {1949, 1988, 4, 29, fixed, "天皇誕生日", "The Emperor's Birthday"},
    {1989, 2006, 4, 29, fixed, "みどりの日", "Greenery Day"},
    {2007, for_good, 4, 29, fixed, "昭和の日", "Showa Day"},
    {1949, for_good, 5, 3, fixed, "憲法記念日", "Constitution Memorial Day"},
    {2007, for_good, 5, 4, fixed, "みどりの日", "Greenery Day"},
    {1949, for_good, 5, 5, fixed, "こどもの日", "Children's Day"},
    {1996, 2002, 7, 20, fixed, "海の日", "Marine Day"},
    {2003, 2019, 7, 3, nth_monday, "海の日", "Marine Day"},
    {2020, 2020, 7, 23, fixed, "海の日", "Marine Day"},  // moved for the Olympic Games, as in 2021
    {2021, 2021, 7, 22, fixed, "海の日", "Marine Day"},
    {2022, for_good, 7, 3, nth_monday, "海の日", "Marine Day"},
    {2016, 2019, 8, 11, fixed, "山の日", "Mountain Day"},
    {2020, 2020, 8, 10, fixed, "山の日", "Mountain Day"},
    {2021, 2021, 8, 8, fixed, "山の日", "Mountain Day"},
    {2022, for_good, 8, 11, fixed, "山の日", "Mountain Day"},
    {1966, 2002, 9, 15, fixed, "敬老の日", "Respect for the Aged Day"},
    {2003, for_good, 9, 3, nth_monday, "敬老の日", "Respect for the Aged Day"},
    {1966, 1999, 10, 10, fixed, "体育の日", "Health and Sports Day"},
    {2000, 2019, 10, 2, nth_monday, "体育の日", "Health and Sports Day"},
    {2020, 2020, 7, 24, fixed, "スポーツの日", "Sports Day"},
    {2021, 2021, 7, 23, fixed, "スポーツの日", "Sports Day"},
    {2022, for_good, 10, 2, nth_monday, "スポーツの日", "Sports Day"},
    {1948, for_good, 11, 3, fixed, "文化の日", "Culture Day"},
    {1948, for_good, 11, 23, fixed, "勤労感謝の日", "Labor Thanksgiving Day"},
    {1989, 2018, 12, 23, fixed, "天皇誕生日", "The Emperor's Birthday"},
    // Each of these by a law of its own; those of 2019 count as 祝日 for article 3.
    {1959, 1959, 4, 10, fixed, "結婚の儀", "Imperial Wedding"},
    {1989, 1989, 2, 24, fixed, "大喪の礼", "Imperial Funeral"},
    {1990, 1990, 11, 12, fixed, "即位礼正殿の儀", "Enthronement Ceremony"},
    {1993, 1993, 6, 9, fixed, "結婚の儀", "Imperial Wedding"},
    {2019, 2019, 5, 1, fixed, "天皇の即位の日", "Enthronement Day"},
    {2019, 2019, 10, 22, fixed, "即位礼正殿の儀の行われる日", "Enthronement Ceremony Day"},
};

Date day_of(int year, unsigned month, unsigned day) {
  const std::optional<Date> date = Date::from_ymd(year, month, day);
  MUSUBI_ASSERT(date.has_value());
  return *date;
}

Date date_in(int year, const LawRow& row) {
  switch (row.placing) {
    case Placing::fixed:
      return day_of(year, row.month, row.day);
    case Placing::nth_monday: {
      const std::chrono::year_month month{std::chrono::year{year}, std::chrono::month{row.month}};
      return Date{std::chrono::sys_days{month / std::chrono::Monday[row.day]}};
    }
  }
  fail_assertion("a holiday is fixed or on a Monday", __FILE__, __LINE__);
}

// The equinox of 1980 in millionths of a day of its month. The sun's year is longer than 365 days
// by 0.242194; leap days take it back.
struct Equinox {
  unsigned month;
  int millionths_before_1980;
  int millionths_since_1980;
  const char* ja;
  const char* en;
};

constexpr Equinox vernal{3, 20'835'700, 20'843'100, "春分の日", "Vernal Equinox Day"};
constexpr Equinox autumnal{9, 23'258'800, 23'248'800, "秋分の日", "Autumnal Equinox Day"};

Holiday equinox_day(int year, const Equinox& equinox) {
  const int years = year - 1980;
  const int leap_days = years >= 0 ? years / 4 : -((3 - years) / 4);
  const int in_1980 = year < 1980 ? equinox.millionths_before_1980 : equinox.millionths_since_1980;
  const int day = (in_1980 + 242'194 * years - 1'000'000 * leap_days) / 1'000'000;
  return {.date = day_of(year, equinox.month, static_cast<unsigned>(day)),
          .name = {.ja = equinox.ja, .en = equinox.en}};
}

void sort_by_date(std::vector<Holiday>& holidays) {
  std::ranges::sort(holidays, {}, &Holiday::date);
}

bool is_in(const std::vector<Holiday>& holidays, Date date) {
  return std::ranges::binary_search(holidays, date, {}, &Holiday::date);
}

std::vector<Holiday> named_holidays(int year) {
  std::vector<Holiday> named;
  for (const LawRow& row : law_rows) {
    if (row.year_first <= year && year <= row.year_last) {
      named.push_back({.date = date_in(year, row), .name = {.ja = row.ja, .en = row.en}});
    }
  }
  if (year > holiday_year_min) {
    named.push_back(equinox_day(year, vernal));
  }
  named.push_back(equinox_day(year, autumnal));
  sort_by_date(named);
  return named;
}

// 振替休日, for Sundays since 12 April 1973. Until 2006 only the very next day could be one; since
// then it moves on past other holidays.
std::vector<Holiday> substitutes(const std::vector<Holiday>& named) {
  std::vector<Holiday> found;
  for (const Holiday& holiday : named) {
    const bool has_rule = holiday.date >= day_of(1973, 4, 12);
    if (!has_rule || holiday.date.weekday() != std::chrono::Sunday) {
      continue;
    }
    Date substitute = holiday.date.plus_days(1);
    while (holiday.date.year() >= 2007 && is_in(named, substitute)) {
      substitute = substitute.plus_days(1);
    }
    if (!is_in(named, substitute)) {
      found.push_back({.date = substitute, .name = {.ja = "振替休日", .en = "Substitute Holiday"}});
    }
  }
  return found;
}

// 国民の休日, since 27 December 1985: a day between two named ones. Until 2006 not on a Sunday.
std::vector<Holiday> days_between(const std::vector<Holiday>& named,
                                  const std::vector<Holiday>& taken) {
  std::vector<Holiday> found;
  for (const Holiday& holiday : named) {
    const Date between = holiday.date.plus_days(1);
    const bool is_between = is_in(named, between.plus_days(1)) && !is_in(named, between);
    const bool has_rule = between >= day_of(1985, 12, 27) &&
                          (between.year() >= 2007 || between.weekday() != std::chrono::Sunday);
    if (is_between && has_rule && !is_in(taken, between)) {
      found.push_back({.date = between, .name = {.ja = "国民の休日", .en = "National Holiday"}});
    }
  }
  return found;
}

}  // namespace

// No holiday stands near enough to the turn of the year for a neighbouring year to matter:
// 31 December and 2 January are never holidays by name, and 1 January's substitute is the 2nd.
std::vector<Holiday> holidays_by_law(int year) {
  MUSUBI_ASSERT(holiday_year_min <= year && year <= holiday_year_max);
  std::vector<Holiday> holidays = named_holidays(year);
  const std::vector<Holiday> moved = substitutes(holidays);
  const std::vector<Holiday> between = days_between(holidays, moved);
  holidays.insert(holidays.end(), moved.begin(), moved.end());
  holidays.insert(holidays.end(), between.begin(), between.end());
  sort_by_date(holidays);
  return holidays;
}

}  // namespace musubi::calendar
