#include "domain/learning/completion.h"

#include <gtest/gtest.h>

namespace musubi::learning {

// S3 15: twenty lectures, the assignment, the group day and the survey.
static std::vector<CompletionRule> group_work_rules() {
  const SourceRef source{"guide", "1 修了要件"};
  return {{RuleId{"C1"}, LecturesWatched{20}, {}, source},
          {RuleId{"C2"}, AssignmentSubmitted{}, {}, source},
          {RuleId{"C3"}, SessionAttended{}, {}, source},
          {RuleId{"C4"}, SurveyAnswered{SurveyId{"post"}}, {}, source}};
}

static Record record_of(bool lectures, bool assignment, bool session, bool survey) {
  const auto done = [](bool yes) { return yes ? Done::yes : Done::no; };
  Record record;
  record.lectures_watched = lectures ? 20 : 19;
  record.assignment = done(assignment);
  record.session = done(session);
  record.surveys[SurveyId{"post"}] = done(survey);
  return record;
}

TEST(completion, T3_5_only_all_four_conditions_together_complete) {
  for (int mask = 0; mask < 16; ++mask) {
    const Record record =
        record_of((mask & 1) != 0, (mask & 2) != 0, (mask & 4) != 0, (mask & 8) != 0);
    const Verdict verdict = verdict_of(completion_findings(group_work_rules(), record));
    EXPECT_EQ(verdict, mask == 15 ? Verdict::eligible : Verdict::not_eligible) << mask;
  }
}

TEST(completion, T3_6_an_optional_lecture_counts_only_when_staff_made_it_optional) {
  Record record = record_of(false, true, true, true);
  EXPECT_EQ(verdict_of(completion_findings(group_work_rules(), record)), Verdict::not_eligible);
  record.lectures_optional_unwatched = 1;
  EXPECT_EQ(verdict_of(completion_findings(group_work_rules(), record)), Verdict::eligible);
  record.lectures_watched = 18;
  EXPECT_EQ(verdict_of(completion_findings(group_work_rules(), record)), Verdict::not_eligible);
}

TEST(completion, says_all_that_is_missing_or_unknown_at_once) {
  const auto findings = completion_findings(group_work_rules(), Record{});
  ASSERT_EQ(findings.size(), 4u);
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.outcome, Outcome::cannot_tell_yet) << finding.rule.value;
  }
}

}  // namespace musubi::learning
