// Mails as they were written. The outbox says which are still to send (outbox.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stores/application_store.h"
#include "stores/transaction.h"

namespace musubi {
using MailId = Id<struct MailTag>;
}

namespace musubi::stores {

enum class MailState { waiting, sent, failed };

struct MailRecord {
  MailId id;
  std::optional<ApplicationId> application;
  std::string event;  // received, returned, accepted, …
  std::string recipient;
  std::string subject;
  std::string body;
  MailState state;
  Instant created_at;
};

[[nodiscard]] Result<void> insert_mail(Transaction& transaction, const MailRecord& mail);
[[nodiscard]] Result<void> set_mail_state(Transaction& transaction, const MailId& id,
                                          MailState state);
[[nodiscard]] Result<std::optional<MailRecord>> find_mail(Snapshot& snapshot, const MailId& id);
// The newest first, at most 200.
[[nodiscard]] Result<std::vector<MailRecord>> list_newest_mails(Snapshot& snapshot);
// The oldest first, at most 200.
[[nodiscard]] Result<std::vector<MailRecord>> list_mails_of(Snapshot& snapshot,
                                                            const ApplicationId& application);

}  // namespace musubi::stores
