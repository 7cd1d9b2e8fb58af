// DeadlineRule: how a notice counts from one day to another (S4 13, 22, 39–40, Q13, Q18–Q20; S0 Q4;
// requirements 2.6). Whether the anchor day counts is always said, never supposed (民法140).
#pragma once

#include "base/date.h"
#include "base/result.h"
#include "domain/calendar/business_days.h"

namespace musubi::calendar {

// Enumerators begin at 1, so that a member left out of an initialiser is caught by an assertion
// instead of quietly meaning the first one.
enum class DeadlineUnit { day = 1, week, month, business_day };
enum class DeadlineDirection { after = 1, before };
enum class AnchorDay {
  excluded = 1,  // the day next to the anchor is day 1 (初日不算入)
  included,      // the anchor is day 1
};
enum class DeadlineRoll { none = 1, previous_business_day, next_business_day };

struct DeadlineRule {
  int count;  // 0 to deadline_count_max; 0 is the anchor itself
  DeadlineUnit unit;
  DeadlineDirection direction;
  AnchorDay anchor_day;
  DeadlineRoll roll;  // what happens if the counted day is not a business day

  bool operator==(const DeadlineRule&) const = default;
};

constexpr int deadline_count_max = 1000;

// The last day on which it may still be done. Months that lack the day end on their last (S0 Q4,
// S4 Q20). Errors: deadline_count (outside its limits, or 0 with the anchor included),
// outside_holiday_calendar.
[[nodiscard]] Result<Date> due_date(const DeadlineRule& rule, Date anchor,
                                    const BusinessCalendar& calendar);

}  // namespace musubi::calendar
