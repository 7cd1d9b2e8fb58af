// Reads tests, attendance, completion and surveys.
#include "programme_files/kind_reader.h"
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

using namespace learning;
using std::type_identity;

static WrittenTest read_parameters(ObjectReader& object, type_identity<WrittenTest>) {
  const int questions = object.required("questions", read_count);
  const auto read_right = [&](const Value& value) {
    return read_int(value, {.min = 1, .max = questions});
  };
  return {.questions = questions,
          .minutes = object.required("minutes", read_count),
          .pass = {.right_min = object.required("right_min", read_right)},
          .retest_pass = {.right_min = object.required("retest_right_min", read_right)}};
}

constexpr EnumName<PassMarkUndecided> pass_names[] = {{"undecided", PassMarkUndecided{}}};

static LectureTest read_parameters(ObjectReader& object, type_identity<LectureTest>) {
  const auto right_min = object.optional("right_min", read_count);
  const auto undecided =
      object.optional("pass", [](const Value& value) { return read_enum(value, pass_names); });
  if (right_min.has_value() == undecided.has_value()) {
    object.value().problem("exactly one of right_min and pass: undecided is needed",
                           "A pass mark that the notice does not give is undecided.");
  }
  if (right_min) {
    return {.pass = PassMark{.right_min = *right_min}};
  }
  return {.pass = PassMarkUndecided{}};
}

static LateRefused read_parameters(ObjectReader& object, type_identity<LateRefused>) {
  return {.late_minutes_min = object.required("late_minutes_min", read_count),
          .make_up_days = object.optional_list("make_up_days", read_day)};
}

static AbsenceFlagged read_parameters(ObjectReader& object, type_identity<AbsenceFlagged>) {
  return {.absent_minutes_min = object.required("absent_minutes_min", read_count)};
}

static AttendanceByStaff read_parameters(ObjectReader&, type_identity<AttendanceByStaff>) {
  return {};
}

static LecturesWatched read_parameters(ObjectReader& object, type_identity<LecturesWatched>) {
  return {.lectures = object.required("lectures", read_count)};
}

static AssignmentSubmitted read_parameters(ObjectReader&, type_identity<AssignmentSubmitted>) {
  return {};
}

static SessionAttended read_parameters(ObjectReader&, type_identity<SessionAttended>) { return {}; }

static SurveyAnswered read_parameters(ObjectReader& object, type_identity<SurveyAnswered>) {
  return {.survey = object.required("survey", read_id<SurveyTag>)};
}

static TestPassed read_parameters(ObjectReader& object, type_identity<TestPassed>) {
  return {.test = object.required("test", read_id<TestTag>)};
}

static FullCurriculum read_parameters(ObjectReader&, type_identity<FullCurriculum>) { return {}; }
static ExercisesPassed read_parameters(ObjectReader&, type_identity<ExercisesPassed>) { return {}; }
static PracticumItemsCompleted read_parameters(ObjectReader&,
                                               type_identity<PracticumItemsCompleted>) {
  return {};
}

static TestRule read_test(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<TestTag>),
          .title = object.required("title", read_localised_text),
          .kind = read_kind<TestKind>(object, {.key = "kind", .family = Family::test}),
          .courses = read_courses_key(object),
          .source = read_source_key(object)};
}

static AttendanceRule read_attendance(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<RuleTag>),
          .kind = read_kind<AttendanceKind>(object, {.key = "kind", .family = Family::attendance}),
          .courses = read_courses_key(object),
          .source = read_source_key(object)};
}

static CompletionRule read_completion(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<RuleTag>),
          .kind = read_kind<CompletionKind>(object, {.key = "kind", .family = Family::completion}),
          .courses = read_courses_key(object),
          .source = read_source_key(object)};
}

constexpr EnumName<SurveyTime> survey_times[] = {
    {"before_session", SurveyTime::before_session},
    {"after_session", SurveyTime::after_session},
    {"months_after_session", SurveyTime::months_after_session},
    {"next_fiscal_year", SurveyTime::next_fiscal_year}};

static SurveyRule read_survey(const Value& value) {
  ObjectReader object{value};
  SurveyRule survey{
      .id = object.required("id", read_id<SurveyTag>),
      .title = object.required("title", read_localised_text),
      .time = object.required("time", [](const Value& v) { return read_enum(v, survey_times); }),
      .months = object.optional("months", read_count),
      .sessions = object.optional_list("sessions", read_id<SessionTag>),
      .consent = object.optional("consent", read_id<PurposeTag>),
      .source = read_source_key(object)};
  if ((survey.time == SurveyTime::months_after_session) != survey.months.has_value()) {
    value.problem("months stands with time: months_after_session, and only there",
                  "Add or remove months.");
  }
  return survey;
}

Learning read_learning(const Value& value) {
  ObjectReader object{value};
  return {.tests = object.optional_list("tests", read_test),
          .attendance = object.optional_list("attendance", read_attendance),
          .completion = object.optional_list("completion", read_completion),
          .surveys = object.optional_list("surveys", read_survey)};
}

}  // namespace musubi::programme_files
