// Messages between an applicant and staff, in the order in which they were written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stores/application_store.h"
#include "stores/transaction.h"

namespace musubi {
using MessageId = Id<struct MessageTag>;
}

namespace musubi::stores {

enum class Sender { staff, applicant };

struct MessageRecord {
  MessageId id;
  ApplicationId application;
  Sender sender;
  std::string actor;
  std::string body;
  Instant at;
  std::optional<Instant> read_at;  // of the applicant's: when staff read it
};

// What staff have seen on their screen: everything up to and with one message.
struct Reading {
  ApplicationId application;
  MessageId until;
  Instant at;
  std::string by;
};

[[nodiscard]] Result<void> insert_message(Transaction& transaction, const MessageRecord& record);
// Of the applicant's; those read already keep their instant.
[[nodiscard]] Result<void> mark_messages_read(Transaction& transaction, const Reading& reading);
// The newest 200, the oldest of them first.
[[nodiscard]] Result<std::vector<MessageRecord>> list_messages(Snapshot& snapshot,
                                                               const ApplicationId& application);
[[nodiscard]] Result<int> count_unread_messages(Snapshot& snapshot,
                                                const ApplicationId& application);

}  // namespace musubi::stores
