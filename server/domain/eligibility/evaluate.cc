// Goes through the rules in order: the kind judges, the rule gives the judgement its words, its
// weight and its place in the notice.
#include "domain/eligibility/evaluate.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "domain/eligibility/judgement.h"

namespace musubi::eligibility {

static Judgement judge_simple(const SimpleKind& kind, const Facts& facts) {
  return std::visit([&](const auto& chosen) { return judge(chosen, facts); }, kind);
}

// One satisfied alternative is enough; one that is still open keeps the others from deciding.
static Judgement judge_alternatives(const AnyOf& any_of, const Facts& facts) {
  std::optional<Judgement> open;
  const FieldId* mendable = nullptr;
  for (const SimpleKind& alternative : any_of.alternatives) {
    Judgement judgement = judge_simple(alternative, facts);
    if (judgement.outcome == Outcome::satisfied) {
      return judgement;
    }
    mendable = mendable == nullptr ? judgement.field : mendable;
    if (judgement.outcome == Outcome::cannot_tell_yet && !open) {
      open = {.outcome = Outcome::cannot_tell_yet,
              .key = "eligibility.alternatives_open",
              .field = judgement.field,
              .member_index = judgement.member_index};
    }
  }
  return open ? *std::move(open)
              : Judgement{.outcome = Outcome::not_satisfied,
                          .key = "eligibility.no_alternative",
                          .field = mendable};
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

static std::vector<MessageArgument> arguments_of(const Rule& rule, const Judgement& judgement) {
  std::vector<MessageArgument> arguments;
  for (const auto& [name, value] : judgement.numbers) {
    if (!name.empty()) {
      arguments.push_back(argument(std::string{name}, fmt::format("{}", value)));
    }
  }
  std::ranges::copy(judgement.arguments, std::back_inserter(arguments));
  arguments.push_back(argument("requirement", without_full_stop(rule.requirement)));
  return arguments;
}

static Finding finding_of(const Rule& rule, const Judgement& judgement) {
  return Finding{
      .rule = rule.id,
      .severity = rule.severity,
      .outcome = judgement.outcome,
      .reason_policy = judgement.reason_policy.value_or(rule.reason_policy),
      .message = {.key = std::string{judgement.key}, .arguments = arguments_of(rule, judgement)},
      .source = rule.source,
      .field = judgement.field == nullptr ? std::nullopt : std::optional{*judgement.field},
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

std::vector<Finding> evaluate(const std::vector<Rule>& rules, const Facts& facts, Told told) {
  std::vector<Finding> findings;
  for (const Rule& rule : rules) {
    if (!applies(rule, facts)) {
      continue;
    }
    const Judgement judgement = judge_kind(rule.kind, facts);
    if (told == Told::all || judgement.outcome != Outcome::satisfied) {
      findings.push_back(finding_of(rule, judgement));
    }
  }
  return findings;
}

}  // namespace musubi::eligibility
