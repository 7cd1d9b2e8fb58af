#include "stores/transaction.h"

namespace musubi {

Result<std::int64_t> Snapshot::run(Statement statement, std::span<const Parameter> parameters,
                                   const Connection::EachRow& each_row) {
  if (m_failure.has_value()) {
    return *m_failure;
  }
  auto changed = m_connection.run(statement, parameters, each_row);
  if (!changed.is_ok()) {
    m_failure = changed.error();
  }
  return changed;
}

Result<std::int64_t> Transaction::execute(Statement statement, Parameters parameters) {
  return run(statement, parameters, [](const Row&) {
    // A statement that returns rows goes through row() or rows().
    fail_assertion("execute() ran a statement that returns rows", __FILE__, __LINE__);
  });
}

}  // namespace musubi
