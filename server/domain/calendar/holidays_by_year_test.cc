// Whole years as the Cabinet Office lists them, 2016 to 2027 and five in which the law was tried
// hard: nothing missing and nothing too many.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include "domain/calendar/holidays.h"

namespace musubi::calendar {

// "3/21s" is a substitute, "9/22b" a day between two holidays.
static std::string days_of(int year) {
  std::string days;
  for (const Holiday& holiday : holidays_by_law(year)) {
    const char* mark = holiday.name.ja == "振替休日"     ? "s"
                       : holiday.name.ja == "国民の休日" ? "b"
                                                         : "";
    days += fmt::format("{}{}/{}{}", days.empty() ? "" : " ", holiday.date.month(),
                        holiday.date.day(), mark);
  }
  return days;
}

TEST(holidays, are_complete_in_whole_years) {
  struct Case {
    int year;
    const char* days;
  };
  const Case cases[] = {
      {1955, "1/1 1/15 3/21 4/29 5/3 5/5 9/24 11/3 11/23"},
      {1973, "1/1 1/15 2/11 3/21 4/29 4/30s 5/3 5/5 9/15 9/23 9/24s 10/10 11/3 11/23"},
      {1989,
       "1/1 1/2s 1/15 1/16s 2/11 2/24 3/21 4/29 5/3 5/4b 5/5 9/15 9/23 10/10 11/3 11/23 12/23"},
      {1993, "1/1 1/15 2/11 3/20 4/29 5/3 5/4b 5/5 6/9 9/15 9/23 10/10 10/11s 11/3 11/23 12/23"},
      {2009,
       "1/1 1/12 2/11 3/20 4/29 5/3 5/4 5/5 5/6s 7/20 9/21 9/22b 9/23 10/12 11/3 11/23 12/23"},
      {2016,
       "1/1 1/11 2/11 3/20 3/21s 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/22 10/10 11/3 11/23 12/23"},
      {2017, "1/1 1/2s 1/9 2/11 3/20 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23 12/23"},
      {2018,
       "1/1 1/8 2/11 2/12s 3/21 4/29 4/30s 5/3 5/4 5/5 7/16 8/11 9/17 9/23 9/24s 10/8 11/3 11/23 "
       "12/23 12/24s"},
      {2019,
       "1/1 1/14 2/11 3/21 4/29 4/30b 5/1 5/2b 5/3 5/4 5/5 5/6s 7/15 8/11 8/12s 9/16 9/23 10/14 "
       "10/22 11/3 11/4s 11/23"},
      {2020,
       "1/1 1/13 2/11 2/23 2/24s 3/20 4/29 5/3 5/4 5/5 5/6s 7/23 7/24 8/10 9/21 9/22 11/3 11/23"},
      {2021, "1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9s 9/20 9/23 11/3 11/23"},
      {2022, "1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23"},
      {2023, "1/1 1/2s 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23"},
      {2024,
       "1/1 1/8 2/11 2/12s 2/23 3/20 4/29 5/3 5/4 5/5 5/6s 7/15 8/11 8/12s 9/16 9/22 9/23s 10/14 "
       "11/3 11/4s 11/23"},
      {2025,
       "1/1 1/13 2/11 2/23 2/24s 3/20 4/29 5/3 5/4 5/5 5/6s 7/21 8/11 9/15 9/23 10/13 11/3 11/23 "
       "11/24s"},
      {2026,
       "1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6s 7/20 8/11 9/21 9/22b 9/23 10/12 11/3 11/23"},
      {2027, "1/1 1/11 2/11 2/23 3/21 3/22s 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(days_of(c.year), c.days) << c.year;
  }
}

TEST(holidays, bear_their_names_in_both_languages) {
  struct Case {
    unsigned month;
    unsigned day;
    const char* ja;
    const char* en;
  };
  const Case cases[] = {
      {1, 1, "元日", "New Year's Day"},
      {1, 12, "成人の日", "Coming of Age Day"},
      {2, 11, "建国記念の日", "National Foundation Day"},
      {2, 23, "天皇誕生日", "The Emperor's Birthday"},
      {3, 20, "春分の日", "Vernal Equinox Day"},
      {4, 29, "昭和の日", "Showa Day"},
      {5, 3, "憲法記念日", "Constitution Memorial Day"},
      {5, 4, "みどりの日", "Greenery Day"},
      {5, 5, "こどもの日", "Children's Day"},
      {5, 6, "振替休日", "Substitute Holiday"},
      {7, 20, "海の日", "Marine Day"},
      {8, 11, "山の日", "Mountain Day"},
      {9, 21, "敬老の日", "Respect for the Aged Day"},
      {9, 22, "国民の休日", "National Holiday"},
      {9, 23, "秋分の日", "Autumnal Equinox Day"},
      {10, 12, "スポーツの日", "Sports Day"},
      {11, 3, "文化の日", "Culture Day"},
      {11, 23, "勤労感謝の日", "Labor Thanksgiving Day"},
  };
  std::vector<Holiday> expected;
  for (const Case& c : cases) {
    expected.push_back({*Date::from_ymd(2026, c.month, c.day), {.ja = c.ja, .en = c.en}});
  }
  EXPECT_EQ(holidays_by_law(2026), expected);
}

}  // namespace musubi::calendar
