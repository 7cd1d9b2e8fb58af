#include "delivery/mail_worker.h"

#include <boost/json.hpp>
#include <chrono>
#include <condition_variable>
#include <mutex>

#include "delivery/mail_message.h"
#include "services/mails.h"
#include "services/write_mail.h"
#include "stores/outbox.h"
#include "stores/random_id.h"

namespace musubi::delivery {

constexpr int batch_size = 50;
constexpr int lease_seconds = 60;

static MailId mail_named_in(const std::string& payload_json) {
  const boost::json::value payload = boost::json::parse(payload_json);
  return MailId{std::string{payload.as_object().at("mail").as_string()}};
}

static Result<void> send(const MailWorkerParts& parts, const MailId& id) {
  const auto mail = TRY(services::view_mail(parts.context, id));
  const std::string text = TRY(message_text({.id = mail.id,
                                             .from = parts.from,
                                             .recipient = mail.recipient,
                                             .subject = mail.subject,
                                             .body = mail.body,
                                             .at = mail.at}));
  return parts.folder.put(mail.id, text);
}

static Result<void> note_failure(Transaction& transaction, const outbox::Held& held,
                                 const MailId& mail, const Error& error) {
  const auto after = TRY(outbox::mark_failed(transaction, held, error.code, {}));
  if (after == outbox::AfterFailure::is_dead) {
    return stores::set_mail_state(transaction, mail, stores::MailState::failed);
  }
  return {};
}

static Result<void> note(const MailWorkerParts& parts, const outbox::Held& held, const MailId& mail,
                         const Result<void>& sent) {
  return parts.context.database.write([&](Transaction& transaction) -> Result<void> {
    // A mail that went with its draft is not to be sent.
    if (!sent.is_ok() && sent.error().code == "no_such_mail") {
      return outbox::mark_done(transaction, held);
    }
    if (!sent.is_ok()) {
      return note_failure(transaction, held, mail, sent.error());
    }
    TRY(outbox::mark_done(transaction, held));
    return stores::set_mail_state(transaction, mail, stores::MailState::sent);
  });
}

Result<int> send_due_mails(const MailWorkerParts& parts) {
  const auto lease = random_id<outbox::LeaseId>();
  const Instant now = parts.clock();
  const auto claimed = TRY(parts.context.database.write([&](Transaction& transaction) {
    return outbox::claim(transaction, {.topic = std::string{services::mail_topic},
                                       .lease = lease,
                                       .now = now,
                                       .lease_seconds = lease_seconds,
                                       .messages_max = batch_size,
                                       .policy = {}});
  }));
  int sent_count = 0;
  for (const outbox::ClaimedMessage& message : claimed) {
    const MailId mail = mail_named_in(message.payload_json);
    const Result<void> sent = send(parts, mail);
    TRY(note(parts, {.id = message.id, .lease = lease, .now = parts.clock()}, mail, sent));
    sent_count += sent.is_ok() ? 1 : 0;
  }
  return sent_count;
}

MailWorker::MailWorker(MailWorkerParts parts) : m_parts(std::move(parts)) {
  m_thread = std::jthread([this](const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    while (!stop.stop_requested()) {
      // What fails here fails again in a second; the outbox keeps the mail meanwhile.
      const auto sent = send_due_mails(m_parts);
      if (sent.is_ok() && sent.value() > 0) {
        continue;
      }
      std::unique_lock lock{mutex};
      wake.wait_for(lock, stop, std::chrono::seconds{1}, [] { return false; });
    }
  });
}

}  // namespace musubi::delivery
