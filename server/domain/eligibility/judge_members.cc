// The kinds that count or compare the members of a team or roster (S0 6-7; S3 4, 6; S4 C7). A
// member who hasn't answered leaves a rule open only while that answer could still change it (X8).
#include <fmt/core.h>

#include <algorithm>

#include "domain/eligibility/judgement.h"

namespace musubi::eligibility {

static std::string text_of(std::size_t count) { return fmt::format("{}", count); }
static std::string text_of(int count) { return fmt::format("{}", count); }

// The member to be mended, when it is exactly one.
static std::optional<int> only_one_of(const std::vector<int>& members) {
  return members.size() == 1 ? std::optional{members.front()} : std::nullopt;
}

struct Wanted {
  const FieldId& field;
  std::vector<std::string> values;
  int count_min;
};

static Judgement judge_count(const Wanted& wanted, const Facts& facts) {
  int current = 0;
  std::vector<int> unanswered;
  for (std::size_t member = 0; member < facts.members.size(); ++member) {
    const form::AnswerValue* const answer = facts.members[member].find(wanted.field);
    if (answer == nullptr) {
      unanswered.push_back(static_cast<int>(member));
    } else if (form::equals_any(answer, wanted.values)) {
      ++current;
    }
  }
  if (current >= wanted.count_min) {
    return {.outcome = Outcome::satisfied,
            .key = "eligibility.head_count",
            .arguments = {argument("current", text_of(current))},
            .field = &wanted.field};
  }
  if (current + static_cast<int>(unanswered.size()) >= wanted.count_min) {
    return {.outcome = Outcome::cannot_tell_yet,
            .key = "eligibility.members_unanswered",
            .arguments = {argument("current", text_of(current)),
                          argument("limit", text_of(wanted.count_min)),
                          argument("unanswered", text_of(unanswered.size()))},
            .field = &wanted.field,
            .member_index = only_one_of(unanswered)};
  }
  return {.outcome = Outcome::not_satisfied,
          .key = "eligibility.members_too_few",
          .arguments = {argument("current", text_of(current)),
                        argument("limit", text_of(wanted.count_min))},
          .field = &wanted.field};
}

static const FieldId profession_field{std::string{member_profession_field}};

// 看護師 is the licence of that name only; another licence counts by staff's decision (X8).
Judgement judge(const TeamHasProfession& kind, const Facts& facts) {
  return judge_count(
      {.field = profession_field, .values = {kind.profession}, .count_min = kind.count_min}, facts);
}

Judgement judge(const SomeMemberIs& kind, const Facts& facts) {
  return judge_count({.field = kind.field, .values = kind.values, .count_min = kind.count_min},
                     facts);
}

Judgement judge(const SomeMemberReaches& kind, const Facts& facts) {
  std::optional<form::Quantity> highest;
  std::vector<int> unanswered;
  for (std::size_t member = 0; member < facts.members.size(); ++member) {
    const form::AnswerValue* const answer = facts.members[member].find(kind.field);
    if (const auto* const value = std::get_if<form::Quantity>(answer)) {
      highest = std::max(highest, std::optional{*value});
    } else {
      unanswered.push_back(static_cast<int>(member));
    }
  }
  if (highest && *highest >= kind.value_min) {
    return {.outcome = Outcome::satisfied,
            .key = "eligibility.reached",
            .arguments = {argument("current", highest->text())},
            .field = &kind.field};
  }
  if (!unanswered.empty()) {
    return {.outcome = Outcome::cannot_tell_yet,
            .key = "eligibility.reach_unanswered",
            .arguments = {argument("limit", kind.value_min.text()),
                          argument("unanswered", text_of(unanswered.size()))},
            .field = &kind.field,
            .member_index = only_one_of(unanswered)};
  }
  if (!highest) {
    return {.outcome = Outcome::not_satisfied, .key = "eligibility.no_members"};
  }
  return {
      .outcome = Outcome::not_satisfied,
      .key = "eligibility.not_reached",
      .arguments = {argument("current", highest->text()), argument("limit", kind.value_min.text())},
      .field = &kind.field};
}

Judgement judge(const MembersAtMost& kind, const Facts& facts) {
  const int current = static_cast<int>(facts.members.size());
  if (current <= kind.count_max) {
    return {.outcome = Outcome::satisfied,
            .key = "eligibility.head_count",
            .arguments = {argument("current", text_of(current))}};
  }
  return {.outcome = Outcome::not_satisfied,
          .key = "eligibility.members_too_many",
          .arguments = {argument("current", text_of(current)),
                        argument("limit", text_of(kind.count_max)),
                        argument("excess", text_of(current - kind.count_max))}};
}

Judgement judge(const MembersAtLeast& kind, const Facts& facts) {
  const int current = static_cast<int>(facts.members.size());
  if (current >= kind.count_min) {
    return {.outcome = Outcome::satisfied,
            .key = "eligibility.head_count",
            .arguments = {argument("current", text_of(current))}};
  }
  return {.outcome = Outcome::not_satisfied,
          .key = "eligibility.members_too_few",
          .arguments = {argument("current", text_of(current)),
                        argument("limit", text_of(kind.count_min))}};
}

Judgement judge(const ExactlyOneMember& kind, const Facts& facts) {
  const auto is_marked = [&](const form::Answers& member) {
    return form::equals_any(member.find(kind.mark), {"yes"});
  };
  const auto marked = std::ranges::count_if(facts.members, is_marked);
  if (marked == 1) {
    return {.outcome = Outcome::satisfied, .key = "eligibility.satisfied", .field = &kind.mark};
  }
  return {.outcome = Outcome::not_satisfied,
          .key = marked == 0 ? "eligibility.none_marked" : "eligibility.several_marked",
          .arguments = {argument("current", text_of(static_cast<int>(marked)))},
          .field = &kind.mark};
}

}  // namespace musubi::eligibility
