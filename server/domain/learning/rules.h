// What a trainee must learn and attend: tests, lateness, and the conditions of completion.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/localised_text.h"
#include "domain/findings/finding.h"
#include "domain/findings/ids.h"

namespace musubi::learning {

// A pass mark that a notice does not give stays undecided (S0 19).
struct PassMarkUndecided {};
struct PassMark {
  int right_min;
};
using Pass = std::variant<PassMarkUndecided, PassMark>;

// A written test and the oral re-test of the same day (S4 28).
struct WrittenTest {
  int questions;
  int minutes;
  PassMark pass;
  PassMark retest_pass;
};
// One short test per lecture, due by the start of the trainee's session (S0 11).
struct LectureTest {
  Pass pass;
};
using TestKind = std::variant<WrittenTest, LectureTest>;

struct TestRule {
  TestId id;
  LocalisedText title;
  TestKind kind;
  std::vector<CourseId> courses;  // empty: every course
  SourceRef source;
};

// From so many minutes after the start, the session is refused whatever the reason; an accepted
// excuse only opens a make-up session (S4 25, Q5).
struct LateRefused {
  int late_minutes_min;
  std::vector<Date> make_up_days;
};
// Online: so many minutes without being logged in are flagged for staff (S4 Q6).
struct AbsenceFlagged {
  int absent_minutes_min;
};
// The notice has no rule; staff decide (S0, S3 Q8).
struct AttendanceByStaff {};
using AttendanceKind = std::variant<LateRefused, AbsenceFlagged, AttendanceByStaff>;

struct AttendanceRule {
  RuleId id;
  AttendanceKind kind;
  std::vector<CourseId> courses;
  SourceRef source;
};

// All lectures watched by the session; staff may mark some as optional for people who took part in
// the year before, and until they do, all are required (S3 15 ①, Q4, Q5).
struct LecturesWatched {
  int lectures;
};
struct AssignmentSubmitted {};
struct SessionAttended {};
struct SurveyAnswered {
  SurveyId survey;
};
struct TestPassed {
  TestId test;
};
struct FullCurriculum {};   // S4 26: every session, make-ups included
struct ExercisesPassed {};  // 演習, on a simulator (practicum/rules.h)
struct PracticumItemsCompleted {};
using CompletionKind =
    std::variant<LecturesWatched, AssignmentSubmitted, SessionAttended, SurveyAnswered, TestPassed,
                 FullCurriculum, ExercisesPassed, PracticumItemsCompleted>;

// All conditions of a course together complete it.
struct CompletionRule {
  RuleId id;
  CompletionKind kind;
  std::vector<CourseId> courses;
  SourceRef source;
};

enum class SurveyTime { before_session, after_session, months_after_session, next_fiscal_year };

struct SurveyRule {
  SurveyId id;
  LocalisedText title;
  SurveyTime time;
  std::optional<int> months;         // present exactly for months_after_session
  std::vector<SessionId> sessions;   // empty: every session
  std::optional<PurposeId> consent;  // asked only of people who consented (S0 12)
  SourceRef source;
};

struct Learning {
  std::vector<TestRule> tests;
  std::vector<AttendanceRule> attendance;
  std::vector<CompletionRule> completion;
  std::vector<SurveyRule> surveys;
};

}  // namespace musubi::learning
