#include "stores/failure_store.h"

namespace musubi::stores {

static constexpr Statement find_failure_sql =
    "select count, last_at from failed_tries where key = $1";

static constexpr Statement add_sql =
    "insert into failed_tries (key, count, last_at) values ($1, 1, $2) "
    "on conflict (key) do update set count = failed_tries.count + 1, last_at = excluded.last_at";

static constexpr Statement take_back_sql =
    "update failed_tries set count = count - 1 where key = $1 and count > 0";

static constexpr Statement clear_sql = "delete from failed_tries where key = $1";

static constexpr Statement clear_old_sql = "delete from failed_tries where last_at < $1";

Result<std::optional<access::Failures>> find_failures(Snapshot& snapshot, const std::string& key) {
  return snapshot.row(find_failure_sql, {key}, [](const Row& row) {
    return access::Failures{row.get<int>(0), row.get<Instant>(1)};
  });
}

Result<void> add_failure(Transaction& transaction, const std::string& key, Instant now) {
  TRY(transaction.execute(add_sql, {key, now}));
  return {};
}

Result<void> take_back_failure(Transaction& transaction, const std::string& key) {
  TRY(transaction.execute(take_back_sql, {key}));
  return {};
}

Result<void> clear_failures(Transaction& transaction, const std::string& key) {
  TRY(transaction.execute(clear_sql, {key}));
  return {};
}

Result<void> clear_failures_before(Transaction& transaction, Instant time) {
  TRY(transaction.execute(clear_old_sql, {time}));
  return {};
}

}  // namespace musubi::stores
