#include "services/mail_sending.h"

#include "services/mails.h"
#include "services/stored_application.h"

namespace musubi::services {

using programme::DropReason;

Result<std::optional<DropReason>> drop_reason_of(Snapshot& snapshot, const stores::MailRecord& mail,
                                                 const std::string& recipient, Instant now) {
  if (mail.expires_at && *mail.expires_at <= now) {
    return std::optional{DropReason::link_expired};
  }
  const auto event = programme::mail_event_named(mail.event);
  if (!event || !mail.application) {
    return std::optional<DropReason>{};  // about an account, which takes its mails back itself
  }
  const auto application = TRY(load_application(snapshot, *mail.application));
  const auto newest = TRY(stores::is_newest_of_its_event(snapshot, mail));
  return programme::drop_reason(*event, {.standing = application.standing,
                                         .has_same_address = application.email == recipient,
                                         .is_newest_of_its_event = newest == stores::Newest::yes});
}

Result<LetterOrReason> letter_of(const Context& context, const MailId& mail, Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<LetterOrReason> {
    const auto record = TRY(load_mail(snapshot, mail));
    if (const auto reason = TRY(drop_reason_of(snapshot, record, record.recipient, now))) {
      return LetterOrReason{*reason};
    }
    MailView view = TRY(as_sent(context, snapshot, record));
    return LetterOrReason{Letter{.id = std::move(view.id),
                                 .sender_name = record.sender_name,
                                 .reply_to = record.reply_to,
                                 .recipient = std::move(view.recipient),
                                 .subject = std::move(view.subject),
                                 .body = std::move(view.body)}};
  });
}

}  // namespace musubi::services
