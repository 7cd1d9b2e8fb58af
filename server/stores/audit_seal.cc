#include "stores/audit_seal.h"

#include <fmt/core.h>

#include "base/crypto/hash.h"

namespace musubi::audit {
namespace {

constexpr Statement read_chain_end{"select number, hash from audit_chain where id = 1"};

// In the order in which things happened, as far as it is known yet.
constexpr Statement list_waiting{R"sql(
  select a.id, a.recorded_at, a.actor, a.verb, a.subject_type, a.subject_id, a.reason, a.detail,
    a.sequence
  from audit_unsealed u join audit a on a.id = u.entry
  order by u.recorded_at, u.entry
  limit $1)sql"};

constexpr Statement count_unsealed{"select count(*) from audit_unsealed"};

constexpr Statement insert_seal{
    "insert into audit_seals (number, entry, hash) values ($1, $2, $3)"};

constexpr Statement delete_waiting{
    "delete from audit_unsealed where recorded_at = $1 and entry = $2"};

constexpr Statement move_chain_end{
    "update audit_chain set number = $2, hash = $3 where id = 1 and number = $1"};

// No text can be mistaken for two, nor a missing one for an empty one.
void add(std::string& bytes, std::string_view text) {
  bytes += fmt::format("{}:", text.size());
  bytes += text;
}

void add_if_there(std::string& bytes, const std::optional<std::string>& text) {
  if (text.has_value()) {
    add(bytes, *text);
  } else {
    bytes += "-";
  }
}

}  // namespace

SealedColumns read_sealed_columns(const Row& row, int first_column) {
  return {.id = row.get<std::string>(first_column),
          .recorded_at = row.get<std::string>(first_column + 1),
          .actor = row.get<std::string>(first_column + 2),
          .verb = row.get<std::string>(first_column + 3),
          .subject_type = row.get<std::string>(first_column + 4),
          .subject_id = row.get<std::string>(first_column + 5),
          .reason = row.get<std::optional<std::string>>(first_column + 6),
          .detail = row.get<std::string>(first_column + 7),
          .sequence = row.get<std::int64_t>(first_column + 8)};
}

std::string hash_after(const ChainEnd& end, const SealedColumns& columns) {
  std::string bytes = fmt::format("musubi audit 1\n{}\n{}\n", end.hash, end.number + 1);
  add(bytes, columns.id);
  add(bytes, columns.recorded_at);
  add(bytes, columns.actor);
  add(bytes, columns.verb);
  add(bytes, columns.subject_type);
  add(bytes, columns.subject_id);
  add_if_there(bytes, columns.reason);
  add(bytes, columns.detail);
  add(bytes, std::to_string(columns.sequence));
  return sha256_hex(bytes);
}

Result<ChainEnd> chain_end(Snapshot& snapshot) {
  const auto end = TRY(snapshot.row(read_chain_end, {}, [](const Row& row) {
    return ChainEnd{.number = row.get<std::int64_t>(0), .hash = row.get<std::string>(1)};
  }));
  if (!end) {
    return Error{ErrorKind::unavailable, "chain_missing",
                 "the row that holds the end of the audit's chain is gone: restore a backup"};
  }
  return *end;
}

Result<std::int64_t> count_waiting(Snapshot& snapshot) {
  const auto count = TRY(
      snapshot.row(count_unsealed, {}, [](const Row& row) { return row.get<std::int64_t>(0); }));
  return count.value_or(0);
}

Result<int> seal_waiting(Transaction& transaction, int entries_max) {
  const ChainEnd before = TRY(chain_end(transaction));
  const auto waiting = TRY(transaction.rows(
      list_waiting, {entries_max}, [](const Row& row) { return read_sealed_columns(row, 0); }));
  if (waiting.empty()) {
    return 0;
  }
  ChainEnd end = before;
  for (const SealedColumns& entry : waiting) {
    end.hash = hash_after(end, entry);
    ++end.number;
    TRY(transaction.execute(insert_seal, {end.number, entry.id, end.hash}));
    TRY(transaction.execute(delete_waiting, {entry.recorded_at, entry.id}));
  }
  // PostgreSQL makes a second sealer wait here, and then repeats it on the new end.
  if (TRY(transaction.execute(move_chain_end, {before.number, end.number, end.hash})) != 1) {
    return Error{ErrorKind::conflict, "chain_moved", "another sealer has added to the chain"};
  }
  return static_cast<int>(waiting.size());
}

}  // namespace musubi::audit
