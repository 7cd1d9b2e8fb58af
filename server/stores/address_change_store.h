// Changes of the mail address of applications that were handed in: one for each mailed link.
#pragma once

#include <optional>
#include <string>

#include "stores/mail_store.h"

namespace musubi {
using AddressChangeId = Id<struct AddressChangeTag>;
}

namespace musubi::stores {

struct AddressChangeRecord {
  AddressChangeId id;
  ApplicationId application;
  MailId mail;          // that carries the link
  std::string address;  // the new one
  std::string secret_hash;
  Instant asked_at;
  Instant expires_at;
  std::optional<Instant> confirmed_at = std::nullopt;
};

[[nodiscard]] Result<void> insert_address_change(Transaction& transaction,
                                                 const AddressChangeRecord& record);
[[nodiscard]] Result<void> confirm_address_change(Transaction& transaction,
                                                  const AddressChangeId& id, Instant now);
[[nodiscard]] Result<std::optional<AddressChangeRecord>> find_address_change_by_secret(
    Snapshot& snapshot, const std::string& secret_hash);
// Whose link a mail carries.
[[nodiscard]] Result<std::optional<AddressChangeRecord>> find_address_change_of_mail(
    Snapshot& snapshot, const MailId& mail);
[[nodiscard]] Result<std::optional<AddressChangeRecord>> find_newest_address_change(
    Snapshot& snapshot, const ApplicationId& application);
[[nodiscard]] Result<int> count_address_changes_since(Snapshot& snapshot,
                                                      const ApplicationId& application,
                                                      Instant since);

}  // namespace musubi::stores
