#include "domain/calendar/fiscal_year.h"

#include <gtest/gtest.h>

namespace musubi::calendar {

TEST(fiscal_year, begins_in_april_and_ends_in_march) {
  struct Case {
    const char* iso;
    int year;
  };
  const Case cases[] = {
      {"2026-03-31", 2025},
      {"2026-04-01", 2026},
      {"2027-03-31", 2026},
      {"2027-04-01", 2027},
  };
  for (const Case& c : cases) {
    const Date date = *Date::parse_iso(c.iso);
    EXPECT_EQ(fiscal_year_of(date).year, c.year) << c.iso;
    EXPECT_TRUE(FiscalYear{c.year}.contains(date)) << c.iso;
    EXPECT_FALSE(FiscalYear{c.year + 1}.contains(date)) << c.iso;
    EXPECT_FALSE(FiscalYear{c.year - 1}.contains(date)) << c.iso;
  }
  EXPECT_EQ(FiscalYear{2026}.first_day().iso(), "2026-04-01");
  EXPECT_EQ(FiscalYear{2026}.last_day().iso(), "2027-03-31");
}

TEST(fiscal_year, shows_which_three_month_surveys_of_S0_Q4_fall_after_the_contract) {
  const FiscalYear contract{2026};
  EXPECT_TRUE(contract.contains(*Date::parse_iso("2027-03-27")));
  EXPECT_FALSE(contract.contains(*Date::parse_iso("2027-04-30")));
  EXPECT_FALSE(contract.contains(*Date::parse_iso("2027-05-14")));
}

TEST(fiscal_year, is_called_by_the_era_of_its_december) {
  struct Case {
    int year;
    const char* ja;
    const char* en;
  };
  const Case cases[] = {
      {2026, "令和8年度", "fiscal year 2026"},  {2019, "令和元年度", "fiscal year 2019"},
      {2018, "平成30年度", "fiscal year 2018"}, {2012, "平成24年度", "fiscal year 2012"},
      {1989, "平成元年度", "fiscal year 1989"}, {1988, "昭和63年度", "fiscal year 1988"},
      {1872, "1872年度", "fiscal year 1872"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(FiscalYear{c.year}.label().ja, c.ja);
    EXPECT_EQ(FiscalYear{c.year}.label().en, c.en);
  }
}

}  // namespace musubi::calendar
