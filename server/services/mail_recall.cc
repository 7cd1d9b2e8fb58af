#include "services/mail_recall.h"

#include <fmt/core.h>

#include "domain/programme/mail_due.h"
#include "services/mail_desk.h"
#include "services/mails.h"
#include "services/record.h"
#include "stores/mail_delivery_store.h"

namespace musubi::services {

using DeliveryState = stores::MailState;

static Error too_late(const stores::MailRecord& mail) {
  switch (mail.state) {
    case DeliveryState::sent:
    case DeliveryState::bounced:
      return {ErrorKind::conflict, "already_sent",
              fmt::format("the mail was sent at {}: write a correction instead",
                          mail.sent_at.value_or(mail.created_at).iso_jst())};
    case DeliveryState::held:
    case DeliveryState::waiting:
      return {ErrorKind::conflict, "being_sent",
              "the mail is being sent at this moment: look again in a minute"};
    case DeliveryState::failed:
    case DeliveryState::recalled:
    case DeliveryState::dropped:
      break;
  }
  return {ErrorKind::conflict, "already_settled",
          fmt::format("the mail is {} and will not be sent: nothing is left to recall",
                      stores::mail_state_word(mail.state))};
}

Result<void> recall_mail(Transaction& transaction, const MailId& mail, const Actor& actor,
                         const std::string& reason, Instant now) {
  const auto record = TRY(load_mail(transaction, mail));
  const int taken = TRY(stores::take_back_mail(
      transaction, mail, {.state = DeliveryState::recalled, .why = reason, .at = now}));
  if (taken == 0) {
    return too_late(record);
  }
  return services::record(transaction, {.at = now,
                                        .actor = actor,
                                        .verb = "mail.recall",
                                        .subject = subject_of(record),
                                        .reason = reason});
}

Result<int> recall_mails_of_step(Transaction& transaction, const StepToUndo& undo, Instant now) {
  return stores::take_back_mails_of_step(
      transaction, undo.application, undo.step,
      {.state = DeliveryState::recalled, .why = undo.reason, .at = now});
}

Result<int> drop_mails_of_account(Transaction& transaction, const std::string& account,
                                  Instant now) {
  return stores::take_back_mails_of_account(
      transaction, account,
      {.state = DeliveryState::dropped,
       .why = std::string{programme::name_of(programme::DropReason::account_closed)},
       .at = now});
}

}  // namespace musubi::services
