// Date: a day of the proleptic Gregorian calendar, without a time and without a zone.
// Periods and deadlines in days, months and business days live in domain/calendar.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace musubi {

class Date {
 public:
  // Days before year 1 or after year 9999, and days that don't exist, are not dates.
  [[nodiscard]] static std::optional<Date> from_ymd(int year, unsigned month, unsigned day);
  // Exactly "YYYY-MM-DD".
  [[nodiscard]] static std::optional<Date> parse_iso(std::string_view text);

  explicit Date(std::chrono::sys_days days) : m_days(days) {}

  [[nodiscard]] int year() const;
  [[nodiscard]] unsigned month() const;
  [[nodiscard]] unsigned day() const;
  [[nodiscard]] std::chrono::weekday weekday() const { return std::chrono::weekday{m_days}; }
  [[nodiscard]] std::chrono::sys_days sys_days() const { return m_days; }
  [[nodiscard]] std::string iso() const;

  [[nodiscard]] Date plus_days(int days) const { return Date{m_days + std::chrono::days{days}}; }
  // A day that the target month doesn't have becomes its last day (民法143; S0 Q4, S4 Q20).
  [[nodiscard]] Date plus_months_clamped(int months) const;

  auto operator<=>(const Date&) const = default;
  // Whole days from `b` to `a`.
  friend int operator-(Date a, Date b) {
    return static_cast<int>((a.m_days - b.m_days).count());
  }

 private:
  std::chrono::sys_days m_days;
};

}  // namespace musubi
