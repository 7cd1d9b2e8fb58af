// Connection: what a database has to offer to the store layer. The stores never see it; they get
// a Snapshot or a Transaction. One thread uses a connection at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "stores/parameter.h"
#include "stores/row.h"
#include "stores/statement.h"

namespace musubi {

enum class Dialect { sqlite, postgresql };

class Connection {
 public:
  using EachRow = std::function<void(const Row&)>;

  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  virtual ~Connection() = default;

  [[nodiscard]] virtual Dialect dialect() const = 0;

  // Prepares once, runs, and answers how many rows were changed. Errors: conflict
  // `unique_violation`; invalid `check_violation`, `not_null_violation`, `text_holds_nul`;
  // refused `foreign_key_violation`; unavailable for the outside world. Wrong SQL, a missing
  // parameter and one too many are programmer's errors. Details never hold the values.
  virtual Result<std::int64_t> run(Statement statement, std::span<const Parameter> parameters,
                                   const EachRow& each_row) = 0;

  // Several statements without parameters. Only migrations need it.
  virtual Result<void> run_script(std::string_view sql) = 0;
};

}  // namespace musubi
