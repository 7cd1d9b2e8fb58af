// PostgresqlRow: one line of an answer of PostgreSQL, whose columns come as text.
#pragma once

#include <string>

#include "stores/row.h"

struct pg_result;

namespace musubi {

class PostgresqlRow : public Row {
 public:
  PostgresqlRow(const pg_result* result, int line) : m_result(result), m_line(line) {}

 protected:
  [[nodiscard]] int columns() const override;
  [[nodiscard]] Kind kind(int column) const override;
  [[nodiscard]] std::int64_t integer(int column) const override;
  // Valid until the next call.
  [[nodiscard]] std::string_view text(int column) const override;
  [[nodiscard]] Blob blob(int column) const override;

 private:
  [[nodiscard]] std::string_view raw(int column) const;

  const pg_result* m_result;
  int m_line;
  mutable std::string m_instant;  // a time stamp, written as Instant::iso_utc does
};

}  // namespace musubi
