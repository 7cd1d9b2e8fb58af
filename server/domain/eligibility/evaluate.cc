// Goes through the rules in order: the kind judges, the rule gives the judgement its words, its
// weight and its place in the notice.
#include "domain/eligibility/evaluate.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "domain/eligibility/judgement.h"

namespace musubi::eligibility {

static Judgement judge_simple(const SimpleKind& kind, const Facts& facts) {
  return std::visit([&](const auto& chosen) { return judge(chosen, facts); }, kind);
}

static const Judgement* first_with(const std::vector<Judgement>& judgements, Outcome outcome) {
  const auto found = std::ranges::find(judgements, outcome, &Judgement::outcome);
  return found == judgements.end() ? nullptr : &*found;
}

// One satisfied alternative is enough; one that is still open keeps the others from deciding.
static Judgement judge_alternatives(const AnyOf& any_of, const Facts& facts) {
  std::vector<Judgement> judgements;
  for (const SimpleKind& alternative : any_of.alternatives) {
    judgements.push_back(judge_simple(alternative, facts));
  }
  if (const Judgement* const met = first_with(judgements, Outcome::satisfied)) {
    return *met;
  }
  if (const Judgement* const open = first_with(judgements, Outcome::cannot_tell_yet)) {
    return {.outcome = Outcome::cannot_tell_yet,
            .key = "eligibility.alternatives_open",
            .field = open->field,
            .member_index = open->member_index};
  }
  const auto mendable = std::ranges::find_if(
      judgements, [](const Judgement& each) { return each.field.has_value(); });
  return {.outcome = Outcome::not_satisfied,
          .key = "eligibility.no_alternative",
          .field = mendable == judgements.end() ? std::nullopt : mendable->field};
}

static Judgement judge_kind(const Kind& kind, const Facts& facts) {
  if (const auto* const any_of = std::get_if<AnyOf>(&kind)) {
    return judge_alternatives(*any_of, facts);
  }
  return judge_simple(std::get<SimpleKind>(kind), facts);
}

// The requirement stands inside a longer sentence, so its own full stop goes.
static LocalisedText without_full_stop(LocalisedText requirement) {
  static constexpr std::string_view japanese_full_stop = "。";
  if (requirement.ja.ends_with(japanese_full_stop)) {
    requirement.ja.resize(requirement.ja.size() - japanese_full_stop.size());
  }
  if (requirement.en.ends_with('.')) {
    requirement.en.pop_back();
  }
  return requirement;
}

static Finding finding_of(const Rule& rule, Judgement judgement) {
  judgement.arguments.push_back(argument("requirement", without_full_stop(rule.requirement)));
  return Finding{
      .rule = rule.id,
      .severity = rule.severity,
      .outcome = judgement.outcome,
      .reason_policy = judgement.reason_policy.value_or(rule.reason_policy),
      .message = {.key = std::move(judgement.key), .arguments = std::move(judgement.arguments)},
      .source = rule.source,
      .field = std::move(judgement.field),
      .member_index = judgement.member_index};
}

static bool applies(const Rule& rule, const Facts& facts) {
  return !rule.applies_when || form::equals_any(facts.answers.find(rule.applies_when->field),
                                                rule.applies_when->equals_any);
}

std::vector<Rule> applying_rules(const std::vector<Rule>& rules, const Facts& facts) {
  std::vector<Rule> applying;
  std::ranges::copy_if(rules, std::back_inserter(applying),
                       [&](const Rule& rule) { return applies(rule, facts); });
  return applying;
}

std::vector<Finding> evaluate(const std::vector<Rule>& rules, const Facts& facts) {
  std::vector<Finding> findings;
  for (const Rule& rule : rules) {
    if (applies(rule, facts)) {
      findings.push_back(finding_of(rule, judge_kind(rule.kind, facts)));
    }
  }
  return findings;
}

}  // namespace musubi::eligibility
