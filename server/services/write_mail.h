// Writing a mail: the programme's wording with its placeholders filled, stored with the outbox
// entry in the transaction of what it tells. Sending is the delivery worker's, after COMMIT. The
// status link stays a placeholder until then, so that its secret never stands in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/findings/message.h"
#include "domain/programme/mail.h"
#include "services/context.h"
#include "stores/application_store.h"
#include "stores/audit.h"
#include "stores/mail_store.h"
#include "stores/outbox.h"
#include "stores/slot_store.h"

namespace musubi::services {

struct MailOccasion {
  programme::MailEvent event;
  std::string reason;                                 // empty where the wording has none
  std::optional<audit::EntryId> step = std::nullopt;  // the audit entry of the act that caused it
  // The other placeholders of the event (placeholders_of in programme/mail.h): all of them.
  std::vector<MessageArgument> arguments = {};
  // Of slot_arranged: the slot to be told, where it is not the one that the application has.
  std::optional<ArrangedSlotId> slot = std::nullopt;
};

// What the applicant reads, and who seems to write; the status link still a placeholder.
struct WordedMail {
  std::string sender_name;
  std::optional<std::string> reply_to;
  std::string recipient;
  std::string subject;
  std::string body;
};

inline constexpr std::string_view mail_topic = "mail";
// Between signs that nobody can type (base/text/display_text.h), so that a name which looks like it
// stays a name; likewise those of the other links.
inline constexpr std::string_view status_url_placeholder = "\x1A{status_url}\x1A";

// Stores the mail and puts it in the outbox, due at once.
[[nodiscard]] Result<void> post_mail(Transaction& transaction, stores::MailRecord mail,
                                     Instant now);

// The same for what a programme words: it waits while the mails of its event are held.
[[nodiscard]] Result<void> post_mail_of(const Context& context, Transaction& transaction,
                                        programme::MailEvent event, stores::MailRecord mail,
                                        Instant now);
[[nodiscard]] Error no_mail_wording(programme::MailEvent event);

// A message of the outbox that names the mail.
[[nodiscard]] Result<outbox::MessageId> queue_mail(Transaction& transaction, const MailId& mail,
                                                   Instant due);

// The placeholders of slot_arranged; nothing for another event.
[[nodiscard]] Result<void> add_arranged_day(Snapshot& snapshot,
                                            const stores::ApplicationRecord& application,
                                            MailOccasion& occasion);

// In the application's own language. Nothing when the programme has no wording for the event.
// `invalid` "mail_words_missing" when an argument that the wording must have is absent or blank.
[[nodiscard]] Result<std::optional<WordedMail>> word_mail(
    const Context& context, const programme::ProgrammeDefinition& definition,
    const stores::ApplicationRecord& application, const MailOccasion& occasion);

// Stores it and puts it in the outbox: due at once, or when the recall window has passed. Of the
// steps of an application's life a programme may tell some other way, then nothing is written;
// anything else without a wording is refused as "no_mail_wording".
[[nodiscard]] Result<void> write_mail(const Context& context, Transaction& transaction,
                                      const programme::ProgrammeDefinition& definition,
                                      const stores::ApplicationRecord& application,
                                      const MailOccasion& occasion, Instant now);

}  // namespace musubi::services
