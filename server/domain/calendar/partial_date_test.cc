#include "domain/calendar/partial_date.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "domain/calendar/wareki.h"

namespace musubi::calendar {

static PartialDate read(const char* text) { return read_japanese_date(text).take(); }

TEST(partial_date, knows_the_first_and_last_day_it_can_mean) {
  struct Case {
    const char* written;
    const char* earliest;
    const char* latest;
  };
  const Case cases[] = {
      {"令和8年5月29日", "2026-05-29", "2026-05-29"},
      {"令和7年11月吉日", "2025-11-01", "2025-11-30"},
      {"令和8年7月前半", "2026-07-01", "2026-07-15"},
      {"令和8年7月後半", "2026-07-16", "2026-07-31"},
      {"令和8年2月後半", "2026-02-16", "2026-02-28"},
      {"R10.2", "2028-02-01", "2028-02-29"},
      {"令和8年度", "2026-04-01", "2027-03-31"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(read(c.written).earliest().iso(), c.earliest) << c.written;
    EXPECT_EQ(read(c.written).latest().iso(), c.latest) << c.written;
    EXPECT_EQ(read(c.written).written, c.written);
  }
}

TEST(partial_date, sorts_by_earliest_then_latest_then_kind) {
  // The year comes after the half and the months that begin on its first day: it ends later.
  const std::vector<std::string> expected{"令和8年4月前半", "令和8年4月吉日", "令和8年4月",
                                          "令和8年度",      "令和8年4月15日", "令和8年4月後半",
                                          "令和8年4月30日", "令和8年5月1日",  "令和8年5月"};
  std::vector<PartialDate> dates;
  for (const std::string& text : expected) {
    dates.push_back(read(text.c_str()));
  }
  std::ranges::reverse(dates);
  std::ranges::sort(dates, [](const PartialDate& a, const PartialDate& b) { return a < b; });
  std::vector<std::string> written;
  for (const PartialDate& date : dates) {
    written.push_back(date.written);
  }
  EXPECT_EQ(written, expected);
}

TEST(partial_date, treats_different_writings_of_one_date_as_equivalent) {
  EXPECT_TRUE(read("R8.5.29") == read("2026-05-29"));
  EXPECT_FALSE(read("令和8年5月") == read("令和8年5月吉日"));
  EXPECT_NE(read("R8.5.29").written, read("2026-05-29").written);
}

}  // namespace musubi::calendar
