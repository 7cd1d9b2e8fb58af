#include "domain/learning/follow_up.h"

#include <gtest/gtest.h>

namespace musubi::learning {

TEST(follow_up, T0_9_falls_three_months_after_each_session_and_twice_after_the_fiscal_year) {
  struct Case {
    const char* session;
    const char* due;
    FiscalYearSide side;
  };
  const Case cases[] = {
      {"2026-08-09", "2026-11-09", FiscalYearSide::within},
      {"2026-09-06", "2026-12-06", FiscalYearSide::within},
      {"2026-09-20", "2026-12-20", FiscalYearSide::within},
      {"2026-10-18", "2027-01-18", FiscalYearSide::within},
      {"2026-11-14", "2027-02-14", FiscalYearSide::within},
      {"2026-12-27", "2027-03-27", FiscalYearSide::within},
      {"2027-01-31", "2027-04-30", FiscalYearSide::after},
      {"2027-02-14", "2027-05-14", FiscalYearSide::after},
  };
  for (const Case& c : cases) {
    const FollowUp target = follow_up(*Date::parse_iso(c.session), 3, calendar::FiscalYear{2026});
    EXPECT_EQ(target.due.iso(), c.due);
    EXPECT_EQ(target.side, c.side) << c.session;
  }
}

}  // namespace musubi::learning
