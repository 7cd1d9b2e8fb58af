#include "base/date.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(date, reads_only_days_that_exist) {
  struct Case {
    const char* text;
    bool is_date;
  };
  const Case cases[] = {
      {"2024-02-29", true},  {"2023-02-29", false}, {"2024-13-01", false}, {"2024-00-10", false},
      {"2024-04-31", false}, {"0000-01-01", false}, {"9999-12-31", true},  {"2024-4-01", false},
      {"2024/04/01", false}, {"2024-04-1x", false}, {"+024-04-01", false}, {"", false},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Date::parse_iso(c.text).has_value(), c.is_date) << c.text;
  }
}

TEST(date, clamps_months_to_the_end_of_the_month) {
  struct Case {
    const char* from;
    int months;
    const char* to;
  };
  const Case cases[] = {
      {"2027-01-31", 3, "2027-04-30"},  {"2024-03-31", -1, "2024-02-29"},
      {"2025-03-31", -1, "2025-02-28"}, {"2026-11-14", 3, "2027-02-14"},
      {"2024-12-31", 2, "2025-02-28"},  {"2024-01-15", -13, "2022-12-15"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Date::parse_iso(c.from)->plus_months_clamped(c.months).iso(), c.to) << c.from;
  }
}

TEST(date, counts_days) {
  EXPECT_EQ(*Date::parse_iso("2025-03-21") - *Date::parse_iso("2025-02-14"), 35);
  EXPECT_EQ(Date::parse_iso("2024-02-28")->plus_days(2).iso(), "2024-03-01");
}

}  // namespace musubi
