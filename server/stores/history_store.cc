#include "stores/history_store.h"

#include <array>

#include "stores/names.h"

namespace musubi::stores {

// "message.write" stands in the audit too, but the message itself says more.
static constexpr Statement list_history_sql =
    "select kind, id, happened_at, actor, what, reason, content, state from ("
    "select 1 as place, 'act' as kind, id, recorded_at as happened_at, sequence, actor, "
    "verb as what, reason, cast(detail as text) as content, '' as state from audit "
    "where subject_type = 'application' and subject_id = $1 and verb <> 'message.write' "
    "union all "
    "select 2, 'message', id, written_at, sequence, actor, '', null, body, '' from messages "
    "where application = $1 "
    "union all "
    "select 3, 'mail', id, created_at, 0, '', event, null, subject, state from mails "
    "where application = $1) as happened "
    "order by happened_at desc, place desc, sequence desc, id desc limit $2 offset $3";

static constexpr Statement count_history_sql =
    "select (select count(*) from audit where subject_type = 'application' and subject_id = $1 "
    "and verb <> 'message.write') + (select count(*) from messages where application = $1) "
    "+ (select count(*) from mails where application = $1)";

static constexpr std::array<Name<HistoryKind>, 3> history_kinds{
    {{HistoryKind::act, "act"}, {HistoryKind::message, "message"}, {HistoryKind::mail, "mail"}}};

static HistoryRow read_history(const Row& row) {
  return {.kind = value_of<HistoryKind>(history_kinds, row.get<std::string>(0)),
          .id = row.get<std::string>(1),
          .at = row.get<Instant>(2),
          .actor = row.get<std::string>(3),
          .what = row.get<std::string>(4),
          .reason = row.get<std::optional<std::string>>(5),
          .content = row.get<std::string>(6),
          .state = row.get<std::string>(7)};
}

Result<std::vector<HistoryRow>> list_history(Snapshot& snapshot, const HistoryRange& range) {
  MUSUBI_ASSERT(range.limit >= 1 && range.limit <= 500);
  return snapshot.rows(list_history_sql, {range.application, range.limit, range.offset},
                       read_history);
}

Result<int> count_history(Snapshot& snapshot, const ApplicationId& application) {
  const auto count = TRY(snapshot.row(count_history_sql, {application},
                                      [](const Row& row) { return row.get<int>(0); }));
  MUSUBI_ASSERT(count.has_value());
  return *count;
}

}  // namespace musubi::stores
