#include "domain/learning/follow_up.h"

namespace musubi::learning {

FollowUp follow_up(Date session_day, int months, calendar::FiscalYear fiscal_year) {
  const Date due = session_day.plus_months_clamped(months);
  return {due, fiscal_year.contains(due) ? FiscalYearSide::within : FiscalYearSide::after};
}

}  // namespace musubi::learning
