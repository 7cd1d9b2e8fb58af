#include "stores/staff_store.h"

namespace musubi::stores {

static constexpr Statement insert_account_sql =
    "insert into staff_accounts (login, name, password_hash) values ($1, $2, $3)";

static constexpr Statement find_account_sql =
    "select login, name, password_hash from staff_accounts where login = $1";

static constexpr Statement insert_session_sql =
    "insert into staff_sessions (secret_hash, login, created_at, expires_at) "
    "values ($1, $2, $3, $4)";

static constexpr Statement find_session_sql =
    "select s.secret_hash, s.login, a.name, s.created_at, s.expires_at from staff_sessions s "
    "join staff_accounts a on a.login = s.login where s.secret_hash = $1 and s.expires_at > $2";

static constexpr Statement delete_session_sql = "delete from staff_sessions where secret_hash = $1";

static constexpr Statement delete_ended_sql = "delete from staff_sessions where expires_at <= $1";

Result<void> insert_account(Transaction& transaction, const StaffAccount& account) {
  TRY(transaction.execute(insert_account_sql,
                          {account.login, account.name, account.password_hash}));
  return {};
}

Result<std::optional<StaffAccount>> find_account(Snapshot& snapshot, const std::string& login) {
  return snapshot.row(find_account_sql, {login}, [](const Row& row) {
    return StaffAccount{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)};
  });
}

Result<void> insert_session(Transaction& transaction, const StaffSession& session) {
  TRY(transaction.execute(insert_session_sql, {session.secret_hash, session.login,
                                               session.created_at, session.expires_at}));
  return {};
}

Result<std::optional<StaffSession>> find_session(Snapshot& snapshot, const std::string& secret_hash,
                                                 Instant now) {
  return snapshot.row(find_session_sql, {secret_hash, now}, [](const Row& row) {
    return StaffSession{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2),
                        row.get<Instant>(3), row.get<Instant>(4)};
  });
}

Result<void> delete_session(Transaction& transaction, const std::string& secret_hash) {
  TRY(transaction.execute(delete_session_sql, {secret_hash}));
  return {};
}

Result<void> delete_sessions_ended_before(Transaction& transaction, Instant now) {
  TRY(transaction.execute(delete_ended_sql, {now}));
  return {};
}

}  // namespace musubi::stores
