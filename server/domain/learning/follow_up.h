// The day on which a survey some months after a session falls due, with month-end clamp (S0 Q4).
#pragma once

#include "base/date.h"
#include "domain/calendar/fiscal_year.h"
#include "domain/learning/rules.h"

namespace musubi::learning {

enum class FiscalYearSide { within, after };

struct FollowUp {
  Date due;
  FiscalYearSide side;  // after: the contract has ended by then
};

[[nodiscard]] FollowUp follow_up(Date session_day, int months, calendar::FiscalYear fiscal_year);

}  // namespace musubi::learning
