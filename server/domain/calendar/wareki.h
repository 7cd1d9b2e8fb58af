// Wareki: reading and writing dates as Japanese documents do, in eras or western years
// (requirements 2.6, ui.md "Japanese"): 令和8年5月29日（金）, R8.5.29, R9.1, 令和8年5月吉日,
// 令和8年度.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "domain/calendar/partial_date.h"

namespace musubi::calendar {

// Accepts full-width and letter-spaced text, 元年, era names, letters and single characters, ISO,
// and a weekday in brackets. Up to 100 bytes.
// Errors: date_unreadable, date_nonexistent, date_outside_era, weekday_disagrees.
[[nodiscard]] Result<PartialDate> read_japanese_date(std::string_view text);

// The same, for places where only a full day will do. Error also: date_without_day.
[[nodiscard]] Result<Date> read_japanese_day(std::string_view text);

// Days before 1873 are written in western years, in Japanese too.
[[nodiscard]] std::string format_wareki(Date date);                  // 令和8年5月29日（金）
[[nodiscard]] std::string format_wareki_without_weekday(Date date);  // 令和8年5月29日
[[nodiscard]] std::string format_wareki_short(Date date);            // R8.5.29
[[nodiscard]] std::string format_wareki(std::chrono::year_month month);  // 令和8年5月
[[nodiscard]] std::string format_wareki(const PartialDateValue& value);
[[nodiscard]] std::string format_english(Date date);                      // 29 May 2026 (Fri)
[[nodiscard]] std::string format_english_without_weekday(Date date);      // 29 May 2026
[[nodiscard]] std::string format_english(std::chrono::year_month month);  // May 2026
[[nodiscard]] std::string format_english(const PartialDateValue& value);

[[nodiscard]] std::string_view weekday_ja(std::chrono::weekday weekday);  // 金
[[nodiscard]] std::string_view weekday_en(std::chrono::weekday weekday);  // Fri

}  // namespace musubi::calendar
