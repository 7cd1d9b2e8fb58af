#include "stores/long_job_store.h"

#include <fmt/core.h>

#include <array>

#include "stores/application_names.h"

namespace musubi::stores {

static constexpr Statement insert_sql =
    "insert into long_jobs (id, kind, account, language, parameters, state, attempts, done_count, "
    "created_at, due_at) values ($1, $2, $3, $4, $5, 'waiting', 0, 0, $6, $6)";

static constexpr Statement find_sql =
    "select id, kind, account, language, parameters, state, attempts, done_count, total_count, "
    "result, stored_name, file_name, media_type, file_bytes, file_sha256, failure_code, "
    "failure_detail, created_at, started_at, finished_at, expires_at from long_jobs where id = $1";

static constexpr Statement list_sql =
    "select id, kind, account, language, parameters, state, attempts, done_count, total_count, "
    "result, stored_name, file_name, media_type, file_bytes, file_sha256, failure_code, "
    "failure_detail, created_at, started_at, finished_at, expires_at from long_jobs "
    "where account = $1 order by created_at desc, id desc limit 50";

static constexpr Statement list_expired_sql =
    "select id, kind, account, language, parameters, state, attempts, done_count, total_count, "
    "result, stored_name, file_name, media_type, file_bytes, file_sha256, failure_code, "
    "failure_detail, created_at, started_at, finished_at, expires_at from long_jobs "
    "where expires_at <= $1 order by expires_at, id limit 100";

static constexpr Statement count_open_sql =
    "select count(*) from long_jobs where account = $1 and state in ('waiting', 'running')";

static constexpr Statement look_sql =
    "select id from long_jobs where state in ('waiting', 'running') and due_at <= $1 "
    "and (leased_until is null or leased_until <= $1) order by due_at, id limit 1";

static constexpr Statement give_up_sql =
    "update long_jobs set state = 'failed', lease = null, leased_until = null, finished_at = $1, "
    "expires_at = $3, failure_code = 'long_job_given_up', failure_detail = '' "
    "where state in ('waiting', 'running') and attempts >= $2 "
    "and (leased_until is null or leased_until <= $1)";

static constexpr Statement claim_sql =
    "update long_jobs set state = 'running', lease = $1, leased_until = $2, "
    "attempts = attempts + 1, started_at = $3 where id in (select id from long_jobs "
    "where state in ('waiting', 'running') and due_at <= $3 "
    "and (leased_until is null or leased_until <= $3) order by due_at, id limit 1) returning id";

static constexpr Statement renew_sql =
    "update long_jobs set done_count = $3, total_count = $4, leased_until = $5 "
    "where id = $1 and lease = $2";

static constexpr Statement finish_sql =
    "update long_jobs set state = 'done', lease = null, leased_until = null, finished_at = $3, "
    "expires_at = $4, result = $5, stored_name = $6, file_name = $7, media_type = $8, "
    "file_bytes = $9, file_sha256 = $10 where id = $1 and lease = $2";

static constexpr Statement fail_sql =
    "update long_jobs set state = 'failed', lease = null, leased_until = null, finished_at = $3, "
    "expires_at = $4, failure_code = $5, failure_detail = $6 where id = $1 and lease = $2";

static constexpr Statement put_back_sql =
    "update long_jobs set state = 'waiting', lease = null, leased_until = null, due_at = $3, "
    "attempts = attempts - $4 where id = $1 and lease = $2";

static constexpr Statement release_sql =
    "update long_jobs set state = 'waiting', lease = null, leased_until = null "
    "where state = 'running'";

static constexpr Statement cancel_sql =
    "update long_jobs set state = 'cancelled', lease = null, leased_until = null, "
    "finished_at = $2, expires_at = $3 where id = $1 and state in ('waiting', 'running')";

static constexpr Statement delete_sql = "delete from long_jobs where id = $1";

static constexpr Statement count_file_sql = "select count(*) from long_jobs where stored_name = $1";

static constexpr std::array<Name<LongJobState>, 5> state_names{
    {{LongJobState::waiting, "waiting"},
     {LongJobState::running, "running"},
     {LongJobState::done, "done"},
     {LongJobState::failed, "failed"},
     {LongJobState::cancelled, "cancelled"}}};

std::string_view name_of(LongJobState state) { return word_of<LongJobState>(state_names, state); }

static std::optional<LongJobFile> read_file(const Row& row) {
  auto stored_name = row.get<std::optional<std::string>>(10);
  if (!stored_name) {
    return std::nullopt;
  }
  return LongJobFile{.stored_name = std::move(*stored_name),
                     .file_name = row.get<std::string>(11),
                     .media_type = row.get<std::string>(12),
                     .bytes = row.get<std::int64_t>(13),
                     .sha256 = row.get<std::string>(14)};
}

static std::optional<LongJobFailure> read_failure(const Row& row) {
  auto code = row.get<std::optional<std::string>>(15);
  return code ? std::optional{LongJobFailure{std::move(*code), row.get<std::string>(16)}}
              : std::nullopt;
}

static LongJobRecord read_job(const Row& row) {
  return {.id = row.get<LongJobId>(0),
          .kind = row.get<std::string>(1),
          .account = row.get<AccountId>(2),
          .language = value_of<Language>(languages, row.get<std::string>(3)),
          .parameters_json = row.get<std::string>(4),
          .state = value_of<LongJobState>(state_names, row.get<std::string>(5)),
          .attempts = row.get<int>(6),
          .done_count = row.get<int>(7),
          .total_count = row.get<std::optional<int>>(8),
          .result_json = row.get<std::optional<std::string>>(9).value_or(""),
          .file = read_file(row),
          .failure = read_failure(row),
          .created_at = row.get<Instant>(17),
          .started_at = row.get<std::optional<Instant>>(18),
          .finished_at = row.get<std::optional<Instant>>(19),
          .expires_at = row.get<std::optional<Instant>>(20)};
}

static Result<void> expect_held(std::int64_t changed, const HeldLongJob& held) {
  MUSUBI_ASSERT(changed == 0 || changed == 1);
  return changed == 1
             ? Result<void>{}
             : Result<void>{Error{
                   ErrorKind::conflict, "lease_lost",
                   fmt::format("Long job {} is no longer held under this lease.", held.id.value)}};
}

Result<void> insert_long_job(Transaction& transaction, const LongJobRecord& job) {
  TRY(transaction.execute(
      insert_sql, {job.id, job.kind, job.account, word_of<Language>(languages, job.language),
                   job.parameters_json, job.created_at}));
  return {};
}

Result<std::optional<LongJobRecord>> find_long_job(Snapshot& snapshot, const LongJobId& id) {
  return snapshot.row(find_sql, {id}, read_job);
}

Result<std::vector<LongJobRecord>> list_long_jobs(Snapshot& snapshot, const AccountId& account) {
  return snapshot.rows(list_sql, {account}, read_job);
}

static Result<int> count(Snapshot& snapshot, Statement statement, const std::string& of) {
  const auto found =
      TRY(snapshot.row(statement, {of}, [](const Row& row) { return row.get<int>(0); }));
  return found.value();
}

Result<int> count_open_long_jobs(Snapshot& snapshot, const AccountId& account) {
  return count(snapshot, count_open_sql, account.value);
}

Result<LongJobsDue> look_for_long_jobs(Snapshot& snapshot, Instant now) {
  const auto found =
      TRY(snapshot.row(look_sql, {now}, [](const Row& row) { return row.get<LongJobId>(0); }));
  return found ? LongJobsDue::some : LongJobsDue::none;
}

Result<std::optional<LongJobRecord>> claim_long_job(Transaction& transaction,
                                                    const LongJobClaim& claim) {
  TRY(transaction.execute(
      give_up_sql, {claim.now, claim.attempts_max, claim.now.plus_seconds(claim.kept_seconds)}));
  const auto claimed = TRY(transaction.row(
      claim_sql, {claim.lease, claim.now.plus_seconds(claim.lease_seconds), claim.now},
      [](const Row& row) { return row.get<LongJobId>(0); }));
  return claimed ? find_long_job(transaction, *claimed)
                 : Result<std::optional<LongJobRecord>>{std::optional<LongJobRecord>{}};
}

Result<void> renew_long_job(Transaction& transaction, const HeldLongJob& held,
                            const LongJobProgress& progress, int lease_seconds) {
  const auto changed =
      TRY(transaction.execute(renew_sql, {held.id, held.lease, progress.done, progress.total,
                                          held.now.plus_seconds(lease_seconds)}));
  return expect_held(changed, held);
}

Result<void> finish_long_job(Transaction& transaction, const HeldLongJob& held,
                             const LongJobOutcome& outcome, Instant expires_at) {
  const std::optional<LongJobFile>& file = outcome.file;
  const auto text_of = [&](std::string LongJobFile::*text) {
    return file ? std::optional{(*file).*text} : std::nullopt;
  };
  const auto changed = TRY(transaction.execute(
      finish_sql,
      {held.id, held.lease, held.now, expires_at, outcome.result_json,
       text_of(&LongJobFile::stored_name), text_of(&LongJobFile::file_name),
       text_of(&LongJobFile::media_type), file ? std::optional{file->bytes} : std::nullopt,
       text_of(&LongJobFile::sha256)}));
  return expect_held(changed, held);
}

Result<void> fail_long_job(Transaction& transaction, const HeldLongJob& held,
                           const LongJobFailure& failure, Instant expires_at) {
  const auto changed = TRY(transaction.execute(
      fail_sql, {held.id, held.lease, held.now, expires_at, failure.code, failure.detail}));
  return expect_held(changed, held);
}

Result<void> put_long_job_back(Transaction& transaction, const HeldLongJob& held, Attempt attempt,
                               Instant due) {
  const int taken_back = attempt == Attempt::counts ? 0 : 1;
  const auto changed =
      TRY(transaction.execute(put_back_sql, {held.id, held.lease, due, taken_back}));
  return expect_held(changed, held);
}

Result<void> release_long_jobs(Transaction& transaction) {
  TRY(transaction.execute(release_sql, {}));
  return {};
}

Result<Cancelled> cancel_long_job(Transaction& transaction, const LongJobId& id, Instant now,
                                  Instant expires_at) {
  const auto changed = TRY(transaction.execute(cancel_sql, {id, now, expires_at}));
  return changed == 1 ? Cancelled::now : Cancelled::was_over;
}

Result<std::vector<LongJobRecord>> list_expired_long_jobs(Snapshot& snapshot, Instant now) {
  return snapshot.rows(list_expired_sql, {now}, read_job);
}

Result<void> delete_long_job(Transaction& transaction, const LongJobId& id) {
  TRY(transaction.execute(delete_sql, {id}));
  return {};
}

Result<StoredFile> long_job_file_state(Snapshot& snapshot, const std::string& stored_name) {
  return TRY(count(snapshot, count_file_sql, stored_name)) > 0 ? StoredFile::in_use
                                                               : StoredFile::orphaned;
}

}  // namespace musubi::stores
