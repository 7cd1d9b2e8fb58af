#include <gtest/gtest.h>

#include <string>

#include "domain/calendar/wareki.h"

namespace musubi::calendar {

// What was read in one canonical writing, or the code of the error.
static std::string outcome(const char* text) {
  const Result<PartialDate> date = read_japanese_date(text);
  return date.is_ok() ? format_wareki(date.value().value) : date.error().code;
}

struct ReadCase {
  const char* text;
  const char* outcome;
};

TEST(wareki_read, reads_days_as_the_notices_and_forms_write_them) {
  const ReadCase cases[] = {
      {"令和8年5月29日（金）", "令和8年5月29日（金）"},
      {"令和8年7月17日(金)", "令和8年7月17日（金）"},
      {"令和8年5月29日(金曜日)", "令和8年5月29日（金）"},
      {"令和8年5月29日(金曜)", "令和8年5月29日（金）"},
      {"令和８年５月２９日", "令和8年5月29日（金）"},
      {"令 和 8 年 5 月 2 9 日", "令和8年5月29日（金）"},
      {"令　和　８　年　５　月　２　９　日　（金）", "令和8年5月29日（金）"},
      {"㋿8年5月29日", "令和8年5月29日（金）"},
      {"R8.5.29", "令和8年5月29日（金）"},
      {"r8.5.29", "令和8年5月29日（金）"},
      {"Ｒ８．５．２９", "令和8年5月29日（金）"},
      {"R08/05/29", "令和8年5月29日（金）"},
      {"R8-5-29(金)", "令和8年5月29日（金）"},
      {"令8.5.29", "令和8年5月29日（金）"},
      {"2026-05-29", "令和8年5月29日（金）"},
      {"2026/5/29", "令和8年5月29日（金）"},
      {"2026年8月9日（日）", "令和8年8月9日（日）"},
      {"西暦2026年8月9日", "令和8年8月9日（日）"},
      {"令和元年5月1日", "令和元年5月1日（水）"},
      {"令和1年5月1日", "令和元年5月1日（水）"},
      {"R元.5.1", "令和元年5月1日（水）"},
      {"令和6年2月29日", "令和6年2月29日（木）"},
      {"大15.12.24", "大正15年12月24日（金）"},
      {"昭和64年1月7日", "昭和64年1月7日（土）"},
      {"平成元年1月8日", "平成元年1月8日（日）"},
      {"平成31年4月30日", "平成31年4月30日（火）"},
      {"1872年12月31日", "1872年12月31日（火）"},
  };
  for (const ReadCase& c : cases) {
    EXPECT_EQ(outcome(c.text), c.outcome) << c.text;
  }
}

TEST(wareki_read, keeps_the_exactness_that_was_written) {
  const ReadCase cases[] = {
      {"令和8年5月吉日", "令和8年5月吉日"},
      {"令和 8 年 5 月吉日", "令和8年5月吉日"},
      {"令和7年11月吉日", "令和7年11月吉日"},
      {"2026-05吉日", "令和8年5月吉日"},
      {"R9.1", "令和9年1月"},
      {"R8.7月", "令和8年7月"},
      {"R8.7月後半", "令和8年7月後半"},
      {"令和8年8月前半", "令和8年8月前半"},
      {"2021年9月", "令和3年9月"},
      {"2026-05", "令和8年5月"},
      {"令和8年度", "令和8年度"},
      {"令和 8 年度", "令和8年度"},
      {"令和元年度", "令和元年度"},
      {"平成31年度", "令和元年度"},
      {"平成24年度", "平成24年度"},
      {"2026年度", "令和8年度"},
      {"昭和64年1月", "平成元年1月"},
      {"令和元年5月", "令和元年5月"},
  };
  for (const ReadCase& c : cases) {
    EXPECT_EQ(outcome(c.text), c.outcome) << c.text;
  }
}

TEST(wareki_read, refuses_what_the_calendar_does_not_have) {
  const ReadCase cases[] = {
      {"令和7年2月29日", "date_nonexistent"},    {"令和8年4月31日", "date_nonexistent"},
      {"令和8年13月", "date_nonexistent"},       {"令和8年0月1日", "date_nonexistent"},
      {"令和8年5月0日", "date_nonexistent"},     {"令和0年5月1日", "date_nonexistent"},
      {"9999年度", "date_nonexistent"},          {"昭和64年1月8日", "date_outside_era"},
      {"平成31年5月1日", "date_outside_era"},    {"令和元年4月30日", "date_outside_era"},
      {"平成元年1月7日", "date_outside_era"},    {"令和元年4月", "date_outside_era"},
      {"昭和64年度", "date_outside_era"},        {"平成32年度", "date_outside_era"},
      {"明治5年12月1日", "date_outside_era"},    {"令和8年5月29日（木）", "weekday_disagrees"},
      {"2026年8月9日(土)", "weekday_disagrees"}, {"R8.5.29(日)", "weekday_disagrees"},
  };
  for (const ReadCase& c : cases) {
    EXPECT_EQ(outcome(c.text), c.outcome) << c.text;
  }
}

TEST(wareki_read, refuses_what_is_not_one_date) {
  const char* const texts[] = {
      "",
      "吉日",
      "令和",
      "令和8年",
      "8.5.29",
      "26年5月29日",
      "60.1.1",
      "202６５29",
      "5月29日",
      "R8.10～11月",
      "R9.1～2月頃",
      "令和8年5月29",
      "R8.5/29",
      "2026-05/29",
      "R8.5.29日",
      "令和8年5月29日(",
      "2026-05-29(",
      "令和8年5月29日()",
      "R8.5.290",
      "R8.5.29x",
      "X8.5.29",
      "令和100年1月1日",
      "R-8.5.29",
      "令和8年5月29日(曜)",
      "2026-05-002",
      "20260-05-29",
      "\xff\xfe",
      "R8.\x80",
      "R8.5.29(金日)",
      "R8.5.29(金曜日曜)",
      "令和8年度5月",
      "2026-05-29T00:00",
  };
  for (const char* text : texts) {
    EXPECT_EQ(outcome(text), "date_unreadable") << text;
  }
  EXPECT_EQ(outcome(std::string(101, '8').c_str()), "date_unreadable");
}

TEST(wareki_read, names_both_weekdays_and_the_limit_of_the_era) {
  EXPECT_EQ(read_japanese_date("令和8年5月29日（木）").error().detail,
            "令和8年5月29日(木): the text says 木, but 2026-05-29 is 金. "
            "Correct the date or the weekday.");
  EXPECT_EQ(read_japanese_date("平成31年5月1日").error().detail,
            "平成31年5月1日: 平成 ends on 2019-04-30. Write the era of that day.");
}

TEST(wareki_read, agrees_with_the_weekdays_of_T0_1_and_of_the_other_notices) {
  const char* const texts[] = {
      "2026年8月9日（日）",   "2026年9月6日（日）",    "2026年9月20日（日）",
      "2026年10月18日（日）", "2026年11月14日（土）",  "2026年12月27日（日）",
      "2027年1月31日（日）",  "2027年2月14日（日）",   "令和8年7月17日（金）",
      "令和2年5月29日（金）", "令和7年12月12日（金）", "令和8年1月18日（日）",
      "令和8年2月1日（日）",  "令和6年4月22日(月)",    "令和7年3月21日(金)",
      "令和7年2月14日(金)",
  };
  for (const char* text : texts) {
    EXPECT_TRUE(read_japanese_day(text).is_ok()) << text;
  }
}

TEST(wareki_read, asks_for_the_day_where_a_day_is_needed) {
  EXPECT_EQ(read_japanese_day("R8.5.29").value().iso(), "2026-05-29");
  EXPECT_EQ(read_japanese_day("令和8年5月吉日").error().code, "date_without_day");
  EXPECT_EQ(read_japanese_day("令和8年度").error().code, "date_without_day");
  EXPECT_EQ(read_japanese_day("昨日").error().code, "date_unreadable");
}

}  // namespace musubi::calendar
