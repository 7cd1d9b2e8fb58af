// The mail worker: claims what the outbox says is due, asks whether it is still true, sends it, and
// notes the outcome. It may send twice after a crash, under the same message id, but never loses a
// mail.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

#include "delivery/transport.h"
#include "services/context.h"
#include "stores/outbox.h"

namespace musubi::delivery {

struct MailWorkerParts {
  const services::Context& context;
  Transport transport;
  std::string from;
  std::function<Instant()> clock;
  std::function<void(std::string_view line)> log;  // one line for an operator to act on
};

// Thirty seconds doubled up to six hours: given up after about five days (RFC 5321 4.5.4.1).
inline constexpr outbox::RetryPolicy mail_retry_policy{.attempts_max = 28};

class MailSender {
 public:
  explicit MailSender(MailWorkerParts parts) : m_parts(std::move(parts)) {}

  // One batch of what is due at `clock()`. Answers how many mails were sent; what could not be is
  // noted with its next attempt.
  [[nodiscard]] Result<int> send_due(const std::stop_token& stop = {});
  // As a worker does it for ever: whatever fails, it says so and comes back.
  [[nodiscard]] bool has_sent(const std::stop_token& stop);

 private:
  struct Claimed;
  struct Batch;
  [[nodiscard]] Result<Batch> claim();
  [[nodiscard]] Result<SendOutcome> send_one(const Batch& batch, const Claimed& claimed,
                                             const std::stop_token& stop);
  [[nodiscard]] Result<void> note(const Batch& batch, const Claimed& claimed,
                                  const SendReport& report);
  [[nodiscard]] Result<void> drop(const Batch& batch, const Claimed& claimed,
                                  std::string_view reason);
  [[nodiscard]] Result<void> forget(const Batch& batch, const Claimed& claimed);
  [[nodiscard]] Result<void> put_back(const Batch& batch, const Claimed& claimed,
                                      const std::string& why);
  void raise_alarm(const SendReport& report);

  MailWorkerParts m_parts;
  std::string m_alarm;  // raised and not over: it is said once
};

// A thread that sends every second until it is destroyed.
class MailWorker {
 public:
  explicit MailWorker(MailWorkerParts parts);

  // Since it last looked for mails, by the monotonic clock.
  [[nodiscard]] int seconds_since_round() const;

 private:
  MailSender m_sender;
  std::atomic<std::chrono::steady_clock::time_point> m_last_round;
  std::jthread m_thread;
};

}  // namespace musubi::delivery
