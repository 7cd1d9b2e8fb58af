#include "stores/outbox.h"

#include <fmt/core.h>

#include <algorithm>

namespace musubi::outbox {
namespace {

constexpr Statement insert_message{R"sql(
  insert into outbox (id, topic, payload, state, attempts, due_at)
  values ($1, $2, $3, 'waiting', 0, $4))sql"};

constexpr Statement bury_abandoned{R"sql(
  update outbox
  set state = 'dead', lease = null, leased_until = null, finished_at = $1,
      last_error = 'the worker never answered'
  where topic = $2 and state = 'waiting' and attempts >= $3 and leased_until <= $1)sql"};

constexpr Statement lease_due{R"sql(
  update outbox
  set lease = $1, leased_until = $2, attempts = attempts + 1
  where id in (
    select id from outbox
    where topic = $3 and state = 'waiting' and due_at <= $4 and attempts < $5
      and (leased_until is null or leased_until <= $4)
    order by due_at, id
    limit $6)
  returning id, payload, attempts, due_at)sql"};

constexpr Statement find_attempts{R"sql(
  select attempts from outbox where id = $1 and lease = $2 and state = 'waiting')sql"};

constexpr Statement finish_message{R"sql(
  update outbox
  set state = $1, lease = null, leased_until = null, finished_at = $2, last_error = $3
  where id = $4 and lease = $5 and state = 'waiting')sql"};

constexpr Statement wait_again{R"sql(
  update outbox
  set lease = null, leased_until = null, due_at = $1, last_error = $2
  where id = $3 and lease = $4 and state = 'waiting')sql"};

constexpr Statement put_back_sql{R"sql(
  update outbox
  set lease = null, leased_until = null, attempts = attempts - 1, due_at = $1, last_error = $2
  where id = $3 and lease = $4 and state = 'waiting')sql"};

constexpr int messages_max = 500;
constexpr std::size_t error_bytes_max = 500;

Error lease_lost(const MessageId& id) {
  return {ErrorKind::conflict, "lease_lost",
          fmt::format("Message {} is no longer held under this lease.", id.value)};
}

// Not through the middle of a character.
std::string_view shortened(std::string_view error) {
  if (error.size() <= error_bytes_max) {
    return error;
  }
  std::size_t length = error_bytes_max;
  while (length > 0 && (static_cast<unsigned char>(error[length]) & 0xC0U) == 0x80U) {
    --length;
  }
  return error.substr(0, length);
}

Result<void> expect_held(std::int64_t changed, const Held& held) {
  MUSUBI_ASSERT(changed == 0 || changed == 1);
  return changed == 1 ? Result<void>{} : Result<void>{lease_lost(held.id)};
}

}  // namespace

Instant next_due(const RetryPolicy& policy, int attempt, Instant now) {
  MUSUBI_ASSERT(attempt >= 1);
  std::int64_t delay_seconds = policy.first_delay_seconds;
  for (int i = 1; i < attempt && delay_seconds < policy.delay_seconds_max; ++i) {
    delay_seconds *= 2;
  }
  return now.plus_seconds(std::min<std::int64_t>(delay_seconds, policy.delay_seconds_max));
}

Result<void> append(Transaction& transaction, const Message& message) {
  TRY(transaction.execute(insert_message,
                          {message.id, message.topic, message.payload_json, message.due}));
  return {};
}

Result<std::vector<ClaimedMessage>> claim(Transaction& transaction, const Claim& claim) {
  MUSUBI_ASSERT(claim.messages_max >= 1 && claim.messages_max <= messages_max);
  TRY(transaction.execute(bury_abandoned, {claim.now, claim.topic, claim.policy.attempts_max}));
  auto claimed =
      TRY(transaction.rows(lease_due,
                           {claim.lease, claim.now.plus_seconds(claim.lease_seconds), claim.topic,
                            claim.now, claim.policy.attempts_max, claim.messages_max},
                           [](const Row& row) {
                             return ClaimedMessage{.id = row.get<MessageId>(0),
                                                   .payload_json = row.get<std::string>(1),
                                                   .attempt = row.get<int>(2),
                                                   .due = row.get<Instant>(3)};
                           }));
  // `returning` promises no order.
  std::ranges::sort(claimed, [](const ClaimedMessage& a, const ClaimedMessage& b) {
    return std::tie(a.due, a.id) < std::tie(b.due, b.id);
  });
  return claimed;
}

Result<void> mark_done(Transaction& transaction, const Held& held) {
  const auto changed = TRY(
      transaction.execute(finish_message, {"done", held.now, std::nullopt, held.id, held.lease}));
  return expect_held(changed, held);
}

Result<AfterFailure> mark_failed(Transaction& transaction, const Held& held, std::string_view error,
                                 const RetryPolicy& policy) {
  const auto attempts = TRY(transaction.row(find_attempts, {held.id, held.lease},
                                            [](const Row& row) { return row.get<int>(0); }));
  if (!attempts.has_value()) {
    return lease_lost(held.id);
  }
  if (*attempts >= policy.attempts_max) {
    const auto changed = TRY(transaction.execute(
        finish_message, {"dead", held.now, shortened(error), held.id, held.lease}));
    TRY(expect_held(changed, held));
    return AfterFailure::is_dead;
  }
  const auto changed = TRY(transaction.execute(
      wait_again, {next_due(policy, *attempts, held.now), shortened(error), held.id, held.lease}));
  TRY(expect_held(changed, held));
  return AfterFailure::waits_for_retry;
}

Result<void> put_back(Transaction& transaction, const Held& held, std::string_view why,
                      Instant due) {
  const auto changed =
      TRY(transaction.execute(put_back_sql, {due, shortened(why), held.id, held.lease}));
  return expect_held(changed, held);
}

}  // namespace musubi::outbox
