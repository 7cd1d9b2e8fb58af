// What comes back when a course is not taken: by cause, from the programme's table; the
// administration fee never does (S4 22–23, Q13–Q15).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/calendar/business_days.h"
#include "domain/fees/invoice.h"
#include "domain/fees/rules.h"

namespace musubi::fees {

struct RefundRequest {
  Order order;
  std::string cause;                   // "withdrawal", or a cause of the table
  std::optional<Date> notified;        // the day on which the notice of withdrawal arrived
  std::optional<Date> first_day;       // of the course
  std::optional<int> items_untouched;  // practicum items without any evaluated attempt
};

struct Refund {
  Yen refund_yen;
  Yen kept_yen;
  RuleId rule;  // the rule that decided
  SourceRef source;
};

// An unknown cause, or a missing fact that the rule needs, is an error naming it.
[[nodiscard]] Result<Refund> refund(const Tariff& tariff, const RefundRequest& request,
                                    const calendar::BusinessCalendar& calendar);

}  // namespace musubi::fees
