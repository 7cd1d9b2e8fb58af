#include "domain/learning/lateness.h"

#include <gtest/gtest.h>

namespace musubi::learning {

static std::vector<AttendanceRule> only(AttendanceKind kind) {
  return {{RuleId{"A1"}, std::move(kind), {}, {"guide", "7(1)"}}};
}

using Entry = Admission::Entry;
using MakeUp = Admission::MakeUp;

TEST(admit, T4_5_refuses_from_twenty_minutes_on_and_an_excuse_only_opens_a_make_up) {
  struct Case {
    int late_seconds;
    Excuse excuse;
    Entry entry;
    MakeUp make_up;
  };
  const Case cases[] = {
      {-60, Excuse::none, Entry::admitted, MakeUp::closed},
      {0, Excuse::none, Entry::admitted, MakeUp::closed},
      {19 * 60 + 59, Excuse::none, Entry::admitted, MakeUp::closed},
      {20 * 60, Excuse::none, Entry::refused, MakeUp::closed},
      {20 * 60, Excuse::accepted, Entry::refused, MakeUp::open},
      {20 * 60 + 1, Excuse::none, Entry::refused, MakeUp::closed},
  };
  for (const Case& c : cases) {
    const Admission admission = admit(only(LateRefused{20, {}}), c.late_seconds, c.excuse);
    EXPECT_EQ(admission.entry, c.entry) << c.late_seconds;
    EXPECT_EQ(admission.make_up, c.make_up) << c.late_seconds;
  }
}

TEST(admit, leaves_lateness_to_staff_where_the_notice_has_no_rule) {
  EXPECT_EQ(admit({}, 1, Excuse::none).entry, Entry::decided_by_staff);
  EXPECT_EQ(admit(only(AttendanceByStaff{}), 60, Excuse::none).entry, Entry::decided_by_staff);
  EXPECT_EQ(admit(only(AttendanceByStaff{}), 0, Excuse::none).entry, Entry::admitted);
  EXPECT_EQ(admit(only(AbsenceFlagged{20}), 60, Excuse::none).entry, Entry::decided_by_staff);
}

}  // namespace musubi::learning
