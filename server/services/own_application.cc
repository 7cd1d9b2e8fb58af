#include "services/own_application.h"

#include "services/history.h"
#include "services/messages.h"
#include "services/programme_view.h"
#include "services/step.h"
#include "services/stored_application.h"

namespace musubi::services {

using application::Event;
using stores::ApplicationRecord;

Result<OwnApplication> view_own_application(const Context& context, const std::string& secret) {
  return context.database.read([&](Snapshot& snapshot) -> Result<OwnApplication> {
    ApplicationRecord record = TRY(load_own_application(snapshot, secret));
    return OwnApplication{.programme = record.programme,
                          .course = record.course,
                          .receipt_number = record.receipt_number,
                          .standing = record.standing,
                          .return_reason = record.return_reason,
                          .input = {std::move(record.answers), std::move(record.agreed)}};
  });
}

static std::vector<Event> possible_events(application::Standing standing) {
  std::vector<Event> possible;
  if (application::can_be_resubmitted(standing)) {
    possible.push_back(Event::resubmit);
  }
  if (application::can_be_withdrawn(standing)) {
    possible.push_back(Event::withdraw);
  }
  return possible;
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
                    .history = TRY(history_of(snapshot, record.id)),
                    .possible = possible_events(record.standing),
                    .messages = TRY(messages_of(snapshot, record.id))};
    view.course = TRY(find_course(view.programme, record.course));
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
