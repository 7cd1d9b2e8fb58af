#include "services/own_application.h"

#include "services/call_message.h"
#include "services/completeness.h"
#include "services/history.h"
#include "services/messages.h"
#include "services/programme_view.h"
#include "services/review_documents.h"
#include "services/slots.h"
#include "services/step.h"
#include "services/stored_application.h"

namespace musubi::services {

using application::Event;
using stores::ApplicationRecord;

static std::vector<Event> possible_events(application::Standing standing,
                                          const ProgrammeView& programme,
                                          const CourseView& course) {
  std::vector<Event> possible;
  if (application::can_be_edited(standing) && takes_applications(*programme.definition, course)) {
    possible.push_back(Event::edit);
  }
  if (application::can_be_resubmitted(standing)) {
    possible.push_back(Event::resubmit);
  }
  if (application::can_be_withdrawn(standing)) {
    possible.push_back(Event::withdraw);
  }
  return possible;
}

static Result<std::vector<MissingDocument>> missing_of(Snapshot& snapshot,
                                                       const ProgrammeView& programme,
                                                       const CourseView& course,
                                                       const ApplicationRecord& record) {
  const CheckedApplication checked =
      check_answers(programme, course, {record.answers, record.agreed}, WindowCheck::waived);
  return missing_documents_of(snapshot, programme, *course.course, checked.answers, record.id);
}

Result<OwnApplication> view_own_application(const Context& context, const std::string& secret,
                                            Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<OwnApplication> {
    ApplicationRecord record = TRY(load_own_application(snapshot, secret));
    const ProgrammeView programme = TRY(load_programme_of(context, snapshot, record, now));
    const CourseView* course = TRY(find_course(programme, record.course));
    auto missing = TRY(missing_of(snapshot, programme, *course, record));
    return OwnApplication{.programme = record.programme,
                          .course = record.course,
                          .receipt_number = record.receipt_number,
                          .standing = record.standing,
                          .return_reason = record.return_reason,
                          .input = {std::move(record.answers), std::move(record.agreed)},
                          .possible = possible_events(record.standing, programme, *course),
                          .complete_at = record.complete_at,
                          .missing = std::move(missing),
                          .version = record.version};
  });
}

// Only while others may still come before or after: a rank is no promise.
static Result<std::optional<int>> shown_rank(Snapshot& snapshot, const CourseView& course,
                                             const ApplicationRecord& record) {
  const bool is_told = is_ranked(*course.course) &&
                       course.window_state == application::WindowState::open &&
                       record.standing.decision == application::Decision::undecided;
  if (!is_told) {
    return std::optional<int>{};
  }
  return stores::rank_of(snapshot, record.id);
}

// A note on an acceptance is for the record alone: it may tell of somebody else, such as a namesake
// who is banned. Every other reason was mailed to the applicant.
static Result<std::vector<HistoryStep>> history_told(Snapshot& snapshot, const ApplicationId& id) {
  auto history = TRY(history_of(snapshot, id));
  for (HistoryStep& step : history) {
    if (step.verb == HistoryStep::Verb::accepted) {
      step.reason.clear();
    }
  }
  return history;
}

Result<StatusView> view_status(const Context& context, const std::string& secret, Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<StatusView> {
    const ApplicationRecord record = TRY(load_own_application(snapshot, secret));
    StatusView view{.programme = TRY(load_programme_of(context, snapshot, record, now)),
                    .course = nullptr,
                    .receipt_number = record.receipt_number,
                    .applicant = record.applicant_name,
                    .standing = record.standing,
                    .received_at = record.received_at,
                    .return_reason = record.return_reason,
                    .history = TRY(history_told(snapshot, record.id)),
                    .possible = {},
                    .messages = TRY(messages_of(snapshot, record.id)),
                    .complete_at = record.complete_at};
    view.returned_documents =
        TRY(returned_documents_of(snapshot, *view.programme.definition, record.id));
    view.course = TRY(find_course(view.programme, record.course));
    view.possible = possible_events(record.standing, view.programme, *view.course);
    view.missing = TRY(missing_of(snapshot, view.programme, *view.course, record));
    view.rank = TRY(shown_rank(snapshot, *view.course, record));
    view.arranged_day = TRY(arranged_day_of(snapshot, record.id));
    view.arrangement = arrangement_of(*view.course, view.arranged_day);
    return view;
  });
}

Result<void> withdraw_application(const Context& context, const std::string& secret, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const ApplicationRecord record = TRY(load_own_application(transaction, secret));
    const auto change = TRY(application::withdraw(record.standing));
    return carry_out(context, transaction, record, change,
                     {.verb = HistoryStep::Verb::withdrawn,
                      .mail = programme::MailEvent::withdrawn,
                      .actor = applicant_actor(),
                      .reason = ""},
                     now);
  });
}

}  // namespace musubi::services
