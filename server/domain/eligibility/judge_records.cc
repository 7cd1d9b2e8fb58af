// The kinds that look at what staff, earlier courses and the hand-over recorded. What nobody has
// recorded is not known, so that nobody is refused for a paper that staff haven't read yet.
#include <algorithm>

#include "base/result.h"
#include "domain/eligibility/judgement.h"

namespace musubi::eligibility {

static std::optional<Recorded> recorded(const Facts& facts, const FactId& fact) {
  const auto found = facts.staff_facts.find(fact);
  return found == facts.staff_facts.end() ? std::nullopt : std::optional{found->second};
}

Judgement judge(const StaffConfirmed& kind, const Facts& facts) {
  const std::optional<Recorded> fact = recorded(facts, kind.fact);
  if (!fact) {
    return {.outcome = Outcome::cannot_tell_yet, .key = "eligibility.confirmation_pending"};
  }
  if (*fact == Recorded::yes) {
    return {.outcome = Outcome::satisfied, .key = "eligibility.satisfied"};
  }
  return {.outcome = Outcome::not_satisfied, .key = "eligibility.not_confirmed"};
}

// Our own completions are all on record; a completion elsewhere waits for staff (S4 2 (8)(9)).
Judgement judge(const CompletedBefore& kind, const Facts& facts) {
  if (facts.lookup == Lookup::not_done) {
    return {.outcome = Outcome::cannot_tell_yet, .key = "eligibility.completion_not_looked_up"};
  }
  const bool is_completed_here = std::ranges::any_of(
      kind.courses, [&](const CourseId& id) { return facts.completed_courses.contains(id); });
  const auto any_fact_is = [&](std::optional<Recorded> state) {
    return std::ranges::any_of(kind.facts,
                               [&](const FactId& id) { return recorded(facts, id) == state; });
  };
  if (is_completed_here || any_fact_is(Recorded::yes)) {
    return {.outcome = Outcome::satisfied, .key = "eligibility.satisfied"};
  }
  if (any_fact_is(std::nullopt)) {
    return {.outcome = Outcome::cannot_tell_yet, .key = "eligibility.completion_pending"};
  }
  return {.outcome = Outcome::not_satisfied, .key = "eligibility.not_completed"};
}

Judgement judge(const NotBanned&, const Facts& facts) {
  if (!facts.ban) {
    return {.outcome = Outcome::cannot_tell_yet, .key = "eligibility.ban_unknown"};
  }
  if (*facts.ban == Recorded::no) {
    return {.outcome = Outcome::satisfied, .key = "eligibility.satisfied"};
  }
  return {.outcome = Outcome::not_satisfied, .key = "eligibility.banned"};
}

Judgement judge(const NeverParticipated&, const Facts& facts) {
  if (!facts.earlier_participation) {
    return {.outcome = Outcome::cannot_tell_yet, .key = "eligibility.participation_unknown"};
  }
  switch (*facts.earlier_participation) {
    case Participation::never:
      return {.outcome = Outcome::satisfied, .key = "eligibility.satisfied"};
    case Participation::some_part_of_the_region:
      // Flagged, and decided by staff with a reason (X9).
      return {.outcome = Outcome::not_satisfied, .key = "eligibility.participated_in_part"};
    case Participation::whole:
      return {.outcome = Outcome::not_satisfied, .key = "eligibility.participated"};
  }
  fail_assertion("a region took part never, in part or as a whole", __FILE__, __LINE__);
}

Judgement judge(const SubmittedBy& kind, const Facts& facts) {
  if (!facts.submitter_role) {
    return {.outcome = Outcome::cannot_tell_yet, .key = "eligibility.submitter_unknown"};
  }
  if (std::ranges::find(kind.roles, *facts.submitter_role) != kind.roles.end()) {
    return {.outcome = Outcome::satisfied, .key = "eligibility.satisfied"};
  }
  if (*facts.submitter_role == staff_role) {
    // The exception of S1 2 is staff's alone: only their reason opens the rule.
    return {.outcome = Outcome::not_satisfied,
            .key = "eligibility.submitter_staff",
            .reason_policy = ReasonPolicy::reason_opens};
  }
  return {.outcome = Outcome::not_satisfied, .key = "eligibility.submitter_not_entitled"};
}

}  // namespace musubi::eligibility
