#include "domain/learning/completion.h"

#include "base/overloaded.h"

namespace musubi::learning {

struct Judged {
  Outcome outcome;
  std::string key;
  std::vector<MessageArgument> arguments;
};

static Outcome outcome_of(std::optional<Done> done) {
  if (!done) {
    return Outcome::cannot_tell_yet;
  }
  return *done == Done::yes ? Outcome::satisfied : Outcome::not_satisfied;
}

template <typename Key>
static std::optional<Done> find(const std::map<Key, Done>& done, const Key& key) {
  const auto entry = done.find(key);
  return entry == done.end() ? std::nullopt : std::optional{entry->second};
}

// Lectures that staff made optional count as watched; without such a list all are required (S3 Q5).
static Judged judge(const LecturesWatched& rule, const Record& record) {
  if (!record.lectures_watched) {
    return {Outcome::cannot_tell_yet, "completion.lectures_unknown", {}};
  }
  const int missing = rule.lectures - *record.lectures_watched - record.lectures_optional_unwatched;
  return {missing <= 0 ? Outcome::satisfied : Outcome::not_satisfied,
          "completion.lectures",
          {argument("watched", std::to_string(*record.lectures_watched)),
           argument("required", std::to_string(rule.lectures))}};
}

static Judged judge(const CompletionKind& kind, const Record& record) {
  return std::visit(
      Overloaded{
          [&](const LecturesWatched& rule) { return judge(rule, record); },
          [&](const AssignmentSubmitted&) -> Judged {
            return {outcome_of(record.assignment), "completion.assignment", {}};
          },
          [&](const SessionAttended&) -> Judged {
            return {outcome_of(record.session), "completion.session", {}};
          },
          [&](const SurveyAnswered& rule) -> Judged {
            return {outcome_of(find(record.surveys, rule.survey)), "completion.survey", {}};
          },
          [&](const TestPassed& rule) -> Judged {
            return {outcome_of(find(record.tests, rule.test)), "completion.test", {}};
          },
          [&](const FullCurriculum&) -> Judged {
            return {outcome_of(record.curriculum), "completion.curriculum", {}};
          },
          [&](const ExercisesPassed&) -> Judged {
            return {outcome_of(record.exercises), "completion.exercises", {}};
          },
          [&](const PracticumItemsCompleted&) -> Judged {
            return {outcome_of(record.practicum), "completion.practicum", {}};
          },
      },
      kind);
}

std::vector<Finding> completion_findings(const std::vector<CompletionRule>& rules,
                                         const Record& record) {
  std::vector<Finding> findings;
  findings.reserve(rules.size());
  for (const CompletionRule& rule : rules) {
    Judged judged = judge(rule.kind, record);
    findings.push_back({.rule = rule.id,
                        .severity = Severity::error,
                        .outcome = judged.outcome,
                        .reason_policy = ReasonPolicy::no_way_around,
                        .message = {std::move(judged.key), std::move(judged.arguments)},
                        .source = rule.source,
                        .field = std::nullopt,
                        .member_index = std::nullopt});
  }
  return findings;
}

}  // namespace musubi::learning
