#include "services/submit_application.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/crypto/hash.h"
#include "services/applicant_columns.h"
#include "services/completeness.h"
#include "services/confirm_address.h"
#include "services/person_records.h"
#include "services/programme_view.h"
#include "services/status_link.h"
#include "services/step.h"
#include "services/stored_application.h"

namespace musubi::services {

using application::Decision;
using application::State;
using stores::ApplicationRecord;

// What staff look at before they decide.
static int count_open(const std::vector<Finding>& findings) {
  return static_cast<int>(std::ranges::count_if(
      findings, [](const Finding& finding) { return finding.outcome != Outcome::satisfied; }));
}

// "SUCTION-2024-0012"
static std::string receipt_number(const ProgrammeId& programme, int number) {
  std::string prefix = programme.value;
  std::ranges::transform(prefix, prefix.begin(), [](char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  });
  return fmt::format("{}-{:04}", prefix, number);
}

static Receipt answer_of(const Context& context, const ApplicationRecord& record) {
  return {.receipt_number = record.receipt_number,
          .received_at = record.handed_in_at.value_or(record.received_at),
          .status_path = status_path(record.language, status_secret(context, record.id))};
}

// What was agreed to before keeps its instant; what is no longer agreed to has none.
static void set_agreed(ApplicationRecord& record, const std::vector<std::string>& agreed,
                       Instant now) {
  std::map<std::string, Instant> instants;
  for (const std::string& id : agreed) {
    const auto before = record.agreed_at.find(id);
    instants.emplace(id, before == record.agreed_at.end() ? now : before->second);
  }
  record.agreed = agreed;
  record.agreed_at = std::move(instants);
}

// Only what was asked is kept: no answer to a question that was hidden.
static void set_input(ApplicationRecord& record, const CheckedApplication& checked,
                      const ApplicationInput& input, Instant now) {
  record.answers = input.answers;
  std::erase_if(record.answers,
                [&](const auto& answer) { return checked.answers.find(answer.first) == nullptr; });
  set_agreed(record, input.agreed, now);
  record.handed_in_at = now;
  set_applicant_columns(record, checked.answers);
}

static Step received(HistoryStep::Verb verb) {
  return {verb, programme::MailEvent::received, applicant_actor(), ""};
}

static Result<ApplicationRecord> new_record(const Context& context, Transaction& transaction,
                                            const ProgrammeView& view,
                                            const stores::DraftRecord& draft, Instant now) {
  const int number = TRY(stores::next_receipt_number(transaction, draft.programme));
  return ApplicationRecord{.id = draft.id,
                           .receipt_number = receipt_number(draft.programme, number),
                           .programme = draft.programme,
                           .course = draft.course,
                           .revision = view.definition->revision,
                           .standing = {State::submitted, Decision::undecided},
                           .applicant_name = "",
                           .applicant_kana = "",
                           .kana_sort_key = "",
                           .search_key = "",
                           .email = "",
                           .language = draft.language,
                           .answers = {},
                           .agreed = {},
                           .warnings = 0,
                           .secret_hash = sha256_hex(status_secret(context, draft.id)),
                           .return_reason = "",
                           .received_at = now,
                           .version = 1,
                           .draft_hash = draft.secret_hash};
}

static NotAccepted refused(CheckedApplication checked) {
  return {std::move(checked.findings), std::move(checked.definition)};
}

static Result<DraftSubmission> hand_in(const Context& context, Transaction& transaction,
                                       const stores::DraftRecord& draft,
                                       const SubmitCommand& command, Instant now) {
  const auto [view, course] =
      TRY(load_course(context, transaction, draft.programme, draft.course, now));
  const ApplicationInput input{draft.answers, command.agreed};
  ConfirmedAddresses confirmed = command.confirmed;
  if (draft.confirmed_address) {
    confirmed.push_back(*draft.confirmed_address);
  }
  // Only whoever proved the address is refused for what is on record (T4-12, T4-13).
  const Date today = now.date_jst();
  const auto records = TRY(load_records(
      transaction, *view.definition, input.answers,
      {.asker = asker_of(input.answers, confirmed), .handed_in = today, .today = today}));
  CheckedApplication checked = check_answers(view, *course, input, WindowCheck::required, records);
  if (auto finding = address_finding(view, checked.answers, confirmed)) {
    checked.findings.push_back(std::move(*finding));
    checked.verdict = verdict_of(checked.findings);
  }
  if (checked.verdict == Verdict::not_eligible) {
    return DraftSubmission{refused(std::move(checked))};
  }
  ApplicationRecord record = TRY(new_record(context, transaction, view, draft, now));
  set_input(record, checked, input, now);
  const auto judged = TRY(settle_completeness(context, transaction, record, view, now));
  record.warnings = count_open(judged.checked.findings);
  TRY(stores::insert_application(transaction, record));
  TRY(stores::delete_draft(transaction, draft.id));
  TRY(tell(context, transaction, record, received(HistoryStep::Verb::submitted), now));
  return DraftSubmission{answer_of(context, record)};
}

Result<DraftSubmission> submit_draft(const Context& context, const SubmitCommand& command,
                                     Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<DraftSubmission> {
    const auto before =
        TRY(stores::find_application_by_draft(transaction, sha256_hex(command.token)));
    if (before) {
      return DraftSubmission{ReceivedBefore{answer_of(context, *before)}};
    }
    const auto draft = TRY(load_draft(transaction, command.token, now));
    if (draft.version != command.version) {
      return DraftSubmission{view_of(draft)};
    }
    return hand_in(context, transaction, draft, command, now);
  });
}

