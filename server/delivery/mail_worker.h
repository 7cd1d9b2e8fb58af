// The mail worker: claims what the outbox says is due, sends it, and notes the outcome. It may send
// twice after a crash, under the same message id, but never loses a mail.
#pragma once

#include <functional>
#include <stop_token>
#include <thread>

#include "delivery/mail_folder.h"
#include "services/context.h"

namespace musubi::delivery {

struct MailWorkerParts {
  const services::Context& context;
  MailFolder folder;
  std::string from;
  std::function<Instant()> clock;
};

// Sends everything that is due at `clock()`, in batches. Answers how many mails were sent; `fails`
// are noted with their next attempt.
[[nodiscard]] Result<int> send_due_mails(const MailWorkerParts& parts);

// A thread that does so every second until it is destroyed.
class MailWorker {
 public:
  explicit MailWorker(MailWorkerParts parts);

 private:
  MailWorkerParts m_parts;
  std::jthread m_thread;
};

}  // namespace musubi::delivery
