// Wrong tries in a row, by a digest of the login or of the address that they came from.
#pragma once

#include <optional>
#include <string>

#include "domain/access/slow_down.h"
#include "stores/transaction.h"

namespace musubi::stores {

[[nodiscard]] Result<std::optional<access::Failures>> find_failures(Snapshot& snapshot,
                                                                    const std::string& key);
[[nodiscard]] Result<void> add_failure(Transaction& transaction, const std::string& key,
                                       Instant now);
// Takes one back that was counted in advance; the time of the last one stays.
[[nodiscard]] Result<void> take_back_failure(Transaction& transaction, const std::string& key);
[[nodiscard]] Result<void> clear_failures(Transaction& transaction, const std::string& key);
[[nodiscard]] Result<void> clear_failures_before(Transaction& transaction, Instant time);

}  // namespace musubi::stores
