// Long jobs (長時間処理): exports and imports that go in chunks beside the submissions. They have
// nothing to do with the jobs of the database threads (job_queue.h). One worker holds one under a
// lease; what it says after it has lost the lease changes nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stores/account_store.h"
#include "stores/document_store.h"

namespace musubi {
using LongJobId = Id<struct LongJobTag>;
using LongJobLeaseId = Id<struct LongJobLeaseTag>;
}  // namespace musubi

namespace musubi::stores {

enum class LongJobState { waiting, running, done, failed, cancelled };
[[nodiscard]] std::string_view name_of(LongJobState state);

struct LongJobFile {
  std::string stored_name;  // in the folder of such files
  std::string file_name;    // as it is saved
  std::string media_type;
  std::int64_t bytes;
  std::string sha256;
};

struct LongJobFailure {
  std::string code;
  std::string detail;
};

struct LongJobRecord {
  LongJobId id;
  std::string kind;  // which runner does it
  AccountId account;
  Language language;
  std::string parameters_json;
  LongJobState state = LongJobState::waiting;
  int attempts = 0;
  int done_count = 0;
  std::optional<int> total_count = std::nullopt;  // not counted yet
  std::string result_json = "";                   // of one that is done
  std::optional<LongJobFile> file = std::nullopt;
  std::optional<LongJobFailure> failure = std::nullopt;
  Instant created_at;
  std::optional<Instant> started_at = std::nullopt;
  std::optional<Instant> finished_at = std::nullopt;
  std::optional<Instant> expires_at = std::nullopt;
};

// Waiting, and due at once.
[[nodiscard]] Result<void> insert_long_job(Transaction& transaction, const LongJobRecord& job);

[[nodiscard]] Result<std::optional<LongJobRecord>> find_long_job(Snapshot& snapshot,
                                                                 const LongJobId& id);
// The newest first, at most 50.
[[nodiscard]] Result<std::vector<LongJobRecord>> list_long_jobs(Snapshot& snapshot,
                                                                const AccountId& account);
// Those that wait or run.
[[nodiscard]] Result<int> count_open_long_jobs(Snapshot& snapshot, const AccountId& account);

enum class LongJobsDue { none, some };
// Cheap enough to ask several times a second.
[[nodiscard]] Result<LongJobsDue> look_for_long_jobs(Snapshot& snapshot, Instant now);

struct LongJobClaim {
  LongJobLeaseId lease;  // new for every claim
  Instant now;
  int lease_seconds;
  int attempts_max;
  int kept_seconds;  // of one that is given up here
};
// The one that is longest due, also out of the hands of a worker that has not been heard of. A
// claim counts as an attempt; what killed its workers so often is failed, "long_job_given_up".
[[nodiscard]] Result<std::optional<LongJobRecord>> claim_long_job(Transaction& transaction,
                                                                  const LongJobClaim& claim);

// What a worker says about the job that it holds.
struct HeldLongJob {
  LongJobId id;
  LongJobLeaseId lease;
  Instant now;
};
struct LongJobProgress {
  int done;
  std::optional<int> total;
};
struct LongJobOutcome {
  std::string result_json;
  std::optional<LongJobFile> file;
};
// All four: conflict `lease_lost` when it was cancelled, or another worker holds it by now.
[[nodiscard]] Result<void> renew_long_job(Transaction& transaction, const HeldLongJob& held,
                                          const LongJobProgress& progress, int lease_seconds);
[[nodiscard]] Result<void> finish_long_job(Transaction& transaction, const HeldLongJob& held,
                                           const LongJobOutcome& outcome, Instant expires_at);
[[nodiscard]] Result<void> fail_long_job(Transaction& transaction, const HeldLongJob& held,
                                         const LongJobFailure& failure, Instant expires_at);
enum class Attempt { counts, does_not_count };
[[nodiscard]] Result<void> put_long_job_back(Transaction& transaction, const HeldLongJob& held,
                                             Attempt attempt, Instant due);

// After the only server died: nobody holds anything.
[[nodiscard]] Result<void> release_long_jobs(Transaction& transaction);

enum class Cancelled { now, was_over };
[[nodiscard]] Result<Cancelled> cancel_long_job(Transaction& transaction, const LongJobId& id,
                                                Instant now, Instant expires_at);

// Those whose time is over, at most 100.
[[nodiscard]] Result<std::vector<LongJobRecord>> list_expired_long_jobs(Snapshot& snapshot,
                                                                        Instant now);
[[nodiscard]] Result<void> delete_long_job(Transaction& transaction, const LongJobId& id);
[[nodiscard]] Result<StoredFile> long_job_file_state(Snapshot& snapshot,
                                                     const std::string& stored_name);

}  // namespace musubi::stores
