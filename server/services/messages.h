// Messages between an applicant and staff. What staff write is mailed with its text; what the
// applicant writes waits for staff, unread.
#pragma once

#include <string>
#include <vector>

#include "services/context.h"
#include "services/staff.h"
#include "services/views.h"
#include "stores/message_store.h"

namespace musubi::services {

inline constexpr std::size_t message_graphemes_max = 2'000;
// What nobody has read is a queue, not a store.
inline constexpr int unread_messages_max = 20;

struct MessageThread {
  std::vector<MessageView> messages;  // oldest first
  int unread;
};

[[nodiscard]] Result<MessageThread> view_messages(const Context& context,
                                                  const ApplicationId& application,
                                                  const Staff& staff);
[[nodiscard]] Result<std::vector<MessageView>> messages_of(Snapshot& snapshot,
                                                           const ApplicationId& application);

struct WriteCommand {
  ApplicationId application;
  std::string text;
  Staff staff;
};

// `invalid` as "message_missing" or "message_too_long".
[[nodiscard]] Result<void> write_message(const Context& context, const WriteCommand& command,
                                         Instant now);
// The applicant's, by the secret of the status link; refused as "too_many_messages" while staff
// have not read the earlier ones.
[[nodiscard]] Result<void> write_own_message(const Context& context, const std::string& secret,
                                             const std::string& text, Instant now);

struct ReadCommand {
  ApplicationId application;
  MessageId until;
  Staff staff;
};
[[nodiscard]] Result<void> mark_messages_read(const Context& context, const ReadCommand& command,
                                              Instant now);

}  // namespace musubi::services
