#include "stores/kept_answer_store.h"

namespace musubi::stores {

static constexpr Statement find_kept_answer_sql =
    "select key_hash, request_digest, sealed_answer, kept_at from kept_answers where key_hash = $1";

static constexpr Statement insert_kept_answer_sql =
    "insert into kept_answers (key_hash, request_digest, sealed_answer, kept_at) "
    "values ($1, $2, $3, $4)";

static constexpr Statement delete_kept_answer_sql = "delete from kept_answers where key_hash = $1";

static constexpr Statement delete_old_sql =
    "delete from kept_answers where key_hash in (select key_hash from kept_answers "
    "where kept_at < $1 order by kept_at, key_hash limit 1000)";

Result<std::optional<KeptAnswer>> find_kept_answer(Snapshot& snapshot,
                                                   const std::string& key_hash) {
  return snapshot.row(find_kept_answer_sql, {key_hash}, [](const Row& row) {
    return KeptAnswer{.key_hash = row.get<std::string>(0),
                      .request_digest = row.get<std::string>(1),
                      .sealed_answer = row.get<std::string>(2),
                      .kept_at = row.get<Instant>(3)};
  });
}

Result<void> insert_kept_answer(Transaction& transaction, const KeptAnswer& answer) {
  TRY(transaction.execute(insert_kept_answer_sql, {answer.key_hash, answer.request_digest,
                                                   answer.sealed_answer, answer.kept_at}));
  return {};
}

Result<void> delete_kept_answer(Transaction& transaction, const std::string& key_hash) {
  TRY(transaction.execute(delete_kept_answer_sql, {key_hash}));
  return {};
}

Result<std::int64_t> delete_kept_answers_before(Transaction& transaction, Instant time) {
  return transaction.execute(delete_old_sql, {time});
}

}  // namespace musubi::stores