// What an application of this standing is checked for, and the step that changing it is.
struct Changing {
  application::Change change;
  WindowCheck window;
  HistoryStep::Verb verb;
};

static Result<Changing> changing(const ApplicationRecord& record) {
  if (application::can_be_edited(record.standing)) {
    return Changing{TRY(application::edit(record.standing)), WindowCheck::required,
                    HistoryStep::Verb::edited};
  }
  return Changing{TRY(application::resubmit(record.standing)), WindowCheck::waived,
                  HistoryStep::Verb::resubmitted};
}

// The draft, by which another address could be confirmed, is gone.
static void add_changed_address(CheckedApplication& checked, const ProgrammeView& view,
                                const ApplicationRecord& record) {
  auto finding = address_finding(view, checked.answers, {record.email});
  if (finding) {
    finding->rule = RuleId{"address_changed"};
    finding->message = {"address.changed", {}};
    checked.findings.push_back(std::move(*finding));
    checked.verdict = verdict_of(checked.findings);
  }
}

Result<Submission> change_application(const Context& context, const ChangedApplication& changed,
                                      const ApplicationInput& input, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<Submission> {
    ApplicationRecord record = TRY(load_own_application(transaction, changed.secret));
    if (changed.expected_version && *changed.expected_version != record.version) {
      return Error{ErrorKind::conflict, "changed_meanwhile", ""};
    }
    const Changing step = TRY(changing(record));
    const ProgrammeView view = TRY(load_programme(context, transaction, record.programme, now));
    const CourseView* course = TRY(find_course(view, record.course));
    CheckedApplication checked = check_answers(view, *course, input, step.window);
    add_changed_address(checked, view, record);
    if (checked.verdict == Verdict::not_eligible) {
      return Submission{refused(std::move(checked))};
    }
    set_input(record, checked, input, now);
    // It was changed on today's form, so that from now on it belongs to today's revision.
    record.revision = view.definition->revision;
    const auto judged = TRY(judge_application(transaction, record, view, *course, now));
    record.warnings = count_open(judged.checked.findings);
    record.return_reason.clear();
    TRY(carry_out(context, transaction, record, step.change, received(step.verb), now));
    return Submission{answer_of(context, record)};
  });
}

}  // namespace musubi::services
