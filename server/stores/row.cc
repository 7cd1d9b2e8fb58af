#include "stores/row.h"

#include <limits>

#include "base/result.h"

namespace musubi {

void Row::expect(int column, Kind expected) const {
  MUSUBI_ASSERT(column >= 0 && column < columns());
  MUSUBI_ASSERT(kind(column) == expected);
}

bool Row::is_null(int column) const {
  MUSUBI_ASSERT(column >= 0 && column < columns());
  return kind(column) == Kind::null;
}

std::int64_t Row::read(int column, std::type_identity<std::int64_t>) const {
  expect(column, Kind::integer);
  return integer(column);
}

int Row::read(int column, std::type_identity<int>) const {
  const auto value = get<std::int64_t>(column);
  MUSUBI_ASSERT(value >= std::numeric_limits<int>::min());
  MUSUBI_ASSERT(value <= std::numeric_limits<int>::max());
  return static_cast<int>(value);
}

std::string Row::read(int column, std::type_identity<std::string>) const {
  expect(column, Kind::text);
  return std::string{text(column)};
}

Blob Row::read(int column, std::type_identity<Blob>) const {
  expect(column, Kind::blob);
  return blob(column);
}

Date Row::read(int column, std::type_identity<Date>) const {
  expect(column, Kind::text);
  const auto date = Date::parse_iso(text(column));
  MUSUBI_ASSERT(date.has_value());
  return *date;
}

Instant Row::read(int column, std::type_identity<Instant>) const {
  expect(column, Kind::text);
  const auto instant = Instant::parse(text(column));
  MUSUBI_ASSERT(instant.has_value());
  return *instant;
}

Yen Row::read(int column, std::type_identity<Yen>) const { return Yen{get<std::int64_t>(column)}; }

}  // namespace musubi
