// Everything that happened to an application in one order: acts of the audit, messages and mails.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stores/application_store.h"
#include "stores/transaction.h"

namespace musubi::stores {

enum class HistoryKind { act, message, mail };

struct HistoryRow {
  HistoryKind kind;
  std::string id;
  Instant at;
  std::string actor;  // empty for a mail
  std::string what;   // the audit's verb, or the mail's event; empty for a message
  std::optional<std::string> reason;
  std::string content;  // an act's detail as JSON, a message's text, a mail's subject
  std::string state;    // of a mail, "recalled" included; else empty
};

struct HistoryRange {
  ApplicationId application;
  int offset;
  int limit;  // 1 … 500
};

// The newest first. Within one instant acts come before messages, and these before mails; acts and
// messages keep their own order.
[[nodiscard]] Result<std::vector<HistoryRow>> list_history(Snapshot& snapshot,
                                                           const HistoryRange& range);
[[nodiscard]] Result<int> count_history(Snapshot& snapshot, const ApplicationId& application);

}  // namespace musubi::stores
