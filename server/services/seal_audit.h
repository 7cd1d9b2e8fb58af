// Sealing what the audit has got since the last time (architecture.md, "Audit"; decision 0026).
#pragma once

#include <cstdint>
#include <stop_token>

#include "stores/database.h"

namespace musubi::services {

// In batches, each a transaction of its own that other writers wait for only briefly, until nothing
// waits. Answers how many entries were sealed.
[[nodiscard]] Result<std::int64_t> seal_audit(Database& database, const std::stop_token& stop);

}  // namespace musubi::services
