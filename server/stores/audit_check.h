// The check of the audit: makes every hash of the chain anew and names the first entry that was
// changed, deleted, inserted or moved (security.md row 30, S7).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "stores/database.h"

namespace musubi::audit {

// The end of the chain on some day, kept where whoever can change the database can't reach it.
struct Head {
  std::string day;  // "2026-11-21", in Japan
  std::int64_t number;
  std::string hash;
};

enum class Fault {
  changed,       // or moved: its hash is another one
  deleted,       // its seal is there and it is not, or its seal is gone
  inserted,      // it has neither a seal nor waits for one
  unreadable,    // a column holds another kind of value
  cut,           // the chain ends before it should
  head_differs,  // the whole chain was made anew from some entry before this head
};

struct Finding {
  Fault fault;
  std::int64_t number;  // of the seal; 0 where there is none
  std::string entry;    // empty where nobody knows it any more
  std::string words;    // what was found, for an operator
};

struct Report {
  std::int64_t sealed = 0;
  std::int64_t waiting = 0;  // have no seal yet, so nothing can be said of them
  std::string hash;          // of the last seal
  std::optional<Finding> first;
};

// Page by page, each on a snapshot of its own: sealed entries don't change while others are added.
[[nodiscard]] Result<Report> check(Database& database, std::span<const Head> heads);

}  // namespace musubi::audit
