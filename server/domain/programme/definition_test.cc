#include "domain/programme/definition.h"

#include <gtest/gtest.h>

namespace musubi::programme {
namespace {

SessionDay day(int month, unsigned day_of_month) {
  return {.date = Date::from_ymd(2024, static_cast<unsigned>(month), day_of_month).value(),
          .parts = {}};
}

Course course(std::string id, std::string group, Schedule schedule) {
  return {.id = CourseId{std::move(id)},
          .group = CourseId{std::move(group)},
          .title = {},
          .summary = {},
          .parts = {},
          .schedule = std::move(schedule),
          .window = application::WindowUndecided{},
          .capacity = {.limit = application::CapacityUndecided{},
                       .unit = application::CapacityUnit::person,
                       .shared_as = {}},
          .selection = application::SelectionUndecided{},
          .venue = {},
          .bring = {},
          .source = {}};
}

Session session(std::vector<SessionDay> days) {
  return {.id = {},
          .title = {},
          .venue = {},
          .prefecture = {},
          .invited_prefectures = {},
          .days = std::move(days)};
}

TEST(FirstDay, is_the_earliest_of_all_sessions) {
  const FixedSessions later_first{
      .sessions = {session({day(10, 10), day(10, 11)}), session({day(6, 6), day(6, 7)})},
      .reserve_days = {Date::from_ymd(2024, 4, 1).value()}};
  EXPECT_EQ(first_day(course("a", "a", later_first)), Date::from_ymd(2024, 6, 6));
}

TEST(FirstDay, is_absent_while_days_are_arranged_or_undecided) {
  const ArrangedDays arranged{.from = Date::from_ymd(2024, 4, 22).value(),
                              .to = Date::from_ymd(2025, 1, 31).value(),
                              .starts = {},
                              .ends = {},
                              .papers_due = {}};
  EXPECT_EQ(first_day(course("a", "a", arranged)), std::nullopt);
  EXPECT_EQ(first_day(course("a", "a", DaysUndecided{})), std::nullopt);
}

TEST(AppliesTo, takes_course_ids_and_group_ids_and_nothing_as_all) {
  const Course basic = course("basic_1", "basic", DaysUndecided{});
  const struct {
    std::vector<CourseId> named;
    bool applies;
  } cases[] = {
      {{}, true},
      {{CourseId{"basic_1"}}, true},
      {{CourseId{"basic"}}, true},
      {{CourseId{"basic_2"}}, false},
      {{CourseId{"practicum"}, CourseId{"basic"}}, true},
  };
  for (const auto& expected : cases) {
    EXPECT_EQ(applies_to(expected.named, basic), expected.applies);
  }
}

ProgrammeDefinition definition_with(application::ApplicantUnit unit,
                                    std::vector<Channel> channels) {
  ProgrammeDefinition definition{};
  definition.applicant = std::move(unit);
  definition.channels = std::move(channels);
  return definition;
}

TEST(TakesApplicationsHere, is_so_for_single_people_by_the_web) {
  const struct {
    application::ApplicantUnit unit;
    std::vector<Channel> channels;
    bool takes;
  } cases[] = {
      {application::Individual{}, {Channel::web}, true},
      {application::Individual{}, {Channel::fax, Channel::web}, true},
      {application::Individual{}, {Channel::fax, Channel::mail, Channel::line}, false},
      {application::Individual{}, {}, false},
      {application::Team{}, {Channel::web}, false},
      {application::Region{}, {Channel::web}, false},
      {application::Roster{}, {Channel::web, Channel::mail}, false},
      {application::Institution{}, {Channel::web}, false},
  };
  for (const auto& expected : cases) {
    const auto definition = definition_with(expected.unit, expected.channels);
    EXPECT_EQ(takes_applications_here(definition), expected.takes)
        << expected.unit.index() << " by " << expected.channels.size();
  }
}

}  // namespace
}  // namespace musubi::programme
