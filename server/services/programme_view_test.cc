#include "services/programme_view.h"

#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::WindowState;

class ViewProgramme : public testing::Test, protected TestInstallation {
 protected:
  void publish(std::string_view folder) {
    EXPECT_EQ(code_of(publish_programme(context(), programme_for_test(folder), test_now)), "ok");
  }
};

TEST_F(ViewProgramme, says_of_each_course_whether_its_window_stands_open) {
  publish("2024-suction");
  publish("2026-ecmo");
  struct Case {
    const char* programme;
    const char* course;
    const char* now;
    WindowState state;
  };
  const Case cases[] = {
      {"suction-2024", "basic_1", "2024-04-14T23:59:59.999999+09:00", WindowState::not_yet},
      {"suction-2024", "basic_1", "2024-04-15T00:00:00+09:00", WindowState::open},
      {"suction-2024", "basic_1", "2024-05-15T23:59:59.999999+09:00", WindowState::open},
      {"suction-2024", "basic_1", "2024-05-16T00:00:00+09:00", WindowState::closed},
      {"suction-2024", "basic_2", "2024-05-16T00:00:00+09:00", WindowState::not_yet},
      {"suction-2024", "on_site", "2024-05-16T00:00:00+09:00", WindowState::by_arrangement},
      {"ecmo-2026", "seminar", "2026-05-16T00:00:00+09:00", WindowState::undecided},
  };
  for (const Case& c : cases) {
    const auto view = value_of(view_programme(context(), ProgrammeId{c.programme}, at(c.now)));
    const auto course = find_course(view, CourseId{c.course});
    ASSERT_EQ(code_of(course), "ok") << c.course;
    EXPECT_EQ(course.value()->window_state, c.state) << c.course << " " << c.now;
  }
}

TEST_F(ViewProgramme, lists_the_days_of_a_course_by_date_with_their_kinds) {
  publish("2024-suction");
  const auto view = value_of(view_programme(context(), suction, test_now));
  const auto& days = value_of(find_course(view, basic_1))->days;
  ASSERT_EQ(days.size(), 11U);
  EXPECT_EQ(days.front().date, day("2024-06-06"));
  EXPECT_EQ(days.front().kind, PlannedDay::Kind::session);
  EXPECT_EQ(days.front().session, SessionId{"round_1"});
  EXPECT_EQ(days.front().parts, std::vector<std::string>{"lecture"});
  EXPECT_EQ(days.back().kind, PlannedDay::Kind::reserve);
  EXPECT_TRUE(days.back().session.is_empty());
  const auto& arranged = value_of(find_course(view, practicum))->days;
  ASSERT_EQ(arranged.size(), 3U);
  EXPECT_EQ(arranged[0].kind, PlannedDay::Kind::arranged_first);
  EXPECT_EQ(arranged[1].kind, PlannedDay::Kind::arranged_last);
  EXPECT_EQ(arranged[2].kind, PlannedDay::Kind::papers_due);
}

TEST_F(ViewProgramme, begins_the_catalogue_with_the_newest_fiscal_year) {
  for (const char* folder : {"2024-suction", "2026-ecmo", "2020-keynet", "2025-group-work"}) {
    publish(folder);
  }
  std::vector<int> years;
  for (const ProgrammeView& view : value_of(view_catalogue(context(), test_now))) {
    years.push_back(view.definition->fiscal_year.year);
  }
  EXPECT_EQ(years, (std::vector{2026, 2025, 2024, 2020}));
}

TEST_F(ViewProgramme, names_what_does_not_exist) {
  EXPECT_EQ(code_of(view_programme(context(), suction, test_now)), "no_such_programme");
  publish("2024-suction");
  const auto view = value_of(view_programme(context(), suction, test_now));
  const auto none = find_course(view, CourseId{"basic_9"});
  EXPECT_EQ(code_of(none), "no_such_course");
  EXPECT_NE(none.error().detail.find("suction-2024 has no course basic_9"), std::string::npos);
}

}  // namespace
}  // namespace musubi::services
