#include "stores/session_store.h"

#include <array>

#include "stores/names.h"

namespace musubi::stores {

static constexpr Statement insert_session_sql =
    "insert into account_sessions (id, secret_hash, account, kind, second_factor, device, "
    "created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

static constexpr Statement find_session_sql =
    "select id, secret_hash, account, kind, second_factor, device, created_at, last_seen_at, "
    "expires_at from account_sessions where secret_hash = $1";

static constexpr Statement list_sessions_sql =
    "select id, secret_hash, account, kind, second_factor, device, created_at, last_seen_at, "
    "expires_at from account_sessions where account = $1 order by created_at desc, id limit 100";

static constexpr Statement set_seen_sql =
    "update account_sessions set last_seen_at = $2 where id = $1";

static constexpr Statement delete_session_sql =
    "delete from account_sessions where account = $1 and id = $2";

static constexpr Statement delete_by_secret_sql =
    "delete from account_sessions where secret_hash = $1";

static constexpr Statement delete_others_sql =
    "delete from account_sessions where account = $1 and id <> $2";

static constexpr Statement delete_of_sql = "delete from account_sessions where account = $1";

static constexpr Statement delete_ended_sql = "delete from account_sessions where expires_at <= $1";

static constexpr std::array<Name<SessionKind>, 2> session_kinds{
    {{SessionKind::staff, "staff"}, {SessionKind::applicant, "applicant"}}};

static constexpr std::array<Name<SecondFactorState>, 3> factor_states{
    {{SecondFactorState::done, "done"},
     {SecondFactorState::needed, "needed"},
     {SecondFactorState::to_set_up, "to_set_up"}}};

static SessionRecord read_session(const Row& row) {
  return {.id = row.get<AccountSessionId>(0),
          .secret_hash = row.get<std::string>(1),
          .account = row.get<AccountId>(2),
          .kind = value_of<SessionKind>(session_kinds, row.get<std::string>(3)),
          .second_factor = value_of<SecondFactorState>(factor_states, row.get<std::string>(4)),
          .device = row.get<std::string>(5),
          .created_at = row.get<Instant>(6),
          .last_seen_at = row.get<Instant>(7),
          .expires_at = row.get<Instant>(8)};
}

Result<void> insert_session(Transaction& transaction, const SessionRecord& session) {
  TRY(transaction.execute(
      insert_session_sql,
      {session.id, session.secret_hash, session.account,
       word_of<SessionKind>(session_kinds, session.kind),
       word_of<SecondFactorState>(factor_states, session.second_factor), session.device,
       session.created_at, session.last_seen_at, session.expires_at}));
  return {};
}

Result<std::optional<SessionRecord>> find_session(Snapshot& snapshot,
                                                  const std::string& secret_hash) {
  return snapshot.row(find_session_sql, {secret_hash}, read_session);
}

Result<std::vector<SessionRecord>> list_sessions(Snapshot& snapshot, const AccountId& account) {
  return snapshot.rows(list_sessions_sql, {account}, read_session);
}

Result<void> set_session_seen(Transaction& transaction, const AccountSessionId& id, Instant now) {
  TRY(transaction.execute(set_seen_sql, {id, now}));
  return {};
}

Result<std::int64_t> delete_session(Transaction& transaction, const AccountId& account,
                                    const AccountSessionId& id) {
  return transaction.execute(delete_session_sql, {account, id});
}

Result<void> delete_session_by_secret(Transaction& transaction, const std::string& secret_hash) {
  TRY(transaction.execute(delete_by_secret_sql, {secret_hash}));
  return {};
}

Result<void> delete_sessions_of(Transaction& transaction, const AccountId& account,
                                const std::optional<AccountSessionId>& kept) {
  if (kept) {
    TRY(transaction.execute(delete_others_sql, {account, *kept}));
    return {};
  }
  TRY(transaction.execute(delete_of_sql, {account}));
  return {};
}

Result<void> delete_sessions_ended_before(Transaction& transaction, Instant now) {
  TRY(transaction.execute(delete_ended_sql, {now}));
  return {};
}

}  // namespace musubi::stores
