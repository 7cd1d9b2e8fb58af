// Seals of the audit: each entry gets the next number of one chain and a hash over the hash before
// it, that number and every column (architecture.md, "Audit"; decision 0026).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "stores/transaction.h"

namespace musubi::audit {

// Every column of an entry as the database keeps it; times as Instant::iso_utc writes them, so that
// the hashes of both databases agree.
struct SealedColumns {
  std::string id;
  std::string recorded_at;
  std::string actor;
  std::string verb;
  std::string subject_type;
  std::string subject_id;
  std::optional<std::string> reason;
  std::string detail;
  std::int64_t sequence;
};

// Reads them from `first_column` on, in the order of the struct.
[[nodiscard]] SealedColumns read_sealed_columns(const Row& row, int first_column);

// The last seal; number 0 while there is none.
struct ChainEnd {
  std::int64_t number;
  std::string hash;  // SHA-256, 64 digits
};

// What the seal after `end` has to say of `columns`.
[[nodiscard]] std::string hash_after(const ChainEnd& end, const SealedColumns& columns);

[[nodiscard]] Result<ChainEnd> chain_end(Snapshot& snapshot);

// How many entries have no seal yet.
[[nodiscard]] Result<std::int64_t> count_waiting(Snapshot& snapshot);

// Seals the entries that have waited longest, `entries_max` at the most, and answers how many.
// `conflict` "chain_moved" when another sealer was faster.
[[nodiscard]] Result<int> seal_waiting(Transaction& transaction, int entries_max);

}  // namespace musubi::audit
