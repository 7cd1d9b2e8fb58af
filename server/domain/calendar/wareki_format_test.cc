#include <gtest/gtest.h>

#include "domain/calendar/wareki.h"

namespace musubi::calendar {

using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month;

TEST(wareki_format, writes_a_day_in_five_ways) {
  struct Case {
    const char* iso;
    const char* full;
    const char* without_weekday;
    const char* brief;
    const char* english;
  };
  const Case cases[] = {
      {"2026-05-29", "令和8年5月29日（金）", "令和8年5月29日", "R8.5.29", "29 May 2026 (Fri)"},
      {"2019-05-01", "令和元年5月1日（水）", "令和元年5月1日", "R1.5.1", "1 May 2019 (Wed)"},
      {"2019-04-30", "平成31年4月30日（火）", "平成31年4月30日", "H31.4.30", "30 April 2019 (Tue)"},
      {"1989-01-08", "平成元年1月8日（日）", "平成元年1月8日", "H1.1.8", "8 January 1989 (Sun)"},
      {"1989-01-07", "昭和64年1月7日（土）", "昭和64年1月7日", "S64.1.7", "7 January 1989 (Sat)"},
      {"1872-12-31", "1872年12月31日（火）", "1872年12月31日", "1872-12-31",
       "31 December 1872 (Tue)"},
  };
  for (const Case& c : cases) {
    const Date date = *Date::parse_iso(c.iso);
    EXPECT_EQ(format_wareki(date), c.full);
    EXPECT_EQ(format_wareki_without_weekday(date), c.without_weekday);
    EXPECT_EQ(format_wareki_short(date), c.brief);
    EXPECT_EQ(format_english(date), c.english);
  }
}

TEST(wareki_format, writes_every_kind_of_partial_date_and_no_more_than_is_known) {
  const year_month may{year{2026}, month{5}};
  struct Case {
    PartialDateValue value;
    const char* ja;
    const char* en;
  };
  const Case cases[] = {
      {*Date::parse_iso("2026-05-29"), "令和8年5月29日（金）", "29 May 2026 (Fri)"},
      {AuspiciousDay{may}, "令和8年5月吉日", "May 2026"},
      {HalfMonth{may, MonthHalf::first}, "令和8年5月前半", "first half of May 2026"},
      {HalfMonth{may, MonthHalf::second}, "令和8年5月後半", "second half of May 2026"},
      {may, "令和8年5月", "May 2026"},
      {FiscalYear{2026}, "令和8年度", "fiscal year 2026"},
      {year_month{year{1989}, month{1}}, "平成元年1月", "January 1989"},
      {year_month{year{2019}, month{4}}, "平成31年4月", "April 2019"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(format_wareki(c.value), c.ja);
    EXPECT_EQ(format_english(c.value), c.en);
  }
}

TEST(wareki_format, is_read_back_as_the_same_date_on_every_day_since_1873) {
  const Date last = *Date::parse_iso("2099-12-31");
  for (Date date = *Date::parse_iso("1873-01-01"); date <= last; date = date.plus_days(1)) {
    const Result<Date> full = read_japanese_day(format_wareki(date));
    const Result<Date> brief = read_japanese_day(format_wareki_short(date));
    ASSERT_TRUE(full.is_ok()) << date.iso();
    ASSERT_TRUE(brief.is_ok()) << date.iso();
    ASSERT_EQ(full.value(), date);
    ASSERT_EQ(brief.value(), date);
  }
}

}  // namespace musubi::calendar
