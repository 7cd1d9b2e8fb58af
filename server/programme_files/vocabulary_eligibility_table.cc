// Rows of the vocabulary: eligibility rules.
#include <algorithm>
#include <iterator>

#include "programme_files/vocabulary_tables.h"

namespace musubi::programme_files {

using V = EligibilityKinds;
constexpr auto eligibility_family = Family::eligibility;

// About one person, institution or region.
static std::vector<Kind> applicant_rule_kinds() {
  return {
      kind<V, eligibility::HoldsAnyOf>(eligibility_family,
                                       {.name = "holds_any_of",
                                        .ja = "答えがこの中のどれかに当たる",
                                        .en = "the answer has one of these values",
                                        .parameters = {"field", "values"},
                                        .needed_by = "S4 2, 11(2)"}),
      kind<V, eligibility::IsNoneOf>(eligibility_family,
                                     {.name = "is_none_of",
                                      .ja = "答えがこの中のどれにも当たらない",
                                      .en = "the answer has none of these values",
                                      .parameters = {"field", "values"},
                                      .needed_by = "S4 11(2)"}),
      kind<V, eligibility::Declares>(eligibility_family,
                                     {.name = "declares",
                                      .ja = "申込者が「はい」と申告する",
                                      .en = "the applicant declares it with yes",
                                      .parameters = {"field"},
                                      .needed_by = "S4 2(3), S1 2"}),
      kind<V, eligibility::AgeAtLeast>(eligibility_family,
                                       {.name = "age_at_least",
                                        .ja = "初日にこの年齢に達している",
                                        .en = "of this full age on the first day",
                                        .parameters = {"field", "years_min"},
                                        .needed_by = "S4 2(2)"}),
      kind<V, eligibility::StaffConfirmed>(eligibility_family,
                                           {.name = "staff_confirmed",
                                            .ja = "職員が証拠を見て確認した",
                                            .en = "staff confirmed it on evidence",
                                            .parameters = {"fact"},
                                            .needed_by = "S4 2"}),
      kind<V, eligibility::CompletedBefore>(
          eligibility_family,
          {.name = "completed_before",
           .ja = "先にこの課程を修了したか、職員が同等と確認した",
           .en = "completed one of these courses, or staff confirmed an equivalent",
           .parameters = {"after_courses", "facts"},
           .needed_by = "S4 2(8)(9)"}),
      kind<V, eligibility::NotBanned>(eligibility_family, {.name = "not_banned",
                                                           .ja = "受講取消の記録がない",
                                                           .en = "never expelled by this operator",
                                                           .parameters = {},
                                                           .needed_by = "S4 7(2)"}),
      kind<V, eligibility::NeverParticipated>(eligibility_family,
                                              {.name = "never_participated",
                                               .ja = "これまでの回に参加していない",
                                               .en = "took part in none of the earlier rounds",
                                               .parameters = {},
                                               .needed_by = "S1 3(a)"}),
      kind<V, eligibility::SubmittedBy>(eligibility_family,
                                        {.name = "submitted_by",
                                         .ja = "この立場の人が提出する",
                                         .en = "handed in by one of these roles",
                                         .parameters = {"roles"},
                                         .needed_by = "S1 1–2, S2 5"}),
  };
}

// About the members of a team or roster together.
static std::vector<Kind> member_rule_kinds() {
  return {
      kind<V, eligibility::TeamHasProfession>(eligibility_family,
                                              {.name = "team_has_profession",
                                               .ja = "この職種の人がこの人数以上いる",
                                               .en = "at least so many members of the profession",
                                               .parameters = {"profession", "count_min"},
                                               .needed_by = "S0 6"}),
      kind<V, eligibility::TeamIsStandard>(eligibility_family,
                                           {.name = "team_is_standard",
                                            .ja = "標準の構成と同じ",
                                            .en = "the standard composition of the applicant unit",
                                            .parameters = {},
                                            .needed_by = "S0 5–6"}),
      kind<V, eligibility::SomeMemberReaches>(eligibility_family,
                                              {.name = "some_member_reaches",
                                               .ja = "一人以上がこの数に達している",
                                               .en = "at least one member reaches the value",
                                               .parameters = {"field", "value_min"},
                                               .needed_by = "S0 7"}),
      kind<V, eligibility::SomeMemberIs>(eligibility_family,
                                         {.name = "some_member_is",
                                          .ja = "この人数以上が、この中のどれかに当たる",
                                          .en = "at least so many members have one of these values",
                                          .parameters = {"field", "values", "count_min"},
                                          .needed_by = "S3 4"}),
      kind<V, eligibility::MembersAtMost>(eligibility_family, {.name = "members_at_most",
                                                               .ja = "人数がこの数まで",
                                                               .en = "at most so many members",
                                                               .parameters = {"count_max"},
                                                               .needed_by = "S3 4"}),
      kind<V, eligibility::MembersAtLeast>(eligibility_family, {.name = "members_at_least",
                                                                .ja = "人数がこの数以上",
                                                                .en = "at least so many members",
                                                                .parameters = {"count_min"},
                                                                .needed_by = "S4 3 出張"}),
      kind<V, eligibility::ExactlyOneMember>(eligibility_family,
                                             {.name = "exactly_one_member",
                                              .ja = "印の付いた人がちょうど一人いる",
                                              .en = "exactly one member carries the mark",
                                              .parameters = {"mark"},
                                              .needed_by = "S3 6"}),
  };
}

std::vector<Kind> eligibility_kinds() {
  std::vector<Kind> kinds = applicant_rule_kinds();
  std::ranges::move(member_rule_kinds(), std::back_inserter(kinds));
  kinds.push_back(
      kind<V, eligibility::AnyOf>(eligibility_family, {.name = "any_of",
                                                       .ja = "この中のどれか一つを満たす",
                                                       .en = "one of the alternatives is satisfied",
                                                       .parameters = {"alternatives"},
                                                       .needed_by = "S4 2"}));
  return kinds;
}

}  // namespace musubi::programme_files
