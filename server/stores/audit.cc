#include "stores/audit.h"

namespace musubi::audit {
namespace {

constexpr Statement insert_entry{R"sql(
  insert into audit (id, recorded_at, actor, verb, subject_type, subject_id, reason, detail,
    sequence)
  values ($1, $2, $3, $4, $5, $6, $7, $8, (
    select coalesce(max(sequence) + 1, 0) from audit
    where subject_type = $5 and subject_id = $6 and recorded_at = $2)))sql"};

constexpr Statement insert_unsealed{
    "insert into audit_unsealed (recorded_at, entry) values ($1, $2)"};

constexpr Statement list_entries{R"sql(
  select id, recorded_at, actor, verb, subject_type, subject_id, reason, detail
  from audit
  where subject_type = $1 and subject_id = $2
  order by recorded_at desc, sequence desc, id desc
  limit $3)sql"};

constexpr int entries_limit = 500;

Entry read_entry(const Row& row) {
  return {.id = row.get<EntryId>(0),
          .at = row.get<Instant>(1),
          .actor = row.get<std::string>(2),
          .verb = row.get<std::string>(3),
          .subject = {.type = row.get<std::string>(4), .id = row.get<std::string>(5)},
          .reason = row.get<std::optional<std::string>>(6),
          .detail_json = row.get<std::string>(7)};
}

}  // namespace

Result<void> append(Transaction& transaction, const Entry& entry) {
  TRY(transaction.execute(insert_entry,
                          {entry.id, entry.at, entry.actor, entry.verb, entry.subject.type,
                           entry.subject.id, entry.reason, entry.detail_json}));
  TRY(transaction.execute(insert_unsealed, {entry.at, entry.id}));
  return {};
}

Result<std::vector<Entry>> list_of_subject(Snapshot& snapshot, const Subject& subject,
                                           int entries_max) {
  MUSUBI_ASSERT(entries_max >= 1 && entries_max <= entries_limit);
  return snapshot.rows(list_entries, {subject.type, subject.id, entries_max}, read_entry);
}

}  // namespace musubi::audit
