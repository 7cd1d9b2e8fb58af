#include "delivery/mail_worker.h"

#include <fmt/core.h>

#include <boost/json.hpp>
#include <chrono>
#include <typeinfo>

#include "base/pause.h"
#include "delivery/mail_message.h"
#include "delivery/smtp_relay.h"
#include "services/mail_sending.h"
#include "services/write_mail.h"
#include "stores/mail_delivery_store.h"
#include "stores/random_id.h"

namespace musubi::delivery {

using stores::MailState;

constexpr int batch_size = 50;
constexpr int mail_lease_seconds = 180;
// Nothing is begun that the lease might not outlast.
constexpr int last_start_seconds = mail_lease_seconds - 2 * smtp_seconds_max;

struct MailSender::Claimed {
  outbox::MessageId message;
  MailId mail;
};

struct MailSender::Batch {
  outbox::LeaseId lease;
  Instant begun;
  std::vector<Claimed> mails;
};

static MailId mail_named_in(const std::string& payload_json) {
  const boost::json::value payload = boost::json::parse(payload_json);
  return MailId{std::string{payload.as_object().at("mail").as_string()}};
}

Result<MailSender::Batch> MailSender::claim() {
  const auto lease = random_id<outbox::LeaseId>();
  const Instant now = m_parts.clock();
  return m_parts.context.database.write([&](Transaction& transaction) -> Result<Batch> {
    const auto claimed = TRY(outbox::claim(transaction, {.topic = std::string{services::mail_topic},
                                                         .lease = lease,
                                                         .now = now,
                                                         .lease_seconds = mail_lease_seconds,
                                                         .messages_max = batch_size,
                                                         .policy = mail_retry_policy}));
    TRY(stores::note_abandoned(transaction, mail_retry_policy.attempts_max, now));
    Batch batch{.lease = lease, .begun = now, .mails = {}};
    for (const outbox::ClaimedMessage& message : claimed) {
      const MailId mail = mail_named_in(message.payload_json);
      TRY(stores::note_claimed(transaction, mail, message.attempt));
      batch.mails.push_back({message.id, mail});
    }
    return batch;
  });
}

Result<void> MailSender::drop(const Batch& batch, const Claimed& claimed, std::string_view reason) {
  const Instant now = m_parts.clock();
  return m_parts.context.database.write([&](Transaction& transaction) -> Result<void> {
    TRY(outbox::mark_done(transaction, {claimed.message, batch.lease, now}));
    return stores::note_outcome(
        transaction, claimed.mail,
        {.state = MailState::dropped, .last_error = std::string{reason}, .at = now});
  });
}

// A mail that went with its draft.
Result<void> MailSender::forget(const Batch& batch, const Claimed& claimed) {
  const Instant now = m_parts.clock();
  return m_parts.context.database.write([&](Transaction& transaction) {
    return outbox::mark_done(transaction, {claimed.message, batch.lease, now});
  });
}

Result<void> MailSender::put_back(const Batch& batch, const Claimed& claimed,
                                  const std::string& why) {
  const Instant now = m_parts.clock();
  const Instant due = now.plus_seconds(mail_retry_policy.first_delay_seconds);
  return m_parts.context.database.write([&](Transaction& transaction) -> Result<void> {
    TRY(outbox::put_back(transaction, {claimed.message, batch.lease, now}, why, due));
    return stores::note_outcome(transaction, claimed.mail,
                                {.state = MailState::waiting, .last_error = why, .at = now});
  });
}

// A failure that may pass: another attempt, until there were too many.
static Result<void> note_failure(Transaction& transaction, const outbox::Held& held,
                                 const MailId& mail, const std::string& words) {
  const auto after = TRY(outbox::mark_failed(transaction, held, words, mail_retry_policy));
  const auto state =
      after == outbox::AfterFailure::is_dead ? MailState::failed : MailState::waiting;
  return stores::note_outcome(transaction, mail,
                              {.state = state, .last_error = words, .at = held.now});
}

Result<void> MailSender::note(const Batch& batch, const Claimed& claimed,
                              const SendReport& report) {
  const outbox::Held held{claimed.message, batch.lease, m_parts.clock()};
  const auto settle = [&](MailState state) {
    return m_parts.context.database.write([&](Transaction& transaction) -> Result<void> {
      TRY(outbox::mark_done(transaction, held));
      return stores::note_outcome(transaction, claimed.mail,
                                  {.state = state, .last_error = report.words, .at = held.now});
    });
  };
  switch (report.outcome) {
    case SendOutcome::sent:
      return settle(MailState::sent);
    case SendOutcome::refused:
      return settle(MailState::bounced);
    case SendOutcome::deferred:
    case SendOutcome::unreachable:
      return m_parts.context.database.write([&](Transaction& transaction) {
        return note_failure(transaction, held, claimed.mail, report.words);
      });
    case SendOutcome::misconfigured:
      return put_back(batch, claimed, report.words);
  }
  fail_assertion("every outcome is noted", __FILE__, __LINE__);
}

// Once, until something is sent again.
void MailSender::raise_alarm(const SendReport& report) {
  if (m_alarm == report.words) {
    return;
  }
  m_alarm = report.words;
  m_parts.log(boost::json::serialize(boost::json::object{
      {"at", m_parts.clock().iso_utc()}, {"mail_alarm", report.words}, {"detail", report.detail}}));
}

static Result<std::string> text_of(const services::Letter& letter, const std::string& from,
                                   Instant now) {
  return message_text({.id = letter.id,
                       .from_name = letter.sender_name,
                       .from = from,
                       .reply_to = letter.reply_to.value_or(""),
                       .recipient = letter.recipient,
                       .subject = letter.subject,
                       .body = letter.body,
                       .at = now});
}

Result<SendOutcome> MailSender::send_one(const Batch& batch, const Claimed& claimed,
                                         const std::stop_token& stop) {
  const Instant now = m_parts.clock();
  const auto found = services::letter_of(m_parts.context, claimed.mail, now);
  if (!found.is_ok() && found.error().code == "no_such_mail") {
    TRY(forget(batch, claimed));
    return SendOutcome::refused;
  }
  const auto asked = TRY(found);
  if (const auto* reason = std::get_if<programme::DropReason>(&asked)) {
    TRY(drop(batch, claimed, programme::name_of(*reason)));
    return SendOutcome::refused;
  }
  const auto& letter = std::get<services::Letter>(asked);
  const auto text = text_of(letter, m_parts.from, now);
  if (!text.is_ok()) {
    TRY(note(batch, claimed, {.outcome = SendOutcome::refused, .words = text.error().code}));
    return SendOutcome::refused;
  }
  const SendReport report = m_parts.transport(
      {.id = letter.id, .from = m_parts.from, .recipient = letter.recipient, .text = text.value()},
      stop);
  if (stop.stop_requested() && report.outcome != SendOutcome::sent) {
    TRY(put_back(batch, claimed, report.words));
    return report.outcome;
  }
  TRY(note(batch, claimed, report));
  if (report.outcome == SendOutcome::unreachable || report.outcome == SendOutcome::misconfigured) {
    raise_alarm(report);
  }
  return report.outcome;
}

Result<int> MailSender::send_due(const std::stop_token& stop) {
  const Batch batch = TRY(claim());
  const Instant last_start = batch.begun.plus_seconds(last_start_seconds);
  int sent_count = 0;
  std::string hindrance;
  for (const Claimed& claimed : batch.mails) {
    if (hindrance.empty() && (stop.stop_requested() || m_parts.clock() > last_start)) {
      hindrance = "not_begun";
    }
    if (!hindrance.empty()) {
      TRY(put_back(batch, claimed, hindrance));
      continue;
    }
    const auto outcome = TRY(send_one(batch, claimed, stop));
    if (outcome == SendOutcome::sent) {
      ++sent_count;
      m_alarm.clear();
    } else if (outcome == SendOutcome::unreachable || outcome == SendOutcome::misconfigured) {
      hindrance = m_alarm;
    }
  }
  return sent_count;
}

// What fails here fails again in a second; the outbox keeps the mail meanwhile. An exception is a
// programmer's error or a want of memory: the server goes on without this batch.
bool MailSender::has_sent(const std::stop_token& stop) {
  try {
    const auto sent = send_due(stop);
    return sent.is_ok() && sent.value() > 0;
  } catch (const std::exception& error) {
    raise_alarm({.outcome = SendOutcome::unreachable,
                 .words = "mail_worker_failed",
                 .detail = typeid(error).name()});
    return false;
  }
}

int MailWorker::seconds_since_round() const {
  const auto since = std::chrono::steady_clock::now() - m_last_round.load();
  return static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(since).count());
}

MailWorker::MailWorker(MailWorkerParts parts)
    : m_sender(std::move(parts)), m_last_round(std::chrono::steady_clock::now()) {
  m_thread = std::jthread([this](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      m_last_round = std::chrono::steady_clock::now();
      if (m_sender.has_sent(stop)) {
        continue;
      }
      pause(stop, std::chrono::seconds{1});
    }
  });
}

}  // namespace musubi::delivery
