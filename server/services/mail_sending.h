// What the delivery worker asks and tells of one mail: the letter to send, unless it is no longer
// true, and what became of it.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "domain/programme/mail_due.h"
#include "services/context.h"
#include "stores/mail_store.h"

namespace musubi::services {

// For one person; with the status link put in.
struct Letter {
  std::string id;           // the same at every attempt
  std::string sender_name;  // empty: the address alone
  std::optional<std::string> reply_to;
  std::string recipient;
  std::string subject;
  std::string body;
};

using LetterOrReason = std::variant<Letter, programme::DropReason>;

// Asked immediately before sending, in one snapshot.
[[nodiscard]] Result<LetterOrReason> letter_of(const Context& context, const MailId& mail,
                                               Instant now);

// Whether the mail would be true if it went to `recipient` now; nothing: it would be.
[[nodiscard]] Result<std::optional<programme::DropReason>> drop_reason_of(
    Snapshot& snapshot, const stores::MailRecord& mail, const std::string& recipient, Instant now);

}  // namespace musubi::services
