#include "domain/fees/refund.h"

#include <gtest/gtest.h>

#include "domain/fees/suction_tariff_for_test.h"

namespace musubi::fees {

static Tariff refund_tariff(RefundedItems items = RefundedItems::untouched_items) {
  const calendar::DeadlineRule one_week_before{.count = 1,
                                               .unit = calendar::DeadlineUnit::week,
                                               .direction = calendar::DeadlineDirection::before,
                                               .anchor_day = calendar::AnchorDay::excluded,
                                               .roll = calendar::DeadlineRoll::none};
  const std::vector<CourseId> basic{CourseId{"basic"}, CourseId{"supplement"}};
  const std::vector<CourseId> practicum{CourseId{"practicum"}};
  const SourceRef source{"guide", "7(3)"};
  Tariff all = suction_tariff();
  all.refunds = {
      {RuleId{"R2a"}, WithdrawalInTime{one_week_before}, basic, items, source},
      {RuleId{"R3f"}, CauseAccepted{"user_death", {"死亡", "death"}}, practicum, items, source},
      {RuleId{"R4"}, CauseRefused{"expulsion", {"受講取消", "expelled"}}, {}, items, source}};
  return all;
}

static Result<Refund> refund_of(const Tariff& rules, const RefundRequest& request) {
  const auto holidays = calendar::HolidayCalendar::by_law();
  const calendar::ClosureCalendar closures;
  return refund(rules, request, {holidays, closures});
}

static RefundRequest withdrawal(const char* first_day, const char* notified) {
  return {.order = {.courses = {line("basic_1", "basic")},
                    .practicum_items = std::nullopt,
                    .guidance = Guidance::commissioned,
                    .heads = std::nullopt},
          .cause = "withdrawal",
          .notified = Date::parse_iso(notified),
          .first_day = Date::parse_iso(first_day),
          .items_untouched = std::nullopt};
}

static RefundRequest practicum(std::optional<int> untouched, const char* cause) {
  return {.order = {.courses = {line("practicum", "practicum")},
                    .practicum_items = 3,
                    .guidance = Guidance::commissioned,
                    .heads = std::nullopt},
          .cause = cause,
          .notified = std::nullopt,
          .first_day = std::nullopt,
          .items_untouched = untouched};
}

TEST(refund, T4_6_gives_the_fee_back_until_a_week_before_the_first_day_but_never_the_rest) {
  struct Case {
    const char* first_day;
    const char* notified;
    int refund_yen;
  };
  const Case cases[] = {
      {"2024-06-06", "2024-05-29", 88000}, {"2024-06-06", "2024-05-30", 88000},
      {"2024-06-06", "2024-05-31", 0},     {"2024-10-10", "2024-10-03", 88000},
      {"2024-10-10", "2024-10-04", 0},
  };
  for (const Case& c : cases) {
    const auto back = refund_of(refund_tariff(), withdrawal(c.first_day, c.notified));
    ASSERT_TRUE(back.is_ok());
    EXPECT_EQ(back.value().refund_yen, Yen{c.refund_yen}) << c.notified;
    EXPECT_EQ(back.value().kept_yen, Yen{96800 - c.refund_yen}) << c.notified;
    EXPECT_EQ(back.value().rule, RuleId{"R2a"});
  }
}

TEST(refund, of_a_practicum_partly_done_covers_the_untouched_items_unless_the_programme_says_all) {
  EXPECT_EQ(refund_of(refund_tariff(), practicum(3, "user_death")).value().refund_yen, Yen{36000});
  EXPECT_EQ(refund_of(refund_tariff(), practicum(1, "user_death")).value().refund_yen, Yen{12000});
  EXPECT_EQ(refund_of(refund_tariff(), practicum(0, "user_death")).value().refund_yen, Yen{0});
  EXPECT_EQ(refund_of(refund_tariff(RefundedItems::all_items), practicum(1, "user_death"))
                .value()
                .refund_yen,
            Yen{36000});
  EXPECT_EQ(refund_of(refund_tariff(), practicum(std::nullopt, "expulsion")).value().refund_yen,
            Yen{0});
}

TEST(refund, names_the_fact_or_the_rule_that_is_missing) {
  EXPECT_EQ(refund_of(refund_tariff(), practicum(std::nullopt, "user_death")).error().code,
            "items_untouched_missing");
  EXPECT_EQ(refund_of(refund_tariff(), practicum(4, "user_death")).error().code,
            "items_untouched_missing");
  EXPECT_EQ(refund_of(refund_tariff(), practicum(1, "moved_away")).error().code, "no_refund_rule");
  RefundRequest undated = withdrawal("2024-06-06", "2024-05-30");
  undated.notified = std::nullopt;
  EXPECT_EQ(refund_of(refund_tariff(), undated).error().code, "withdrawal_dates_missing");
}

}  // namespace musubi::fees
