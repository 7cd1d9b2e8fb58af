// Outbox: messages written in the transaction that causes them and sent afterwards by delivery,
// at least once (architecture.md, "One way for data"). The id lets the receiver drop a repetition.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "stores/transaction.h"

namespace musubi::outbox {

using MessageId = Id<struct OutboxMessageTag>;
using LeaseId = Id<struct OutboxLeaseTag>;

struct Message {
  MessageId id;
  std::string topic;  // which worker sends it: "mail", "certificate_pdf", …
  std::string payload_json;
  Instant due;
};

struct RetryPolicy {
  int attempts_max = 10;
  int first_delay_seconds = 30;  // doubled after each failure
  int delay_seconds_max = 6 * 60 * 60;
};

struct Claim {
  std::string topic;
  LeaseId lease;  // new for every claim
  Instant now;
  int lease_seconds;
  int messages_max;  // 1 … 500
  RetryPolicy policy;
};

struct ClaimedMessage {
  MessageId id;
  std::string payload_json;
  int attempt;  // from 1
  Instant due;
};

// What a worker says about a message that it holds.
struct Held {
  MessageId id;
  LeaseId lease;
  Instant now;
};

enum class AfterFailure { waits_for_retry, is_dead };

// Due after `attempt` failures.
[[nodiscard]] Instant next_due(const RetryPolicy& policy, int attempt, Instant now);

// conflict `unique_violation` for an id that was used.
[[nodiscard]] Result<void> append(Transaction& transaction, const Message& message);

// The messages that are longest due, oldest first. A claim counts as an attempt, so that a message
// which kills its worker is dead after as many attempts as one that fails in good order.
[[nodiscard]] Result<std::vector<ClaimedMessage>> claim(Transaction& transaction,
                                                        const Claim& claim);

// Both: conflict `lease_lost` when another worker holds the message by now.
[[nodiscard]] Result<void> mark_done(Transaction& transaction, const Held& held);
[[nodiscard]] Result<AfterFailure> mark_failed(Transaction& transaction, const Held& held,
                                               std::string_view error, const RetryPolicy& policy);
// Lets go of a message that was not tried: the claim does not count as an attempt. `lease_lost` as
// above.
[[nodiscard]] Result<void> put_back(Transaction& transaction, const Held& held,
                                    std::string_view why, Instant due);

}  // namespace musubi::outbox
