#include "delivery/smtp_reply.h"

#include <gtest/gtest.h>

namespace musubi::delivery {

static SmtpTrace trace_of(const char* command, const char* reply) {
  SmtpTrace trace;
  if (*command != '\0') {
    trace.command_sent(command);
  }
  if (*reply != '\0') {
    trace.reply_received(reply);
  }
  return trace;
}

struct Case {
  const char* command;
  const char* reply;
  SendOutcome outcome;
  const char* words;
};

TEST(judge, tells_what_is_about_one_mail_from_what_is_about_all) {
  const Case cases[] = {
      {"RCPT TO:<a@example.jp>", "450 4.2.1 greylisted", SendOutcome::deferred,
       "450 4.2.1 greylisted"},
      {"RCPT TO:<a@example.jp>", "452 too many", SendOutcome::deferred, "452 too many"},
      {"RCPT TO:<a@example.jp>", "499 x", SendOutcome::deferred, "499 x"},
      {"RCPT TO:<a@example.jp>", "550 5.1.1 no such user", SendOutcome::refused,
       "550 5.1.1 no such user"},
      {"RCPT TO:<a@example.jp>", "500 what", SendOutcome::refused, "500 what"},
      {"RCPT TO:<a@example.jp>", "421 closing", SendOutcome::unreachable, "smtp_unreachable"},
      {"RCPT TO:<a@example.jp>", "530 sign in first", SendOutcome::misconfigured,
       "smtp_sign_in_refused"},
      {"RCPT TO:<a@example.jp>", "", SendOutcome::unreachable, "smtp_unreachable"},
      {"RCPT TO:<a@example.jp>", "600 x", SendOutcome::unreachable, "smtp_unreachable"},
      {"DATA\r\n", "451 later", SendOutcome::deferred, "451 later"},
      {"DATA\r\n", "554 looks like spam", SendOutcome::refused, "554 looks like spam"},
      {"MAIL FROM:<m@example.jp>", "451 busy", SendOutcome::deferred, "451 busy"},
      {"MAIL FROM:<m@example.jp>", "550 not your sender", SendOutcome::misconfigured,
       "smtp_sender_refused"},
      {"MAIL FROM:<m@example.jp>", "530 sign in first", SendOutcome::misconfigured,
       "smtp_sign_in_refused"},
      {"EHLO example.jp", "554 go away", SendOutcome::unreachable, "smtp_unreachable"},
      {"", "554 go away", SendOutcome::unreachable, "smtp_unreachable"},
      {"", "", SendOutcome::unreachable, "smtp_unreachable"},
  };
  for (const Case& expected : cases) {
    const SendReport report =
        judge(SmtpEnd::conversation_failed, trace_of(expected.command, expected.reply), "detail");
    EXPECT_EQ(report.outcome, expected.outcome) << expected.command << ' ' << expected.reply;
    EXPECT_EQ(report.words, expected.words) << expected.command << ' ' << expected.reply;
  }
}

TEST(judge, keeps_mails_while_certificates_or_the_sign_in_are_wrong) {
  const SmtpTrace trace = trace_of("STARTTLS\r\n", "220 go ahead");
  EXPECT_EQ(judge(SmtpEnd::tls_failed, trace, "x").outcome, SendOutcome::misconfigured);
  EXPECT_EQ(judge(SmtpEnd::tls_failed, trace, "x").words, "smtp_tls_failed");
  EXPECT_EQ(judge(SmtpEnd::sign_in_refused, trace, "x").outcome, SendOutcome::misconfigured);
  EXPECT_EQ(judge(SmtpEnd::stopped, trace, "x").outcome, SendOutcome::unreachable);
  EXPECT_EQ(judge(SmtpEnd::delivered, trace, "x").outcome, SendOutcome::sent);
}

TEST(smtp_trace, keeps_the_answer_to_the_last_command_and_never_a_secret) {
  SmtpTrace trace;
  trace.reply_received("220 mx.example.jp\r\n");
  trace.command_sent("AUTH PLAIN\r\n");
  trace.reply_received("334 \r\n");
  trace.command_sent("AGEAc2VjcmV0\r\n");
  EXPECT_EQ(trace.verb(), "AUTH");
  trace.command_sent("RCPT TO:<hanako@example.jp>\r\n");
  trace.reply_received("550-5.1.1 \x01unknown\r\n");
  trace.reply_received("550 5.1.1 really\r\n");
  EXPECT_EQ(trace.verb(), "RCPT");
  EXPECT_EQ(trace.reply(), "550-5.1.1 ?unknown 550 5.1.1 really");
  trace.command_sent("QUIT\r\n");
  trace.reply_received("221 bye\r\n");
  EXPECT_EQ(trace.code(), 550);
  EXPECT_EQ(trace.verb(), "RCPT");
}

TEST(smtp_trace, looks_at_the_answer_to_the_message_and_not_at_the_go_ahead_before_it) {
  SmtpTrace trace;
  trace.command_sent("DATA\r\n");
  trace.reply_received("354 go ahead\r\n");
  trace.body_sent();
  trace.reply_received("554 refused\r\n");
  EXPECT_EQ(judge(SmtpEnd::conversation_failed, trace, "").outcome, SendOutcome::refused);
}

TEST(smtp_trace, bounds_what_a_server_can_make_it_keep) {
  SmtpTrace trace;
  trace.command_sent("RCPT TO:<hanako@example.jp>\r\n");
  for (int line = 0; line < 100; ++line) {
    trace.reply_received("550 " + std::string(90, 'x'));
  }
  EXPECT_LE(trace.reply().size(), 401U);
  EXPECT_EQ(trace.code(), 550);
}

}  // namespace musubi::delivery
