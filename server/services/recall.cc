#include "services/recall.h"

#include "services/write_mail.h"
#include "stores/outbox.h"

namespace musubi::services {

static Result<std::vector<MailId>> mails_of_step(Snapshot& snapshot,
                                                 const stores::StepRecord& step) {
  std::vector<MailId> mails;
  for (const auto& mail : TRY(stores::list_mails_of(snapshot, step.application))) {
    if (mail.created_at == step.at && mail.event == step.mail_event) {
      mails.push_back(mail.id);
    }
  }
  return mails;
}

Result<bool> is_recallable(Snapshot& snapshot, const stores::StepRecord& step) {
  for (const MailId& mail : TRY(mails_of_step(snapshot, step))) {
    if (!TRY(outbox::is_untried(snapshot, mail_topic, mail_payload(mail)))) {
      return false;
    }
  }
  return true;
}

Result<void> recall_mails(Transaction& transaction, const stores::StepRecord& step, Instant now) {
  for (const MailId& mail : TRY(mails_of_step(transaction, step))) {
    if (TRY(outbox::cancel(transaction, mail_topic, mail_payload(mail), now)) != 1) {
      return Error{ErrorKind::conflict, "mail_gone",
                   "the mail about this step was sent: correct the decision instead, which tells "
                   "the applicant"};
    }
    TRY(stores::insert_recall(transaction, mail, now));
  }
  return {};
}

}  // namespace musubi::services
