// Writing dates: months that hold a change of era are called by the era of their last day.
#include <fmt/core.h>

#include <array>

#include "domain/calendar/era.h"
#include "domain/calendar/wareki.h"

namespace musubi::calendar {

namespace {

using std::chrono::year_month;

constexpr std::array<const char*, 7> weekdays_ja{"日", "月", "火", "水", "木", "金", "土"};
constexpr std::array<const char*, 7> weekdays_en{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<const char*, 12> months_en{"January",   "February", "March",    "April",
                                                "May",       "June",     "July",     "August",
                                                "September", "October",  "November", "December"};

Date last_day_in(year_month month) {
  MUSUBI_ASSERT(month.ok());
  return Date{std::chrono::sys_days{month / std::chrono::last}};
}

const char* month_name(unsigned month) { return months_en.at(month - 1); }

std::string year_ja(Date date) {
  const std::optional<EraYear> named = era_year_on(date);
  if (!named) {
    return fmt::format("{}年", date.year());
  }
  const std::string number = named->year == 1 ? "元" : fmt::format("{}", named->year);
  return fmt::format("{}{}年", era_name(named->era).ja, number);
}

// Overloads, so that a new kind of partial date doesn't compile until it can be written.
struct InJapanese {
  std::string operator()(Date date) const { return format_wareki(date); }
  std::string operator()(year_month month) const { return format_wareki(month); }
  std::string operator()(FiscalYear year) const { return year.label().ja; }
  std::string operator()(AuspiciousDay day) const { return format_wareki(day.month) + "吉日"; }
  std::string operator()(HalfMonth half) const {
    return format_wareki(half.month) + (half.half == MonthHalf::first ? "前半" : "後半");
  }
};

struct InEnglish {
  std::string operator()(Date date) const { return format_english(date); }
  std::string operator()(year_month month) const { return format_english(month); }
  std::string operator()(FiscalYear year) const { return year.label().en; }
  // English has no custom of leaving the day out politely, so only the month remains.
  std::string operator()(AuspiciousDay day) const { return format_english(day.month); }
  std::string operator()(HalfMonth half) const {
    return fmt::format("{} half of {}", half.half == MonthHalf::first ? "first" : "second",
                       format_english(half.month));
  }
};

}  // namespace

std::string_view weekday_ja(std::chrono::weekday weekday) {
  return weekdays_ja.at(weekday.c_encoding());
}

std::string_view weekday_en(std::chrono::weekday weekday) {
  return weekdays_en.at(weekday.c_encoding());
}

std::string format_wareki(Date date) {
  return fmt::format("{}（{}）", format_wareki_without_weekday(date), weekday_ja(date.weekday()));
}

std::string format_wareki_without_weekday(Date date) {
  return fmt::format("{}{}月{}日", year_ja(date), date.month(), date.day());
}

std::string format_wareki_short(Date date) {
  const std::optional<EraYear> named = era_year_on(date);
  if (!named) {
    return date.iso();
  }
  return fmt::format("{}{}.{}.{}", era_letter(named->era), named->year, date.month(), date.day());
}

std::string format_wareki(year_month month) {
  return fmt::format("{}{}月", year_ja(last_day_in(month)), static_cast<unsigned>(month.month()));
}

std::string format_wareki(const PartialDateValue& value) { return std::visit(InJapanese{}, value); }

std::string format_english(Date date) {
  return fmt::format("{} ({})", format_english_without_weekday(date), weekday_en(date.weekday()));
}

std::string format_english_without_weekday(Date date) {
  return fmt::format("{} {} {}", date.day(), month_name(date.month()), date.year());
}

std::string format_english(year_month month) {
  MUSUBI_ASSERT(month.ok());
  return fmt::format("{} {}", month_name(static_cast<unsigned>(month.month())),
                     static_cast<int>(month.year()));
}

std::string format_english(const PartialDateValue& value) { return std::visit(InEnglish{}, value); }

}  // namespace musubi::calendar
