#include "services/staff_check.h"

#include <algorithm>

#include "base/text/display_text.h"
#include "services/person_records.h"
#include "stores/same_person_store.h"
#include "stores/slot_store.h"

namespace musubi::services {

// Nothing refuses to apply twice; whoever decides is told which other application to look at.
static Result<std::optional<Finding>> same_person_finding(
    Snapshot& snapshot, const CourseView& course, const stores::ApplicationRecord& record) {
  std::string numbers;
  for (const auto& other : TRY(stores::list_of_same_person(snapshot, record))) {
    numbers += (numbers.empty() ? "" : "、") + other.receipt_number;
  }
  if (numbers.empty()) {
    return std::optional<Finding>{};
  }
  return std::optional{Finding{.rule = RuleId{"same_person"},
                               .severity = Severity::warning,
                               .outcome = Outcome::not_satisfied,
                               .reason_policy = ReasonPolicy::no_way_around,
                               .message = {"application.same_person",
                                           {argument("numbers", LocalisedText{numbers, numbers})}},
                               .source = course.course->source,
                               .field = std::nullopt,
                               .member_index = std::nullopt}};
}

Result<CheckedApplication> check_for_staff(Snapshot& snapshot, const ProgrammeView& programme,
                                           const CourseView& course,
                                           const stores::ApplicationRecord& record,
                                           const ConfirmedFacts& confirmed, Instant now) {
  const auto records =
      TRY(load_records(snapshot, *programme.definition, record.answers,
                       {.asker = eligibility::Asker::staff,
                        .handed_in = record.handed_in_at.value_or(record.received_at).date_jst(),
                        .today = now.date_jst()}));
  // A day that was arranged is the first day, by which the age is judged.
  CourseView judged = course;
  if (const auto slot = TRY(stores::find_slot_of(snapshot, record.id))) {
    judged.call.first_day = slot->time.held_on;
  }
  CheckedApplication checked =
      check_answers(programme, judged, {record.answers, record.agreed}, WindowCheck::waived,
                    records, confirmed);
  if (auto finding = TRY(same_person_finding(snapshot, course, record))) {
    checked.findings.push_back(std::move(*finding));
  }
  return checked;
}

static const eligibility::Rule* rule_of(const CheckedApplication& checked, const Finding& finding) {
  const auto& rules = checked.definition->eligibility;
  const auto rule = std::ranges::find(rules, finding.rule, &eligibility::Rule::id);
  return rule == rules.end() ? nullptr : &*rule;
}

static bool is_blank(std::string_view reason) {
  const auto words = text::clean_paragraphs(reason);
  return words.is_ok() && words.value().empty();
}

static Result<void> check_finding(const Finding& finding, const eligibility::Rule& rule,
                                  std::string_view reason) {
  const bool is_open = finding.outcome == Outcome::cannot_tell_yet;
  if (eligibility::reads_ban(rule.kind)) {
    if (!is_open) {
      return Error{ErrorKind::refused, "banned_person",
                   "a ban of this person is on record: decline, or revoke the record first"};
    }
    if (is_blank(reason)) {
      return Error{ErrorKind::refused, "namesake_to_confirm",
                   "somebody with the same furigana and date of birth is banned under another "
                   "name: make sure that it is another person and write how you know"};
    }
  }
  if (eligibility::reads_completion(rule.kind) && !is_open) {
    return Error{ErrorKind::refused, "not_completed",
                 "the training that this course builds on is not on record: decline, or record "
                 "its completion first"};
  }
  return {};
}

Result<void> check_records_allow(const CheckedApplication& checked, std::string_view reason) {
  for (const Finding& finding : checked.findings) {
    const eligibility::Rule* rule = rule_of(checked, finding);
    if (rule != nullptr && finding.severity == Severity::error &&
        finding.outcome != Outcome::satisfied) {
      TRY(check_finding(finding, *rule, reason));
    }
  }
  return {};
}

}  // namespace musubi::services
