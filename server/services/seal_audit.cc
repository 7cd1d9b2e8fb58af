#include "services/seal_audit.h"

#include "stores/audit_seal.h"

namespace musubi::services {

// A few milliseconds of the writer's time.
static constexpr int batch_entries = 500;

Result<std::int64_t> seal_audit(Database& database, const std::stop_token& stop) {
  std::int64_t sealed = 0;
  int batch = batch_entries;
  while (batch == batch_entries && !stop.stop_requested()) {
    batch = TRY(database.write(
        [](Transaction& transaction) { return audit::seal_waiting(transaction, batch_entries); }));
    sealed += batch;
  }
  return sealed;
}

}  // namespace musubi::services
