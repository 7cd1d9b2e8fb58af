// Staff accounts and their sign-in sessions.
#pragma once

#include <optional>
#include <string>

#include "stores/transaction.h"

namespace musubi::stores {

struct StaffAccount {
  std::string login;
  std::string name;
  std::string password_hash;
};

struct StaffSession {
  std::string secret_hash;
  std::string login;
  std::string name;
  Instant created_at;
  Instant expires_at;
};

// `conflict` when the login is taken.
[[nodiscard]] Result<void> insert_account(Transaction& transaction, const StaffAccount& account);
[[nodiscard]] Result<std::optional<StaffAccount>> find_account(Snapshot& snapshot,
                                                               const std::string& login);

[[nodiscard]] Result<void> insert_session(Transaction& transaction, const StaffSession& session);
// Nothing when it has ended or never was.
[[nodiscard]] Result<std::optional<StaffSession>> find_session(Snapshot& snapshot,
                                                               const std::string& secret_hash,
                                                               Instant now);
[[nodiscard]] Result<void> delete_session(Transaction& transaction, const std::string& secret_hash);
[[nodiscard]] Result<void> delete_sessions_ended_before(Transaction& transaction, Instant now);

}  // namespace musubi::stores
