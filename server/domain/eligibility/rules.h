// The kinds of eligibility rule. A programme file chooses kinds and gives fields, values and
// limits; judgement.h lists where each is judged. Kinds marked S0 … S4 name the notice that needs
// them.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/localised_text.h"
#include "domain/findings/finding.h"
#include "domain/findings/ids.h"
#include "domain/form/answers.h"
#include "domain/form/field.h"

namespace musubi::eligibility {

// The choice, or one of the choices, is among `values` (S4 2 受講資格, 11(2) licences).
struct HoldsAnyOf {
  FieldId field;
  std::vector<std::string> values;
};
// The choice is none of `values` (S4 11(2) cohabiting family; S3 hybrid participation).
struct IsNoneOf {
  FieldId field;
  std::vector<std::string> values;
};
// The applicant declares it: the yes-or-no answer is yes (S4 2 (3); S1 2 commitments).
struct Declares {
  FieldId field;
};
// Full age on the first day of the course (S4 2 (2), Q23; X7).
struct AgeAtLeast {
  FieldId field;  // the date of birth
  int years_min;
};
// Staff recorded the fact with evidence (S4 2 practicum (2)).
struct StaffConfirmed {
  FactId fact;
};
// Staff recorded the fact, or the applicant completed one of the courses here (S4 2 (8)(9), 4(2)).
struct CompletedBefore {
  std::vector<CourseId> courses;
  std::vector<FactId> facts;
};
// Never expelled by this operator (S4 7(2)).
struct NotBanned {};
// Never took part in the earlier rounds of this programme (S1 3(a); X9).
struct NeverParticipated {};
// Handed in by one of these roles; staff may enter an exception with a reason (S1 1–2; S2 5).
struct SubmittedBy {
  std::vector<std::string> roles;
};
// The choice field of the members that the two kinds below read.
inline constexpr std::string_view member_profession_field = "profession";
// At least so many members of the profession (S0 6; X8).
struct TeamHasProfession {
  std::string profession;
  int count_min;
};
// The team has exactly the standard composition (S0 5–6).
struct TeamIsStandard {
  std::vector<TeamHasProfession> composition;
};
// At least one member reaches the value (S0 7; X8 on missing values).
struct SomeMemberReaches {
  FieldId field;
  form::Quantity value_min;
};
// At least `count_min` members whose choice is among `values` (S3 4: prefectural officials).
struct SomeMemberIs {
  FieldId field;
  std::vector<std::string> values;
  int count_min;
};
struct MembersAtMost {  // S3 4
  int count_max;
};
struct MembersAtLeast {  // S4 C7
  int count_min;
};
// Exactly one member is marked, and the mark is on a member of the roster (S3 6). Marking is a
// choice among the members, so a member without a mark is known not to be the one.
struct ExactlyOneMember {
  FieldId mark;  // a yes-or-no field of the members
};

using SimpleKind =
    std::variant<HoldsAnyOf, IsNoneOf, Declares, AgeAtLeast, StaffConfirmed, CompletedBefore,
                 NotBanned, NeverParticipated, SubmittedBy, TeamHasProfession, TeamIsStandard,
                 SomeMemberReaches, SomeMemberIs, MembersAtMost, MembersAtLeast, ExactlyOneMember>;

// One level of alternatives; an alternative holds no further alternatives (S4 2 practicum (1)–(2)).
struct AnyOf {
  std::vector<SimpleKind> alternatives;
};

using Kind = std::variant<SimpleKind, AnyOf>;

// Whom the rule judges: the application, or the instructor named in it (S4 36).
enum class Subject { application, instructor };

struct Rule {
  RuleId id;
  Kind kind;
  Subject subject;
  LocalisedText requirement;      // the requirement in words, as pages and findings show it
  std::vector<CourseId> courses;  // empty: every course
  std::optional<form::VisibleWhen> applies_when;  // absent: always
  Severity severity;
  ReasonPolicy reason_policy;
  SourceRef source;
};

}  // namespace musubi::eligibility
