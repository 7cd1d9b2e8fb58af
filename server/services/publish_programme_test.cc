#include "services/publish_programme.h"

#include "services/own_application.h"
#include "services/programme_view.h"
#include "services/test_installation.h"
#include "stores/course_store.h"

namespace musubi::services {
namespace {

constexpr Statement count_calls{"select count(*) from course_calls"};
constexpr Statement count_days{"select count(*) from course_days"};
constexpr Statement count_revisions{"select count(*) from programme_revisions"};
constexpr Statement count_publications{
    "select count(*) from audit where verb = 'programme.publish' and actor = 'system:test'"};

const Replacement as_revision_2{"revision: 1\n", "revision: 2\n"};
const Replacement as_revision_3{"revision: 1\n", "revision: 3\n"};
// The guide leads to every course.
const Replacement guided_to_c{"courses: [program_b, practicum]",
                              "courses: [program_b, program_c, practicum]"};
// A further course that stands before all others.
const Replacement with_program_c{"courses:\n", R"(courses:
  - id: program_c
    group: additional
    title: { ja: 追加プログラムC, en: Additional program C }
    summary: { ja: 追加の研修です。, en: An additional course. }
    schedule:
      kind: arranged_days
      from: { date: "2024-04-22", weekday: 月 }
      to: { date: "2025-02-14", weekday: 金 }
    window:
      { kind: between, from: "2024-04-15", from_weekday: 月, to: "2025-01-31", to_weekday: 金 }
    capacity: { kind: at_most, count: 2, unit: person }
    selection: { kind: by_arrival }
    source: guide 3
)"};
const Instant while_c_is_open = at("2024-05-01T10:00:00+09:00");

class PublishProgramme : public testing::Test, protected TestInstallation {
 protected:
  Result<Published> publish(const std::vector<Replacement>& replacements) {
    return publish_programme(context(), programme_for_test("2024-suction", replacements), test_now);
  }

