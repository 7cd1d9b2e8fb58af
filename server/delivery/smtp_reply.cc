#include "delivery/smtp_reply.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/digits.h"
#include "base/result.h"

namespace musubi::delivery {

constexpr std::size_t reply_bytes_max = 400;

void SmtpTrace::command_sent(std::string_view line) {
  // Anything else is the secret of a sign-in, and not looked at.
  static constexpr std::array<std::string_view, 7> verbs{"EHLO", "HELO", "STARTTLS", "AUTH",
                                                         "MAIL", "RCPT", "DATA"};
  const std::string_view verb = line.substr(0, line.find_first_of(" \r\n"));
  if (verb == "QUIT") {
    m_is_over = true;
    return;
  }
  if (std::ranges::find(verbs, verb) != verbs.end()) {
    m_verb = verb;
    m_reply.clear();
  }
}

void SmtpTrace::reply_received(std::string_view line) {
  if (m_is_over) {
    return;
  }
  while (line.ends_with('\r') || line.ends_with('\n')) {
    line.remove_suffix(1);
  }
  if (m_reply.size() + line.size() > reply_bytes_max) {
    return;
  }
  m_reply += m_reply.empty() ? "" : " ";
  std::ranges::transform(line, std::back_inserter(m_reply),
                         [](char letter) { return letter >= ' ' && letter <= '~' ? letter : '?'; });
}

void SmtpTrace::body_sent() { m_reply.clear(); }

int SmtpTrace::code() const {
  return parse_digits(std::string_view{m_reply}.substr(0, 3)).value_or(0);
}

static SendReport about_everything(SendOutcome outcome, std::string_view code,
                                   std::string_view detail) {
  return {.outcome = outcome,
          .words = std::string{code},
          .detail = fmt::format("{}: {}", code, detail)};
}

static SendReport about_this_mail(SendOutcome outcome, const SmtpTrace& trace) {
  return {.outcome = outcome, .words = trace.reply()};
}

static SendReport judge_reply(const SmtpTrace& trace, std::string_view detail) {
  const int code = trace.code();
  const bool is_about_mail = trace.verb() == "RCPT" || trace.verb() == "DATA";
  const bool wants_sign_in = code == 530 || code == 535 || code == 538;
  if (code >= 500 && code < 600 && wants_sign_in) {
    return about_everything(SendOutcome::misconfigured, "smtp_sign_in_refused", trace.reply());
  }
  if (code >= 500 && code < 600 && is_about_mail) {
    return about_this_mail(SendOutcome::refused, trace);
  }
  if (code >= 500 && code < 600 && trace.verb() == "MAIL") {
    return about_everything(SendOutcome::misconfigured, "smtp_sender_refused", trace.reply());
  }
  // 421 closes the connection: whatever it was about, nothing else gets through either.
  if (code >= 400 && code < 500 && code != 421 && (is_about_mail || trace.verb() == "MAIL")) {
    return about_this_mail(SendOutcome::deferred, trace);
  }
  return about_everything(SendOutcome::unreachable, "smtp_unreachable", detail);
}

SendReport judge(SmtpEnd end, const SmtpTrace& trace, std::string_view detail) {
  switch (end) {
    case SmtpEnd::delivered:
      return {.outcome = SendOutcome::sent};
    case SmtpEnd::tls_failed:
      return about_everything(SendOutcome::misconfigured, "smtp_tls_failed", detail);
    case SmtpEnd::sign_in_refused:
      return about_everything(SendOutcome::misconfigured, "smtp_sign_in_refused", detail);
    case SmtpEnd::stopped:
      return about_everything(SendOutcome::unreachable, "stopped", detail);
    case SmtpEnd::conversation_failed:
      return judge_reply(trace, detail);
  }
  fail_assertion("every end of a conversation is judged", __FILE__, __LINE__);
}

}  // namespace musubi::delivery
