#include "domain/application/arranged_slot.h"

#include <gtest/gtest.h>

#include "domain/application/days_for_test.h"

namespace musubi::application {
namespace {

TimeOfDay time_of_day(std::string_view time) { return TimeOfDay::parse(time).value(); }

std::string code_of(const Result<void>& result) {
  return result.is_ok() ? "ok" : result.error().code;
}

// S4 3: 2024-04-22 to 2025-02-14, 9:00 to 17:00.
TEST(arranged_slot, lies_within_the_period_and_the_hours_of_the_course) {
  const SlotBounds bounds{day("2024-04-22"), day("2025-02-14"), time_of_day("09:00"),
                          time_of_day("17:00")};
  const struct {
    const char* held_on;
    const char* starts;
    const char* ends;
    const char* code;
  } cases[] = {
      {"2024-04-22", "09:00", "17:00", "ok"},
      {"2025-02-14", "13:00", "16:30", "ok"},
      {"2024-04-21", "09:00", "17:00", "slot_outside_period"},
      {"2025-02-15", "09:00", "17:00", "slot_outside_period"},
      {"2024-06-03", "08:59", "17:00", "slot_outside_hours"},
      {"2024-06-03", "09:00", "17:01", "slot_outside_hours"},
      {"2024-06-03", "12:00", "12:00", "slot_reversed"},
      {"2024-06-03", "12:00", "11:00", "slot_reversed"},
  };
  for (const auto& c : cases) {
    const SlotTime time{day(c.held_on), time_of_day(c.starts), time_of_day(c.ends)};
    EXPECT_EQ(code_of(check_slot(time, bounds)), c.code) << c.held_on << c.starts << c.ends;
  }
}

TEST(arranged_slot, has_any_hours_where_the_notice_gives_none) {
  const SlotBounds bounds{day("2024-04-22"), day("2025-02-14"), std::nullopt, std::nullopt};
  EXPECT_EQ(
      code_of(check_slot({day("2024-06-03"), time_of_day("06:00"), time_of_day("22:00")}, bounds)),
      "ok");
}

TEST(arranged_slot, is_given_until_its_day) {
  const SlotTime time{day("2024-06-03"), time_of_day("09:00"), time_of_day("17:00")};
  EXPECT_EQ(code_of(check_is_to_come(time, day("2024-06-03"))), "ok");
  EXPECT_EQ(code_of(check_is_to_come(time, day("2024-06-04"))), "slot_is_over");
}

}  // namespace
}  // namespace musubi::application
