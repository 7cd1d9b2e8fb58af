#include "stores/account_store.h"

#include <array>

#include "stores/application_names.h"

namespace musubi::stores {

static constexpr Statement insert_account_sql =
    "insert into accounts (id, login, login_key, name, language, state, password_hash, "
    "totp_sealed, totp_pending_sealed, totp_last_step, created_at) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

static constexpr Statement update_account_sql =
    "update accounts set name = $2, language = $3, state = $4, password_hash = $5, "
    "totp_sealed = $6, totp_pending_sealed = $7, totp_last_step = $8 where id = $1";

static constexpr Statement find_account_sql =
    "select id, login, login_key, name, language, password_hash, totp_sealed, "
    "totp_pending_sealed, totp_last_step, created_at from accounts where id = $1";

static constexpr Statement find_by_login_sql =
    "select id, login, login_key, name, language, password_hash, totp_sealed, "
    "totp_pending_sealed, totp_last_step, created_at from accounts where login_key = $1";

static constexpr Statement delete_codes_sql = "delete from recovery_codes where account = $1";

static constexpr Statement insert_code_sql =
    "insert into recovery_codes (account, code_hash) values ($1, $2)";

static constexpr Statement use_code_sql =
    "update recovery_codes set used_at = $3 "
    "where account = $1 and code_hash = $2 and used_at is null";

static constexpr Statement count_codes_sql =
    "select count(*) from recovery_codes where account = $1 and used_at is null";

// A scope is found by taking its name out of the reach: only then does the text change.
static constexpr Statement list_accounts_sql =
    "select a.id, a.login, a.login_key, a.name, a.language, a.password_hash, a.totp_sealed, "
    "a.totp_pending_sealed, a.totp_last_step, a.created_at from accounts a "
    "where exists (select 1 from grants g where g.account = a.id and ($1 = 'all' "
    "or replace($1, '|' || g.programme || '/' || g.course || '|', '') <> $1 "
    "or replace($1, '|' || g.programme || '/*|', '') <> $1)) "
    "order by a.login_key limit $2 offset $3";

static constexpr Statement count_accounts_sql =
    "select count(*) from accounts a "
    "where exists (select 1 from grants g where g.account = a.id and ($1 = 'all' "
    "or replace($1, '|' || g.programme || '/' || g.course || '|', '') <> $1 "
    "or replace($1, '|' || g.programme || '/*|', '') <> $1))";

static AccountRecord read_account(const Row& row) {
  return {.id = row.get<AccountId>(0),
          .login = row.get<std::string>(1),
          .login_key = row.get<std::string>(2),
          .name = row.get<std::string>(3),
          .language = value_of<Language>(languages, row.get<std::string>(4)),
          .password_hash = row.get<std::optional<std::string>>(5),
          .totp_sealed = row.get<std::optional<std::string>>(6),
          .totp_pending_sealed = row.get<std::optional<std::string>>(7),
          .totp_last_step = row.get<std::int64_t>(8),
          .created_at = row.get<Instant>(9)};
}

static std::string_view state_of(const AccountRecord& account) {
  return account.password_hash ? "active" : "invited";
}

Result<void> insert_account(Transaction& transaction, const AccountRecord& account) {
  TRY(transaction.execute(insert_account_sql,
                          {account.id, account.login, account.login_key, account.name,
                           word_of<Language>(languages, account.language), state_of(account),
                           account.password_hash, account.totp_sealed, account.totp_pending_sealed,
                           account.totp_last_step, account.created_at}));
  return {};
}

Result<void> update_account(Transaction& transaction, const AccountRecord& account) {
  const auto changed = TRY(transaction.execute(
      update_account_sql, {account.id, account.name, word_of<Language>(languages, account.language),
                           state_of(account), account.password_hash, account.totp_sealed,
                           account.totp_pending_sealed, account.totp_last_step}));
  MUSUBI_ASSERT(changed == 1);
  return {};
}

Result<std::optional<AccountRecord>> find_account(Snapshot& snapshot, const AccountId& id) {
  return snapshot.row(find_account_sql, {id}, read_account);
}

Result<std::optional<AccountRecord>> find_account_by_login(Snapshot& snapshot,
                                                           const std::string& login_key) {
  return snapshot.row(find_by_login_sql, {login_key}, read_account);
}

Result<void> replace_recovery_codes(Transaction& transaction, const AccountId& account,
                                    const std::vector<std::string>& code_hashes) {
  TRY(transaction.execute(delete_codes_sql, {account}));
  for (const std::string& hash : code_hashes) {
    TRY(transaction.execute(insert_code_sql, {account, hash}));
  }
  return {};
}

Result<CodeUse> use_recovery_code(Transaction& transaction, const AccountId& account,
                                  const std::string& code_hash, Instant now) {
  const auto changed = TRY(transaction.execute(use_code_sql, {account, code_hash, now}));
  return changed == 1 ? CodeUse::used_now : CodeUse::not_usable;
}

Result<int> count_recovery_codes(Snapshot& snapshot, const AccountId& account) {
  const auto count =
      TRY(snapshot.row(count_codes_sql, {account}, [](const Row& row) { return row.get<int>(0); }));
  return count.value();
}

Result<std::vector<AccountRecord>> list_granted_accounts(Snapshot& snapshot,
                                                         const AccountFilter& filter) {
  return snapshot.rows(list_accounts_sql, {filter.reach, filter.limit, filter.offset},
                       read_account);
}

Result<int> count_granted_accounts(Snapshot& snapshot, const std::string& reach) {
  const auto count = TRY(
      snapshot.row(count_accounts_sql, {reach}, [](const Row& row) { return row.get<int>(0); }));
  return count.value();
}

}  // namespace musubi::stores
