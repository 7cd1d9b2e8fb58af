#include "services/submit_application.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/crypto/hash.h"
#include "services/applicant_columns.h"
#include "services/person_records.h"
#include "services/programme_view.h"
#include "services/status_link.h"
#include "services/step.h"
#include "services/stored_application.h"
#include "stores/random_id.h"

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

static Receipt receipt_of(const Context& context, const ApplicationRecord& record) {
  return {.receipt_number = record.receipt_number,
          .received_at = record.received_at,
          .status_path = status_path(record.language, status_secret(context, record.id))};
}

// Only what was asked is kept: no answer to a question that was hidden.
static void set_input(ApplicationRecord& record, const CheckedApplication& checked,
                      const ApplicationInput& input) {
  record.answers = input.answers;
  std::erase_if(record.answers,
                [&](const auto& answer) { return checked.answers.find(answer.first) == nullptr; });
  record.agreed = input.agreed;
  set_applicant_columns(record, checked.answers);
}

// A lookup of its own: what staff are told is not what the applicant is answered.
static Result<int> count_for_staff(Snapshot& snapshot, const ProgrammeView& view,
                                   const CourseView& course, const ApplicationInput& input,
                                   Date today) {
  const auto records =
      TRY(load_records(snapshot, *view.definition, input.answers,
                       {.asker = eligibility::Asker::staff, .handed_in = today, .today = today}));
  return count_open(check_answers(view, course, input, WindowCheck::waived, records).findings);
}

static Step received(HistoryStep::Verb verb) {
  return {verb, programme::MailEvent::received, applicant_actor(), ""};
}

static Result<ApplicationRecord> new_record(const Context& context, Transaction& transaction,
                                            const ProgrammeView& view, const SubmitCommand& command,
                                            Instant now) {
  const auto id = random_id<ApplicationId>();
  const int number = TRY(stores::next_receipt_number(transaction, command.programme));
  return ApplicationRecord{.id = id,
                           .receipt_number = receipt_number(command.programme, number),
                           .programme = command.programme,
                           .course = command.course,
                           .revision = view.definition->revision,
                           .standing = {State::submitted, Decision::undecided},
                           .applicant_name = "",
                           .applicant_kana = "",
                           .kana_sort_key = "",
                           .search_key = "",
                           .email = "",
                           .language = command.language,
                           .answers = {},
                           .agreed = {},
                           .warnings = 0,
                           .secret_hash = sha256_hex(status_secret(context, id)),
                           .return_reason = "",
                           .received_at = now,
                           .version = 1};
}

Result<Submission> submit_application(const Context& context, const SubmitCommand& command,
                                      Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<Submission> {
    const ProgrammeView view = TRY(load_programme(context, transaction, command.programme, now));
    const CourseView* course = TRY(find_course(view, command.course));
    const Date today = now.date_jst();
    const auto records =
        TRY(load_records(transaction, *view.definition, command.input.answers,
                         {.asker = command.asker, .handed_in = today, .today = today}));
    CheckedApplication checked =
        check_answers(view, *course, command.input, WindowCheck::required, records);
    if (checked.verdict == Verdict::not_eligible) {
      return Submission{NotAccepted{std::move(checked.findings), std::move(checked.definition)}};
    }
    ApplicationRecord record = TRY(new_record(context, transaction, view, command, now));
    set_input(record, checked, command.input);
    record.warnings = TRY(count_for_staff(transaction, view, *course, command.input, today));
    TRY(stores::insert_application(transaction, record));
    TRY(tell(context, transaction, record, received(HistoryStep::Verb::submitted), now));
    return Submission{receipt_of(context, record)};
  });
}

Result<Submission> resubmit_application(const Context& context, const std::string& secret,
                                        const ApplicationInput& input, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<Submission> {
    ApplicationRecord record = TRY(load_own_application(transaction, secret));
    const auto change = TRY(application::resubmit(record.standing));
    const ProgrammeView view = TRY(load_programme(context, transaction, record.programme, now));
    const CourseView* course = TRY(find_course(view, record.course));
    CheckedApplication checked = check_answers(view, *course, input, WindowCheck::waived);
    if (checked.verdict == Verdict::not_eligible) {
      return Submission{NotAccepted{std::move(checked.findings), std::move(checked.definition)}};
    }
    set_input(record, checked, input);
    record.warnings = TRY(count_for_staff(transaction, view, *course, input, now.date_jst()));
    // It was corrected on today's form, so that from now on it belongs to today's revision.
    record.revision = view.definition->revision;
    record.return_reason.clear();
    // A returned application keeps its submission but not its rank: the first-come order is that of
    // the instant at which the application became complete (S4 Q33).
    record.received_at = now;
    TRY(carry_out(context, transaction, record, change, received(HistoryStep::Verb::resubmitted),
                  now));
    return Submission{receipt_of(context, record)};
  });
}

}  // namespace musubi::services
