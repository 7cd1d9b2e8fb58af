// Judgement: what one kind of rule sees in the facts, before the rule adds its wording, severity
// and place in the notice. One overload per kind; those over answers, records and members have a
// file each.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/eligibility/facts.h"
#include "domain/eligibility/rules.h"
#include "domain/findings/finding.h"

namespace musubi::eligibility {

struct NamedNumber {
  std::string_view name;
  int value;
};

// Thousands of applications are judged at once, and most rules are met: a judgement over answers
// and records owns nothing, and what a message needs is written out only where one is told.
struct Judgement {
  Outcome outcome;
  std::string_view key;                         // of the message; a literal
  std::vector<MessageArgument> arguments{};     // besides {requirement}
  const FieldId* field = nullptr;               // of the rule: where it is to be mended
  std::optional<int> member_index{};            // where exactly one member is to be mended
  std::optional<ReasonPolicy> reason_policy{};  // where it differs from the rule's
  std::array<NamedNumber, 2> numbers{};         // further arguments, before the others
};

// Over the answers (judge_answers.cc).
[[nodiscard]] Judgement judge(const HoldsAnyOf& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const IsNoneOf& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const Declares& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const AgeAtLeast& kind, const Facts& facts);

// Over what staff and earlier courses recorded (judge_records.cc).
[[nodiscard]] Judgement judge(const StaffConfirmed& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const CompletedBefore& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const NotBanned& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const NeverParticipated& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const SubmittedBy& kind, const Facts& facts);

// Over the members of a team or roster (judge_members.cc, judge_composition.cc).
[[nodiscard]] Judgement judge(const TeamHasProfession& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const TeamIsStandard& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const SomeMemberReaches& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const SomeMemberIs& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const MembersAtMost& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const MembersAtLeast& kind, const Facts& facts);
[[nodiscard]] Judgement judge(const ExactlyOneMember& kind, const Facts& facts);

}  // namespace musubi::eligibility
