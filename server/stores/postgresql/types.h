// The numbers of PostgreSQL's types, which its catalogue fixes (src/include/catalog/pg_type.dat).
#pragma once

namespace musubi::postgresql {

using TypeNumber = unsigned int;

constexpr TypeNumber not_said = 0;  // the server finds the type in the statement
constexpr TypeNumber boolean = 16;
constexpr TypeNumber bytea = 17;
constexpr TypeNumber name = 19;
constexpr TypeNumber int8 = 20;
constexpr TypeNumber int2 = 21;
constexpr TypeNumber int4 = 23;
constexpr TypeNumber text = 25;
constexpr TypeNumber json = 114;
constexpr TypeNumber character = 18;
constexpr TypeNumber varchar = 1043;
constexpr TypeNumber timestamptz = 1184;
constexpr TypeNumber numeric = 1700;

constexpr bool is_integer(TypeNumber type) { return type == int8 || type == int4 || type == int2; }
// Those whose binary form is the text itself.
constexpr bool is_text(TypeNumber type) {
  return type == text || type == json || type == varchar || type == name || type == character;
}

}  // namespace musubi::postgresql
