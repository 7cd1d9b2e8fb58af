#include "domain/eligibility/facts_for_test.h"

namespace musubi::eligibility {

using enum Outcome;

static Facts with_facts(std::map<FactId, Recorded> staff_facts) {
  Facts facts;
  facts.staff_facts = std::move(staff_facts);
  return facts;
}

TEST(staff_confirmed, wants_a_record_of_staff) {
  const StaffConfirmed kind{.fact = FactId{"approved"}};
  expect_findings({
      {"not recorded", kind, {}, cannot_tell_yet, "confirmation_pending"},
      {"another fact", kind, with_facts({{FactId{"other"}, Recorded::yes}}), cannot_tell_yet,
       "confirmation_pending"},
      {"recorded as untrue", kind, with_facts({{FactId{"approved"}, Recorded::no}}), not_satisfied,
       "not_confirmed"},
      {"recorded as true", kind, with_facts({{FactId{"approved"}, Recorded::yes}}), satisfied,
       "satisfied"},
  });
}

TEST(completed_before, wants_a_completion_here_or_one_that_staff_recorded) {
  const CompletedBefore here{.courses = {CourseId{"basic"}, CourseId{"make_up"}}, .facts = {}};
  const CompletedBefore anywhere{.courses = {CourseId{"basic"}},
                                 .facts = {FactId{"elsewhere"}, FactId{"at_school"}}};
  Facts completed;
  completed.completed_courses = {CourseId{"make_up"}};
  Facts completed_another;
  completed_another.completed_courses = {CourseId{"practicum"}};
  Facts completed_basic_unconfirmed = with_facts({{FactId{"elsewhere"}, Recorded::no}});
  completed_basic_unconfirmed.completed_courses = {CourseId{"basic"}};
  const Facts one_denied = with_facts({{FactId{"elsewhere"}, Recorded::no}});
  const Facts both_denied =
      with_facts({{FactId{"elsewhere"}, Recorded::no}, {FactId{"at_school"}, Recorded::no}});
  const Facts one_confirmed =
      with_facts({{FactId{"elsewhere"}, Recorded::no}, {FactId{"at_school"}, Recorded::yes}});
  expect_findings({
      {"nothing", here, {}, not_satisfied, "not_completed"},
      {"another course", here, completed_another, not_satisfied, "not_completed"},
      {"one of the courses", here, completed, satisfied, "satisfied"},
      {"elsewhere unrecorded", anywhere, {}, cannot_tell_yet, "completion_pending"},
      {"one fact still open", anywhere, one_denied, cannot_tell_yet, "completion_pending"},
      {"all facts denied", anywhere, both_denied, not_satisfied, "not_completed"},
      {"one fact confirmed", anywhere, one_confirmed, satisfied, "satisfied"},
      {"here, whatever is open", anywhere, completed_basic_unconfirmed, satisfied, "satisfied"},
  });
}

static Facts with_ban(Recorded ban) {
  Facts facts;
  facts.ban = ban;
  return facts;
}

TEST(not_banned, wants_the_list_to_have_been_looked_at) {
  expect_findings({
      {"not looked up", NotBanned{}, {}, cannot_tell_yet, "ban_unknown"},
      {"not on the list", NotBanned{}, with_ban(Recorded::no), satisfied, "satisfied"},
      {"on the list", NotBanned{}, with_ban(Recorded::yes), not_satisfied, "banned"},
  });
}

static Facts participated(Participation participation) {
  Facts facts;
  facts.earlier_participation = participation;
  return facts;
}

TEST(never_participated, flags_even_a_part_of_the_region) {
  expect_findings({
      {"not looked up", NeverParticipated{}, {}, cannot_tell_yet, "participation_unknown"},
      {"never", NeverParticipated{}, participated(Participation::never), satisfied, "satisfied"},
      {"in part", NeverParticipated{}, participated(Participation::some_part_of_the_region),
       not_satisfied, "participated_in_part"},
      {"as a whole", NeverParticipated{}, participated(Participation::whole), not_satisfied,
       "participated"},
  });
}

static Facts submitted_by(std::string role) {
  Facts facts;
  facts.submitter_role = std::move(role);
  return facts;
}

TEST(submitted_by, wants_one_of_the_roles) {
  const SubmittedBy kind{.roles = {"prefecture", "health_centre"}};
  expect_findings({
      {"unknown", kind, {}, cannot_tell_yet, "submitter_unknown"},
      {"the first role", kind, submitted_by("prefecture"), satisfied, "satisfied"},
      {"the second role", kind, submitted_by("health_centre"), satisfied, "satisfied"},
      {"another role", kind, submitted_by("municipality"), not_satisfied, "submitter_not_entitled"},
      {"staff", kind, submitted_by("staff"), not_satisfied, "submitter_staff"},
      {"staff, where the rule names them", SubmittedBy{{"staff"}}, submitted_by("staff"), satisfied,
       "satisfied"},
  });
}

TEST(submitted_by, is_opened_by_a_reason_of_staff_alone) {
  const SubmittedBy kind{.roles = {"prefecture"}};
  EXPECT_EQ(only_finding(kind, submitted_by("staff")).reason_policy, ReasonPolicy::reason_opens);
  EXPECT_EQ(only_finding(kind, submitted_by("municipality")).reason_policy,
            ReasonPolicy::no_way_around);
}

}  // namespace musubi::eligibility
