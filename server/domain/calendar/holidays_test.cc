// The law's changes since 1948, each on both sides of its first day.
#include "domain/calendar/holidays.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace musubi::calendar {

static std::string name_on(const char* iso) {
  const Date date = *Date::parse_iso(iso);
  for (const Holiday& holiday : holidays_by_law(date.year())) {
    if (holiday.date == date) {
      return holiday.name.ja;
    }
  }
  return "";
}

TEST(holidays, follow_the_law_of_their_year) {
  struct Case {
    const char* iso;
    const char* name;
  };
  const Case cases[] = {
      {"1948-09-23", "秋分の日"},
      {"1948-11-23", "勤労感謝の日"},
      {"1949-01-01", "元日"},
      {"1949-04-29", "天皇誕生日"},
      {"1959-04-10", "結婚の儀"},
      {"1960-04-10", ""},
      {"1965-09-15", ""},
      {"1966-09-15", "敬老の日"},
      {"1965-10-10", ""},
      {"1966-10-10", "体育の日"},
      {"1966-02-11", ""},
      {"1967-02-11", "建国記念の日"},
      {"1988-04-29", "天皇誕生日"},
      {"1989-04-29", "みどりの日"},
      {"2006-04-29", "みどりの日"},
      {"2007-04-29", "昭和の日"},
      {"2006-05-04", "国民の休日"},
      {"2007-05-04", "みどりの日"},
      {"1989-02-24", "大喪の礼"},
      {"1990-11-12", "即位礼正殿の儀"},
      {"1993-06-09", "結婚の儀"},
      {"1988-12-23", ""},
      {"1989-12-23", "天皇誕生日"},
      {"2018-12-23", "天皇誕生日"},
      {"2019-12-23", ""},
      {"2019-02-23", ""},
      {"2020-02-23", "天皇誕生日"},
      {"1995-07-20", ""},
      {"1996-07-20", "海の日"},
      {"2002-07-20", "海の日"},
      {"2003-07-20", ""},
      {"2003-07-21", "海の日"},
      {"1999-01-15", "成人の日"},
      {"2000-01-15", ""},
      {"2000-01-10", "成人の日"},
      {"1999-10-10", "体育の日"},
      {"2000-10-09", "体育の日"},
      {"2019-10-14", "体育の日"},
      {"2022-10-10", "スポーツの日"},
      {"2002-09-15", "敬老の日"},
      {"2003-09-15", "敬老の日"},
      {"2004-09-15", ""},
      {"2004-09-20", "敬老の日"},
      {"2015-08-11", ""},
      {"2016-08-11", "山の日"},
      {"2019-05-01", "天皇の即位の日"},
      {"2019-10-22", "即位礼正殿の儀の行われる日"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(name_on(c.iso), c.name) << c.iso;
  }
}

TEST(holidays, are_substituted_for_sundays_and_filled_in_between) {
  struct Case {
    const char* iso;
    const char* name;
  };
  const Case cases[] = {
      {"1973-02-12", ""},            // two months before the rule
      {"1973-04-30", "振替休日"},    // the first of all
      {"1985-05-04", ""},            // before the rule of days between
      {"1986-05-04", ""},            // a Sunday, which that rule left out until 2006
      {"1987-05-04", "振替休日"},    // a substitute comes first
      {"1988-05-04", "国民の休日"},  // the first of all
      {"1992-05-04", "振替休日"},   {"1998-05-04", "振替休日"},   {"2003-05-04", ""},
      {"2008-05-05", "こどもの日"},  // since 2007 a substitute moves past other holidays
      {"2008-05-06", "振替休日"},   {"2009-05-06", "振替休日"},   {"2009-09-22", "国民の休日"},
      {"2015-09-22", "国民の休日"}, {"2014-09-22", ""},           {"2032-09-21", "国民の休日"},
      {"2019-04-30", "国民の休日"}, {"2019-05-02", "国民の休日"}, {"2021-08-09", "振替休日"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(name_on(c.iso), c.name) << c.iso;
  }
}

TEST(holidays, place_the_equinoxes_as_they_were_announced_from_1949_to_2026) {
  const std::set<int> march_20{1960, 1964, 1968, 1972, 1976, 1980, 1984, 1988, 1992,
                               1993, 1996, 1997, 2000, 2001, 2004, 2005, 2008, 2009,
                               2012, 2013, 2016, 2017, 2020, 2021, 2024, 2025, 2026};
  const std::set<int> september_22{2012, 2016, 2020, 2024};
  const std::set<int> september_24{1951, 1955, 1959, 1963, 1967, 1971, 1975, 1979};
  for (int year = 1949; year <= 2026; ++year) {
    const unsigned spring = march_20.contains(year) ? 20 : 21;
    const unsigned autumn = september_22.contains(year)   ? 22
                            : september_24.contains(year) ? 24
                                                          : 23;
    EXPECT_EQ(name_on(Date::from_ymd(year, 3, spring)->iso().c_str()), "春分の日") << year;
    EXPECT_EQ(name_on(Date::from_ymd(year, 9, autumn)->iso().c_str()), "秋分の日") << year;
  }
}

TEST(holidays, stand_in_order_and_once_a_day_in_every_year) {
  for (int year = holiday_year_min; year <= holiday_year_max; ++year) {
    const std::vector<Holiday> holidays = holidays_by_law(year);
    EXPECT_TRUE(std::ranges::is_sorted(holidays, std::ranges::less{}, &Holiday::date)) << year;
    EXPECT_EQ(std::ranges::adjacent_find(holidays, {}, &Holiday::date), holidays.end()) << year;
    EXPECT_GE(holidays.size(), year == 1948 ? 3u : 9u) << year;
  }
  EXPECT_EQ(holidays_by_law(1948).size(), 3u);  // the law came into force on 20 July
}

}  // namespace musubi::calendar
