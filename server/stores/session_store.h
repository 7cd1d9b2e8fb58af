// Sessions of accounts. A session is known by the hash of its secret only.
#pragma once

#include "stores/account_store.h"

namespace musubi {
// SessionId names a date of a course (domain/findings/ids.h).
using AccountSessionId = Id<struct AccountSessionTag>;
}  // namespace musubi

namespace musubi::stores {

enum class SessionKind { staff, applicant };
enum class SecondFactorState { done, needed, to_set_up };

struct SessionRecord {
  AccountSessionId id;
  std::string secret_hash;
  AccountId account;
  SessionKind kind;
  SecondFactorState second_factor;
  std::string device;
  Instant created_at;
  Instant last_seen_at;
  Instant expires_at;
};

[[nodiscard]] Result<void> insert_session(Transaction& transaction, const SessionRecord& session);
// Whether it still counts is for the service to say.
[[nodiscard]] Result<std::optional<SessionRecord>> find_session(Snapshot& snapshot,
                                                                const std::string& secret_hash);
// The newest first, at most 100.
[[nodiscard]] Result<std::vector<SessionRecord>> list_sessions(Snapshot& snapshot,
                                                               const AccountId& account);
[[nodiscard]] Result<void> set_session_seen(Transaction& transaction, const AccountSessionId& id,
                                            Instant now);
// 1 when the account has this session, else 0.
[[nodiscard]] Result<std::int64_t> delete_session(Transaction& transaction,
                                                  const AccountId& account,
                                                  const AccountSessionId& id);
[[nodiscard]] Result<void> delete_session_by_secret(Transaction& transaction,
                                                    const std::string& secret_hash);
// All of the account but `kept`, where one is named.
[[nodiscard]] Result<void> delete_sessions_of(Transaction& transaction, const AccountId& account,
                                              const std::optional<AccountSessionId>& kept);
[[nodiscard]] Result<void> delete_sessions_ended_before(Transaction& transaction, Instant now);

}  // namespace musubi::stores
