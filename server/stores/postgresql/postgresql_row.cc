#include "stores/postgresql/postgresql_row.h"

#include <libpq-fe.h>

#include <charconv>

#include "base/result.h"
#include "stores/postgresql/types.h"

namespace musubi {
namespace {

constexpr std::size_t seconds_end = 19;  // of "2024-05-15 14:59:59.1234+00"
constexpr std::size_t fraction_digits = 6;

int hex_digit(char digit) {
  return digit <= '9' ? digit - '0' : digit - 'a' + 10;  // PostgreSQL writes small letters
}

}  // namespace

int PostgresqlRow::columns() const { return PQnfields(m_result); }

std::string_view PostgresqlRow::raw(int column) const {
  return {PQgetvalue(m_result, m_line, column),
          static_cast<std::size_t>(PQgetlength(m_result, m_line, column))};
}

Row::Kind PostgresqlRow::kind(int column) const {
  using namespace postgresql;
  if (PQgetisnull(m_result, m_line, column) == 1) {
    return Kind::null;
  }
  const TypeNumber type = PQftype(m_result, column);
  // SQLite has no boolean of its own, and its sums are whole numbers.
  if (is_integer(type) || type == boolean || type == numeric) {
    return Kind::integer;
  }
  if (type == bytea) {
    return Kind::blob;
  }
  MUSUBI_ASSERT(is_text(type) || type == timestamptz);
  return Kind::text;
}

std::int64_t PostgresqlRow::integer(int column) const {
  const auto digits = raw(column);
  if (PQftype(m_result, column) == postgresql::boolean) {
    return digits == "t" ? 1 : 0;
  }
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  MUSUBI_ASSERT(error == std::errc{} && end == digits.data() + digits.size());
  return value;
}

std::string_view PostgresqlRow::text(int column) const {
  const auto written = raw(column);
  if (PQftype(m_result, column) != postgresql::timestamptz) {
    return written;
  }
  // The session is set to ISO and UTC; zeros at the end of the fraction are left out.
  MUSUBI_ASSERT(written.size() >= seconds_end + 3 && written.ends_with("+00"));
  const auto end = written.size() - 3;
  std::string fraction{end > seconds_end ? written.substr(seconds_end + 1, end - seconds_end - 1)
                                         : ""};
  fraction.resize(fraction_digits, '0');
  m_instant = std::string{written.substr(0, seconds_end)} + "." + fraction + "Z";
  m_instant[10] = 'T';
  return m_instant;
}

Blob PostgresqlRow::blob(int column) const {
  const auto written = raw(column);  // "\x00ff"
  MUSUBI_ASSERT(written.starts_with("\\x") && written.size() % 2 == 0);
  Blob bytes;
  bytes.reserve(written.size() / 2 - 1);
  for (std::size_t at = 2; at < written.size(); at += 2) {
    bytes.push_back(
        static_cast<std::byte>(hex_digit(written[at]) * 16 + hex_digit(written[at + 1])));
  }
  return bytes;
}

}  // namespace musubi
