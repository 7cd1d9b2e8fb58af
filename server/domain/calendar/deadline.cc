// Counting first, rolling afterwards.
#include "domain/calendar/deadline.h"

#include <fmt/core.h>

namespace musubi::calendar {

namespace {

int sign_of(DeadlineDirection direction) {
  switch (direction) {
    case DeadlineDirection::after:
      return 1;
    case DeadlineDirection::before:
      return -1;
  }
  fail_assertion("a deadline lies after or before its anchor", __FILE__, __LINE__);
}

// How many units of days the anchor already accounts for.
int anchor_count(AnchorDay anchor_day) {
  switch (anchor_day) {
    case AnchorDay::excluded:
      return 0;
    case AnchorDay::included:
      return 1;
  }
  fail_assertion("an anchor day is excluded or included", __FILE__, __LINE__);
}

// A month that begins on the 31st and finds no 31st ends on the last day of that month (民法143),
// whether or not its first day counts.
Date count_months(const DeadlineRule& rule, Date anchor) {
  const int sign = sign_of(rule.direction);
  const Date moved = anchor.plus_months_clamped(sign * rule.count);
  const bool is_clamped = moved.day() != anchor.day();
  if (is_clamped && rule.direction == DeadlineDirection::after) {
    return moved;
  }
  return moved.plus_days(-sign * anchor_count(rule.anchor_day));
}

// An anchor that is no business day can't be day 1 of a count of business days.
Result<Date> count_business_days(const DeadlineRule& rule, Date anchor,
                                 const BusinessCalendar& calendar) {
  const int counted = is_business_day(anchor, calendar) ? anchor_count(rule.anchor_day) : 0;
  return plus_business_days(anchor, sign_of(rule.direction) * (rule.count - counted), calendar);
}

Result<Date> count_from(const DeadlineRule& rule, Date anchor, const BusinessCalendar& calendar) {
  const int sign = sign_of(rule.direction);
  const int counted = anchor_count(rule.anchor_day);
  switch (rule.unit) {
    case DeadlineUnit::day:
      return anchor.plus_days(sign * (rule.count - counted));
    case DeadlineUnit::week:
      return anchor.plus_days(sign * (7 * rule.count - counted));
    case DeadlineUnit::month:
      return count_months(rule, anchor);
    case DeadlineUnit::business_day:
      return count_business_days(rule, anchor, calendar);
  }
  fail_assertion("a deadline is counted in a known unit", __FILE__, __LINE__);
}

Result<Date> roll(DeadlineRoll how, Date date, const BusinessCalendar& calendar) {
  switch (how) {
    case DeadlineRoll::none:
      return date;
    case DeadlineRoll::previous_business_day:
      return nearest_business_day(date, Towards::past, calendar);
    case DeadlineRoll::next_business_day:
      return nearest_business_day(date, Towards::future, calendar);
  }
  fail_assertion("a deadline rolls in a known way", __FILE__, __LINE__);
}

Result<void> check_count(const DeadlineRule& rule) {
  const int count_min = rule.anchor_day == AnchorDay::included ? 1 : 0;
  if (count_min <= rule.count && rule.count <= deadline_count_max) {
    return {};
  }
  return Error{
      ErrorKind::invalid, "deadline_count",
      fmt::format("A deadline counts from {} to {}{}, not {}.", count_min, deadline_count_max,
                  count_min == 1 ? " when the anchor day counts" : "", rule.count)};
}

}  // namespace

Result<Date> due_date(const DeadlineRule& rule, Date anchor, const BusinessCalendar& calendar) {
  TRY(check_count(rule));
  TRY(check_holidays_are_known(anchor, calendar.holidays));
  const Date counted = TRY(count_from(rule, anchor, calendar));
  TRY(check_holidays_are_known(counted, calendar.holidays));
  return roll(rule.roll, counted, calendar);
}

}  // namespace musubi::calendar
