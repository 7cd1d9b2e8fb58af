// Reading dates in two steps: the grammar takes the text apart without judging it, and the calendar
// then says whether such a day exists, lies in its era and has the weekday that was written.
#include <fmt/core.h>

#include <array>

#include "domain/calendar/date_text.h"
#include "domain/calendar/era.h"
#include "domain/calendar/wareki.h"

namespace musubi::calendar {

namespace {

using std::chrono::year_month;

constexpr std::size_t text_bytes_max = 100;

enum class Exactness { day, month, auspicious_day, first_half, second_half, fiscal_year };

struct ParsedDate {
  std::optional<Era> era;
  int year = 0;
  unsigned month = 0;  // 0 in a fiscal year
  unsigned day = 0;    // 0 unless `exactness` is day
  Exactness exactness = Exactness::day;
  std::optional<std::chrono::weekday> weekday;
};

struct EraToken {
  const char* token;
  Era era;
};

// Full names come first: 「大」 also begins 「大正」.
constexpr std::array<EraToken, 20> era_tokens{{
    {"明治", Era::meiji}, {"大正", Era::taisho}, {"昭和", Era::showa}, {"平成", Era::heisei},
    {"令和", Era::reiwa}, {"明", Era::meiji},    {"大", Era::taisho},  {"昭", Era::showa},
    {"平", Era::heisei},  {"令", Era::reiwa},    {"M", Era::meiji},    {"T", Era::taisho},
    {"S", Era::showa},    {"H", Era::heisei},    {"R", Era::reiwa},    {"m", Era::meiji},
    {"t", Era::taisho},   {"s", Era::showa},     {"h", Era::heisei},   {"r", Era::reiwa},
}};

bool parse_year(TextCursor& cursor, ParsedDate& parsed) {
  for (const EraToken& candidate : era_tokens) {
    if (cursor.take(candidate.token)) {
      parsed.era = candidate.era;
      const std::optional<int> year = cursor.take("元") ? 1 : cursor.take_number(2);
      parsed.year = year.value_or(0);
      return year.has_value();
    }
  }
  cursor.skip("西暦");
  const std::optional<int> year = cursor.take_number(4);
  parsed.year = year.value_or(0);
  // Two digits without an era could be either century or any era: never guessed.
  return year && *year >= 1000;
}

bool parse_one_or_two_digits(TextCursor& cursor, unsigned& number) {
  const std::optional<int> digits = cursor.take_number(2);
  number = static_cast<unsigned>(digits.value_or(0));
  return digits.has_value();
}

bool parse_weekday(TextCursor& cursor, ParsedDate& parsed) {
  if (!cursor.take("(")) {
    return true;
  }
  for (unsigned day = 0; day < 7; ++day) {
    if (cursor.take(weekday_ja(std::chrono::weekday{day}))) {
      parsed.weekday = std::chrono::weekday{day};
      if (!cursor.take("曜日")) {
        cursor.skip("曜");
      }
      return cursor.take(")");
    }
  }
  return false;
}

// What may stand after a month instead of a day.
bool parse_month_end(TextCursor& cursor, ParsedDate& parsed) {
  parsed.exactness = cursor.take("吉日")   ? Exactness::auspicious_day
                     : cursor.take("前半") ? Exactness::first_half
                     : cursor.take("後半") ? Exactness::second_half
                                           : Exactness::month;
  return cursor.is_at_end();
}

// 8月9日（日）, 11月吉日, 7月後半, 5月
bool parse_after_year_character(TextCursor& cursor, ParsedDate& parsed) {
  if (cursor.take("度")) {
    parsed.exactness = Exactness::fiscal_year;
    return cursor.is_at_end();
  }
  if (!parse_one_or_two_digits(cursor, parsed.month) || !cursor.take("月")) {
    return false;
  }
  if (!parse_one_or_two_digits(cursor, parsed.day)) {
    return parse_month_end(cursor, parsed);
  }
  return cursor.take("日") && parse_weekday(cursor, parsed) && cursor.is_at_end();
}

// 5.29, 05-29, 5/29(金), and 8.7月 as S1's time table writes months.
bool parse_after_separator(TextCursor& cursor, std::string_view separator, ParsedDate& parsed) {
  if (!parse_one_or_two_digits(cursor, parsed.month)) {
    return false;
  }
  if (!cursor.take(separator)) {
    cursor.skip("月");
    return parse_month_end(cursor, parsed);
  }
  return parse_one_or_two_digits(cursor, parsed.day) && parse_weekday(cursor, parsed) &&
         cursor.is_at_end();
}

std::optional<ParsedDate> parse(std::string_view text) {
  TextCursor cursor{text};
  ParsedDate parsed;
  if (!parse_year(cursor, parsed)) {
    return std::nullopt;
  }
  bool is_read = false;
  if (cursor.take("年")) {
    is_read = parse_after_year_character(cursor, parsed);
  } else {
    for (const char* separator : {".", "/", "-"}) {
      if (cursor.take(separator)) {
        is_read = parse_after_separator(cursor, separator, parsed);
        break;
      }
    }
  }
  return is_read ? std::optional{parsed} : std::nullopt;
}

Error nonexistent(std::string_view text) {
  return Error{ErrorKind::invalid, "date_nonexistent",
               fmt::format("{}: the calendar has no such date. Correct it.", text)};
}

Result<PartialDateValue> month_value(year_month month, Exactness exactness) {
  switch (exactness) {
    case Exactness::auspicious_day:
      return PartialDateValue{AuspiciousDay{month}};
    case Exactness::first_half:
      return PartialDateValue{HalfMonth{month, MonthHalf::first}};
    case Exactness::second_half:
      return PartialDateValue{HalfMonth{month, MonthHalf::second}};
    case Exactness::month:
      return PartialDateValue{month};
    case Exactness::day:
    case Exactness::fiscal_year:
      break;
  }
  fail_assertion("days and fiscal years are not kinds of months", __FILE__, __LINE__);
}

Result<PartialDateValue> value_of(const ParsedDate& parsed, int year, std::string_view text) {
  if (parsed.exactness == Exactness::fiscal_year) {
    return PartialDateValue{FiscalYear{year}};
  }
  if (parsed.exactness == Exactness::day) {
    const std::optional<Date> date = Date::from_ymd(year, parsed.month, parsed.day);
    return date ? Result<PartialDateValue>{PartialDateValue{*date}} : nonexistent(text);
  }
  const year_month month{std::chrono::year{year}, std::chrono::month{parsed.month}};
  if (!month.ok()) {
    return nonexistent(text);
  }
  return month_value(month, parsed.exactness);
}

Result<void> check_weekday(const ParsedDate& parsed, Date date, std::string_view text) {
  if (!parsed.weekday || *parsed.weekday == date.weekday()) {
    return {};
  }
  return Error{
      ErrorKind::invalid, "weekday_disagrees",
      fmt::format("{}: the text says {}, but {} is {}. Correct the date or the weekday.", text,
                  weekday_ja(*parsed.weekday), date.iso(), weekday_ja(date.weekday()))};
}

}  // namespace

Result<PartialDate> read_japanese_date(std::string_view written) {
  if (written.size() > text_bytes_max) {
    return Error{ErrorKind::invalid, "date_unreadable",
                 fmt::format("A text of {} bytes is no date; at most {} are read.", written.size(),
                             text_bytes_max)};
  }
  const std::string text = normalise_date_text(written);
  const std::optional<ParsedDate> parsed = parse(text);
  if (!parsed) {
    return Error{ErrorKind::invalid, "date_unreadable",
                 fmt::format("\"{}\" is not read as a date. Write it like 令和8年5月29日, R8.5.29 "
                             "or 2026-05-29.",
                             text)};
  }
  const int year =
      parsed->era ? western_year({.era = *parsed->era, .year = parsed->year}) : parsed->year;
  if (parsed->year < 1 || year > 9998) {
    return nonexistent(text);
  }
  const PartialDateValue value = TRY(value_of(*parsed, year, text));
  PartialDate date{.value = value, .written = std::string{written}};
  if (parsed->era) {
    TRY(check_era_covers(
        {.era = *parsed->era, .first = date.earliest(), .last = date.latest(), .written = text}));
  }
  TRY(check_weekday(*parsed, date.earliest(), text));
  return date;
}

Result<Date> read_japanese_day(std::string_view text) {
  const PartialDate date = TRY(read_japanese_date(text));
  if (const Date* day = std::get_if<Date>(&date.value)) {
    return *day;
  }
  return Error{
      ErrorKind::invalid, "date_without_day",
      fmt::format("{} leaves the day open. Write year, month and day.", normalise_date_text(text))};
}

}  // namespace musubi::calendar
