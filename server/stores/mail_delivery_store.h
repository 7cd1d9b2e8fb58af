// What becomes of a mail: claimed by the worker, sent, come back, given up, or taken back in time.
// Each change is one conditional statement, so that of two rivals exactly one wins.
#pragma once

#include <string>
#include <vector>

#include "stores/mail_store.h"

namespace musubi::stores {

// The worker has it: from here on it can't be taken back.
[[nodiscard]] Result<void> note_claimed(Transaction& transaction, const MailId& id, int attempts);

struct MailOutcome {
  MailState state;         // `waiting`: it will be tried again
  std::string last_error;  // empty where there is none
  Instant at;
};
// Of a mail that is not settled yet; otherwise nothing changes.
[[nodiscard]] Result<void> note_outcome(Transaction& transaction, const MailId& id,
                                        const MailOutcome& outcome);

// A sent mail that came back later. Answers how many changed: 0 when it isn't sent.
[[nodiscard]] Result<std::int64_t> note_bounce(Transaction& transaction, const MailId& id,
                                               const std::string& reason, Instant now);

// Mails whose message the outbox gave up because their worker never answered are failed.
[[nodiscard]] Result<void> note_abandoned(Transaction& transaction, int attempts_max, Instant now);

struct TakeBack {
  MailState state;  // recalled or dropped
  std::string why;
  Instant at;
};
// Takes back whatever the worker does not hold; a mail that waits for a further attempt too.
// Answers how many: what was sent or is being sent stays.
[[nodiscard]] Result<int> take_back_mail(Transaction& transaction, const MailId& id,
                                         const TakeBack& how);
[[nodiscard]] Result<int> take_back_mails_of_step(Transaction& transaction,
                                                  const ApplicationId& application,
                                                  const audit::EntryId& step, const TakeBack& how);
// How many mails of the step can't be taken back any more, or can't be at this moment.
[[nodiscard]] Result<int> count_gone_mails_of_step(Snapshot& snapshot,
                                                   const ApplicationId& application,
                                                   const audit::EntryId& step);
// How many mails of the step are held at this moment, before anybody reads them.
[[nodiscard]] Result<int> count_held_mails_of_step(Snapshot& snapshot,
                                                   const ApplicationId& application,
                                                   const audit::EntryId& step, Instant now);
[[nodiscard]] Result<int> take_back_mails_of_account(Transaction& transaction,
                                                     const std::string& account,
                                                     const TakeBack& how);

}  // namespace musubi::stores
