// Answers that are kept for requests which are sent again, by a digest of the sender's key.
#pragma once

#include <optional>
#include <string>

#include "stores/transaction.h"

namespace musubi::stores {

struct KeptAnswer {
  std::string key_hash;
  std::string request_digest;
  std::string sealed_answer;
  Instant kept_at;
};

[[nodiscard]] Result<std::optional<KeptAnswer>> find_kept_answer(Snapshot& snapshot,
                                                                 const std::string& key_hash);
[[nodiscard]] Result<void> insert_kept_answer(Transaction& transaction, const KeptAnswer& answer);
[[nodiscard]] Result<void> delete_kept_answer(Transaction& transaction,
                                              const std::string& key_hash);
// At most 1,000 of those kept before `time`; answers how many went.
[[nodiscard]] Result<std::int64_t> delete_kept_answers_before(Transaction& transaction,
                                                              Instant time);

}  // namespace musubi::stores
