#include "domain/application/postpone.h"

#include <gtest/gtest.h>

#include "domain/application/days_for_test.h"

namespace musubi::application {

static RoundFacts round(std::string course, std::optional<std::string_view> first_day,
                        std::string group = "basic", DaysKind days = DaysKind::fixed) {
  return {.course = CourseId{std::move(course)},
          .group = CourseId{std::move(group)},
          .days = days,
          .first_day = first_day ? std::optional{day(*first_day)} : std::nullopt};
}

struct RoundCase {
  const char* name;
  RoundFacts other;
  std::string_view today;
  bool is_later;
};

TEST(Postpone, GoesToALaterRoundOfTheSameGroup) {
  const RoundFacts first = round("basic_1", "2024-06-06");
  const RoundCase cases[] = {
      {"begins later", round("basic_2", "2024-10-10"), "2024-06-01", true},
      {"begins tomorrow", round("basic_2", "2024-10-10"), "2024-10-09", true},
      {"begins today", round("basic_2", "2024-10-10"), "2024-10-10", false},
      {"has begun", round("basic_2", "2024-10-10"), "2024-10-11", false},
      {"the same day", round("basic_2", "2024-06-06"), "2024-06-01", false},
      {"begins earlier", round("basic_0", "2024-06-05"), "2024-06-01", false},
      {"itself", first, "2024-06-01", false},
      {"without days", round("basic_2", std::nullopt), "2024-06-01", false},
      {"another group", round("program_a", "2024-10-10", "additional"), "2024-06-01", false},
      {"arranged days", round("basic_2", "2024-10-10", "basic", DaysKind::arranged_or_open),
       "2024-06-01", false},
  };
  for (const RoundCase& next : cases) {
    EXPECT_EQ(later_rounds(first, {first, next.other}, day(next.today)).size(),
              next.is_later ? 1U : 0U)
        << next.name;
  }
  const RoundFacts arranged =
      round("program_a", "2024-04-22", "additional", DaysKind::arranged_or_open);
  EXPECT_TRUE(
      later_rounds(arranged, {round("program_b", "2024-10-10", "additional")}, day("2024-06-01"))
          .empty());
}

TEST(Postpone, OffersTheRoundsInOrderOfTheirDays) {
  const auto rounds = later_rounds(round("basic_1", "2024-06-06"),
                                   {round("basic_3", "2025-01-10"), round("basic_1", "2024-06-06"),
                                    round("basic_2", "2024-10-10")},
                                   day("2024-06-01"));
  EXPECT_EQ(rounds, (std::vector{CourseId{"basic_2"}, CourseId{"basic_3"}}));
}

struct PostponeCase {
  Standing standing;
  const char* reason;
  const char* to;
  const char* code;
  Standing after;
  Place place;
};

TEST(Postpone, KeepsWhatIsToBeCorrectedAndGivesUpThePlace) {
  using enum State;
  using enum Decision;
  const PostponeCase cases[] = {
      {{submitted, undecided},
       "書類未着",
       "basic_2",
       "ok",
       {submitted, undecided},
       Place::unchanged},
      {{submitted, accepted}, "書類未着", "basic_2", "ok", {submitted, undecided}, Place::freed},
      {{returned, undecided}, "書類未着", "basic_2", "ok", {returned, undecided}, Place::unchanged},
      {{submitted, declined}, "書類未着", "basic_2", "wrong_state", {}, Place::unchanged},
      {{withdrawn, undecided}, "書類未着", "basic_2", "wrong_state", {}, Place::unchanged},
      {{withdrawn, accepted}, "書類未着", "basic_2", "wrong_state", {}, Place::unchanged},
      {{submitted, undecided}, "\u3000", "basic_2", "reason_missing", {}, Place::unchanged},
      {{submitted, undecided}, "書類未着", "basic_1", "no_such_round", {}, Place::unchanged},
  };
  for (const PostponeCase& next : cases) {
    const auto change =
        postpone(next.standing, CourseId{next.to}, {CourseId{"basic_2"}}, next.reason);
    ASSERT_EQ(change.is_ok() ? "ok" : change.error().code, next.code) << word_of(next.standing);
    if (change.is_ok()) {
      EXPECT_EQ(change.value().standing, next.after) << word_of(next.standing);
      EXPECT_EQ(change.value().place, next.place) << word_of(next.standing);
    }
  }
}

TEST(Postpone, SaysWhichRoundsThereAre) {
  const Standing standing{State::submitted, Decision::undecided};
  const auto wrong =
      postpone(standing, CourseId{"x"}, {CourseId{"basic_2"}, CourseId{"basic_3"}}, "理由");
  EXPECT_NE(wrong.error().detail.find("basic_2, basic_3"), std::string::npos);
  const auto none = postpone(standing, CourseId{"x"}, {}, "理由");
  EXPECT_NE(none.error().detail.find("are none"), std::string::npos);
}

}  // namespace musubi::application
