// Snapshot and Transaction: what a store may do inside a read and inside a write. After a failed
// statement nothing more runs (PostgreSQL could not go on; SQLite must not differ), and the whole
// job is rolled back. Whoever expects a rival writes `on conflict do nothing` and looks at the
// number of changed rows.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "stores/connection.h"

namespace musubi {

class Snapshot {
 public:
  using Parameters = std::initializer_list<Parameter>;

  explicit Snapshot(Connection& connection) : m_connection(connection) {}
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  // Every row, as `read_row(const Row&)` makes it; the statement says the order and the bound.
  template <typename ReadRow>
  [[nodiscard]] auto rows(Statement statement, Parameters parameters, ReadRow read_row)
      -> Result<std::vector<decltype(read_row(std::declval<const Row&>()))>> {
    std::vector<decltype(read_row(std::declval<const Row&>()))> found;
    TRY(run(statement, parameters, [&](const Row& row) { found.push_back(read_row(row)); }));
    return found;
  }

  // The only row, or none. A second row is a programmer's error.
  template <typename ReadRow>
  [[nodiscard]] auto row(Statement statement, Parameters parameters, ReadRow read_row)
      -> Result<std::optional<decltype(read_row(std::declval<const Row&>()))>> {
    std::optional<decltype(read_row(std::declval<const Row&>()))> found;
    TRY(run(statement, parameters, [&](const Row& line) {
      MUSUBI_ASSERT(!found.has_value());
      found.emplace(read_row(line));
    }));
    return found;
  }

  // What went wrong first, so that a job which overlooked it is still rolled back.
  [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

 protected:
  Result<std::int64_t> run(Statement statement, std::span<const Parameter> parameters,
                           const Connection::EachRow& each_row);

 private:
  Connection& m_connection;
  std::optional<Error> m_failure;
};

class Transaction : public Snapshot {
 public:
  using Snapshot::Snapshot;

  // Inserts, updates or deletes; answers how many rows it changed.
  [[nodiscard]] Result<std::int64_t> execute(Statement statement, Parameters parameters);
};

}  // namespace musubi
