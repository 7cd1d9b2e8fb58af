#include "services/redate_programme.h"

#include "services/programme_view.h"
#include "services/test_installation.h"
#include "stores/audit.h"

namespace musubi::services {
namespace {

class RedateProgramme : public testing::Test, protected TestInstallation {
 protected:
  RedateProgramme() {
    EXPECT_EQ(code_of(publish_programme(context(), programme_for_test("2024-suction"), test_now)),
              "ok");
  }

  Result<int> redate(const CourseId& opened_course, Instant now = test_now) {
    return redate_programme(context(),
                            {.programme = suction,
                             .opened_course = opened_course,
                             .actor = desk(),
                             .reason = "日程を翌年度に合わせる"},
                            now);
  }

  ProgrammeView view(Instant now = test_now) {
    return value_of(view_programme(context(), suction, now));
  }

  std::vector<audit::Entry> redatings() {
    auto entries = value_of(context().database.read([](Snapshot& snapshot) {
      return audit::list_of_subject(snapshot, {"programme", suction.value}, 100);
    }));
    std::erase_if(entries, [](const auto& entry) { return entry.verb != "programme.redate"; });
    return entries;
  }
};

// Every date of the operating plan, course by course.
std::vector<Date> dates_of(const ProgrammeView& view) {
  std::vector<Date> dates;
  for (const CourseView& course : view.courses) {
    if (const auto* between = std::get_if<application::WindowBetween>(&course.call.window)) {
      dates.push_back(between->from);
      dates.push_back(between->to);
    }
    if (course.call.first_day) {
      dates.push_back(*course.call.first_day);
    }
    for (const PlannedDay& planned : course.days) {
      dates.push_back(planned.date);
    }
  }
  return dates;
}

TEST_F(RedateProgramme, moves_every_date_by_the_same_whole_weeks_so_that_weekdays_stay) {
  const ProgrammeView before = view();
  EXPECT_EQ(before.dates, Dates::of_the_notice);
  const int weeks = value_of(redate(basic_1));
  EXPECT_EQ(weeks, 135);
  const ProgrammeView after = view();
  EXPECT_EQ(after.dates, Dates::demonstration);
  const auto old_dates = dates_of(before);
  const auto new_dates = dates_of(after);
  ASSERT_EQ(old_dates.size(), new_dates.size());
  ASSERT_EQ(old_dates.size(), 6U * 2 + 2 + 33);
  for (std::size_t i = 0; i < old_dates.size(); ++i) {
    EXPECT_EQ(new_dates[i] - old_dates[i], 135 * 7) << old_dates[i].iso();
    EXPECT_EQ(new_dates[i].weekday(), old_dates[i].weekday()) << old_dates[i].iso();
  }
  EXPECT_EQ(after.courses.front().window_state, application::WindowState::open);
}

TEST_F(RedateProgramme, is_audited_with_its_reason_and_the_weeks) {
  ASSERT_EQ(code_of(redate(basic_1)), "ok");
  const auto entries = redatings();
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries.front().actor, "staff:desk@example.jp");
  EXPECT_EQ(entries.front().reason, "日程を翌年度に合わせる");
  EXPECT_EQ(entries.front().detail_json, R"({"weeks":135})");
}

TEST_F(RedateProgramme, does_and_records_nothing_in_the_week_that_the_window_opened) {
  ASSERT_EQ(value_of(redate(basic_1)), 135);
  const auto dates = dates_of(view());
  EXPECT_EQ(value_of(redate(basic_1)), 0);
  EXPECT_EQ(dates_of(view()), dates);
  EXPECT_EQ(redatings().size(), 1U);
}

TEST_F(RedateProgramme, moves_back_too) {
  ASSERT_EQ(value_of(redate(basic_1)), 135);
  EXPECT_EQ(value_of(redate(basic_1, at("2024-04-15T00:00:00+09:00"))), -135);
  EXPECT_EQ(view().dates, Dates::of_the_notice);
  EXPECT_EQ(redatings().size(), 2U);
}

TEST_F(RedateProgramme, refuses_a_course_that_has_no_opening_day) {
  EXPECT_EQ(code_of(redate(CourseId{"on_site"})), "window_without_first_day");
  EXPECT_EQ(code_of(redate(CourseId{"basic_9"})), "no_such_course");
  EXPECT_TRUE(redatings().empty());
}

}  // namespace
}  // namespace musubi::services
