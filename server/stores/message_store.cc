#include "stores/message_store.h"

#include <algorithm>
#include <array>

#include "stores/names.h"

namespace musubi::stores {

static constexpr Statement insert_message_sql =
    "insert into messages (id, application, sequence, sender, actor, body, written_at) "
    "values ($1, $2, (select coalesce(max(sequence), 0) + 1 from messages "
    "where application = $2), $3, $4, $5, $6)";

static constexpr Statement mark_read_sql =
    "update messages set read_at = $3, read_by = $4 where application = $1 "
    "and sender = 'applicant' and read_at is null and sequence <= "
    "(select sequence from messages where id = $2 and application = $1)";

static constexpr Statement list_messages_sql =
    "select id, application, sender, actor, body, written_at, read_at from messages "
    "where application = $1 order by sequence desc limit 200";

static constexpr Statement count_unread_sql =
    "select count(*) from messages where application = $1 and sender = 'applicant' "
    "and read_at is null";

static constexpr std::array<Name<Sender>, 2> senders{
    {{Sender::staff, "staff"}, {Sender::applicant, "applicant"}}};

static MessageRecord read_office_message(const Row& row) {
  return {.id = row.get<MessageId>(0),
          .application = row.get<ApplicationId>(1),
          .sender = value_of<Sender>(senders, row.get<std::string>(2)),
          .actor = row.get<std::string>(3),
          .body = row.get<std::string>(4),
          .at = row.get<Instant>(5),
          .read_at = row.get<std::optional<Instant>>(6)};
}

Result<void> insert_message(Transaction& transaction, const MessageRecord& record) {
  MUSUBI_ASSERT(!record.read_at.has_value());
  TRY(transaction.execute(insert_message_sql,
                          {record.id, record.application, word_of<Sender>(senders, record.sender),
                           record.actor, record.body, record.at}));
  return {};
}

Result<void> mark_messages_read(Transaction& transaction, const Reading& reading) {
  TRY(transaction.execute(mark_read_sql,
                          {reading.application, reading.until, reading.at, reading.by}));
  return {};
}

Result<std::vector<MessageRecord>> list_messages(Snapshot& snapshot,
                                                 const ApplicationId& application) {
  auto messages = TRY(snapshot.rows(list_messages_sql, {application}, read_office_message));
  std::ranges::reverse(messages);
  return messages;
}

Result<int> count_unread_messages(Snapshot& snapshot, const ApplicationId& application) {
  const auto count = TRY(snapshot.row(count_unread_sql, {application},
                                      [](const Row& row) { return row.get<int>(0); }));
  MUSUBI_ASSERT(count.has_value());
  return *count;
}

}  // namespace musubi::stores
