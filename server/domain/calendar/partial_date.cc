// The first and the last day that each kind of partial date can mean.
#include "domain/calendar/partial_date.h"

#include "base/result.h"

namespace musubi::calendar {

namespace {

using std::chrono::year_month;

Date day_in(year_month month, std::chrono::day day) {
  const std::chrono::year_month_day ymd = month / day;
  MUSUBI_ASSERT(ymd.ok());
  return Date{std::chrono::sys_days{ymd}};
}

Date last_in(year_month month) {
  MUSUBI_ASSERT(month.ok());
  return Date{std::chrono::sys_days{month / std::chrono::last}};
}

struct Span {
  Date first;
  Date last;
};

Span span_of(Date date) { return {date, date}; }
Span span_of(year_month month) { return {day_in(month, std::chrono::day{1}), last_in(month)}; }
Span span_of(AuspiciousDay day) { return span_of(day.month); }
Span span_of(FiscalYear year) { return {year.first_day(), year.last_day()}; }

Span span_of(HalfMonth half) {
  switch (half.half) {
    case MonthHalf::first:
      return {day_in(half.month, std::chrono::day{1}), day_in(half.month, std::chrono::day{15})};
    case MonthHalf::second:
      return {day_in(half.month, std::chrono::day{16}), last_in(half.month)};
  }
  fail_assertion("a half of a month is first or second", __FILE__, __LINE__);
}

Span span_of(const PartialDateValue& value) {
  return std::visit([](const auto& kind) { return span_of(kind); }, value);
}

}  // namespace

Date PartialDate::earliest() const { return span_of(value).first; }
Date PartialDate::latest() const { return span_of(value).last; }

std::weak_ordering operator<=>(const PartialDate& a, const PartialDate& b) {
  const Span span_a = span_of(a.value);
  const Span span_b = span_of(b.value);
  if (span_a.first != span_b.first) {
    return span_a.first <=> span_b.first;
  }
  if (span_a.last != span_b.last) {
    return span_a.last <=> span_b.last;
  }
  return a.value.index() <=> b.value.index();
}

bool operator==(const PartialDate& a, const PartialDate& b) { return (a <=> b) == 0; }

}  // namespace musubi::calendar
