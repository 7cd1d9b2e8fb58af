// Drafts in the database, and the confirmations of their addresses: links that were mailed. A draft
// holds what was typed, right or wrong; nobody but its holder reads it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stores/mail_store.h"

namespace musubi {
using ConfirmationId = Id<struct ConfirmationTag>;
}

namespace musubi::stores {

struct DraftRecord {
  ApplicationId id;  // that the application will have
  ProgrammeId programme;
  CourseId course;
  int revision;
  Language language;
  form::RawAnswers answers;
  std::vector<std::string> agreed;
  std::string step;                    // where in the form the person is
  std::optional<std::string> address;  // the last one that a confirmation was mailed to
  std::optional<std::string> confirmed_address;
  std::optional<Instant> confirmed_at;  // present exactly with confirmed_address
  std::string secret_hash;
  int version;  // grows with every saving
  Instant created_at;
  Instant updated_at;
  Instant expires_at;
};

[[nodiscard]] Result<void> insert_draft(Transaction& transaction, const DraftRecord& record);
// Writes everything that may change; the caller has compared the version and raised it.
[[nodiscard]] Result<void> update_draft(Transaction& transaction, const DraftRecord& record);
// The draft with its confirmations and their mails, sent or not.
[[nodiscard]] Result<void> delete_draft(Transaction& transaction, const ApplicationId& id);

[[nodiscard]] Result<std::optional<DraftRecord>> find_draft(Snapshot& snapshot,
                                                            const ApplicationId& id);
[[nodiscard]] Result<std::optional<DraftRecord>> find_draft_by_secret(
    Snapshot& snapshot, const std::string& secret_hash);
// Those that expired before `now`, the oldest first, at most 200.
[[nodiscard]] Result<std::vector<ApplicationId>> list_expired_drafts(Snapshot& snapshot,
                                                                     Instant now);

struct ConfirmationRecord {
  ConfirmationId id;
  ApplicationId draft;
  MailId mail;
  std::string address;
  std::string secret_hash;
  Instant asked_at;
  Instant expires_at;
};

[[nodiscard]] Result<void> insert_confirmation(Transaction& transaction,
                                               const ConfirmationRecord& record);
[[nodiscard]] Result<std::optional<ConfirmationRecord>> find_confirmation_by_secret(
    Snapshot& snapshot, const std::string& secret_hash);
// Which confirmation's link a mail carries.
[[nodiscard]] Result<std::optional<ConfirmationRecord>> find_confirmation_of_mail(
    Snapshot& snapshot, const MailId& mail);
[[nodiscard]] Result<int> count_confirmations_since(Snapshot& snapshot, const ApplicationId& draft,
                                                    Instant since);

}  // namespace musubi::stores