  ProgrammeView view() { return value_of(view_programme(context(), suction, test_now)); }
};

TEST_F(PublishProgramme, copies_the_plan_once_and_is_audited) {
  EXPECT_EQ(value_of(publish({})), Published::now);
  EXPECT_EQ(number(count_calls), 7);
  // Two rounds of nine days with two reserve days, four arranged courses, the practicum's papers.
  EXPECT_EQ(number(count_days), 2 * (9 + 2) + 5 * 2 + 1);
  EXPECT_EQ(number(count_publications), 1);
}

// S4 Q11: 「2名」 is the room of each arranged slot, which three courses share.
TEST_F(PublishProgramme, bounds_a_call_by_its_own_capacity_and_not_by_that_of_a_shared_slot) {
  ASSERT_EQ(code_of(publish({})), "ok");
  EXPECT_TRUE(std::holds_alternative<application::CapacityAtMost>(room(basic_1).limit));
  for (const char* course : {"supplement", "program_a", "program_b", "practicum"}) {
    EXPECT_TRUE(
        std::holds_alternative<application::CapacityUnlimited>(room(CourseId{course}).limit))
        << course;
  }
  EXPECT_TRUE(
      std::holds_alternative<application::CapacityAtLeast>(room(CourseId{"on_site"}).limit));
}

TEST_F(PublishProgramme, changes_nothing_for_content_that_is_published) {
  ASSERT_EQ(code_of(publish({})), "ok");
  EXPECT_EQ(value_of(publish({})), Published::already);
  EXPECT_EQ(number(count_revisions), 1);
  EXPECT_EQ(number(count_days), 33);
  EXPECT_EQ(number(count_publications), 1);
}

TEST_F(PublishProgramme, refuses_other_content_under_a_published_number) {
  ASSERT_EQ(code_of(publish({})), "ok");
  const auto refused = publish({{"第1回 基本研修", "第1回の基本研修"}});
  EXPECT_EQ(code_of(refused), "revision_is_published");
  EXPECT_NE(refused.error().detail.find("raise `revision` to 2"), std::string::npos);
  EXPECT_EQ(number(count_revisions), 1);
  EXPECT_EQ(number(count_publications), 1);
}

TEST_F(PublishProgramme, refuses_a_revision_older_than_the_newest) {
  ASSERT_EQ(code_of(publish({as_revision_3})), "ok");
  EXPECT_EQ(code_of(publish({as_revision_2})), "revision_is_older");
  EXPECT_EQ(number(count_revisions), 1);
}

TEST_F(PublishProgramme, leaves_the_operating_records_to_staff_when_a_later_revision_comes) {
  publish_and_open();
  const ProgrammeView before = view();
  ASSERT_EQ(code_of(publish({as_revision_2,
                             {"from: \"2024-04-15\", from_weekday: 月",
                              "from: \"2024-04-16\", "
                              "from_weekday: 火"},
                             {"count: 6", "count: 8"}})),
            "ok");
  const ProgrammeView after = view();
  EXPECT_EQ(after.definition->revision, 2);
  const auto& first = after.courses.front();
  EXPECT_EQ(std::get<application::CapacityAtMost>(first.course->capacity.limit).count, 8);
  EXPECT_EQ(std::get<application::CapacityAtMost>(first.call.room.limit).count, 6);
  EXPECT_EQ(application::opens_at(first.call.window),
            application::opens_at(before.courses.front().call.window));
  EXPECT_EQ(first.call.shifted_weeks, 135);
}

TEST_F(PublishProgramme, shows_courses_in_the_order_of_the_newest_file) {
  ASSERT_EQ(code_of(publish({})), "ok");
  ASSERT_EQ(code_of(publish({as_revision_2, with_program_c, guided_to_c})), "ok");
  std::vector<std::string> ids;
  for (const CourseView& course : view().courses) {
    ids.push_back(course.course->id.value);
  }
  EXPECT_EQ(ids, (std::vector<std::string>{"program_c", "basic_1", "basic_2", "supplement",
                                           "program_a", "program_b", "practicum", "on_site"}));
}

class DroppedCourse : public PublishProgramme {
 protected:
  Submitted apply_and_drop() {
    EXPECT_EQ(code_of(publish({as_revision_2, with_program_c, guided_to_c})), "ok");
    const Submitted submitted = submit({.programme = suction,
                                        .course = CourseId{"program_c"},
                                        .language = Language::ja,
                                        .input = {basic_answers(), agreed_for_basic()}},
                                       while_c_is_open);
    EXPECT_EQ(code_of(publish({as_revision_3})), "ok");
    return submitted;
  }
};

TEST_F(DroppedCourse, keeps_its_applications_under_the_revision_that_they_pin) {
  const Submitted submitted = apply_and_drop();
  EXPECT_EQ(view().courses.front().course->id, basic_1);
  const StatusView status = value_of(view_status(context(), submitted.secret, while_c_is_open));
  EXPECT_EQ(status.course->course->title.ja, "追加プログラムC");
  const ApplicationView desk_view =
      value_of(view_application(context(), submitted.id, desk_staff(), while_c_is_open));
  EXPECT_EQ(desk_view.programme.definition->revision, 2);
  EXPECT_EQ(code_of(decide(submitted.id, application::Ruling::accept)), "ok");
  EXPECT_EQ(code_of(withdraw_application(context(), submitted.secret, test_now)), "ok");
  EXPECT_EQ(room(CourseId{"program_c"}).accepted, 0);
}

TEST_F(DroppedCourse, has_no_form_on_which_to_correct) {
  const Submitted submitted = apply_and_drop();
  ASSERT_EQ(code_of(send_back(submitted.id, "住所を直してください。")), "ok");
  const auto corrected = change_application(context(), {submitted.secret},
                                            {basic_answers(), agreed_for_basic()}, test_now);
  EXPECT_EQ(code_of(corrected), "no_such_course");
  EXPECT_EQ(stored(submitted.id).standing.state, application::State::returned);
}

}  // namespace
}  // namespace musubi::services
