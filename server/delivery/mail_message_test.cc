#include "delivery/mail_message.h"

#include <gtest/gtest.h>

namespace musubi::delivery {

static MailMessage mail() {
  return {.id = "0001",
          .from_name = "研修係",
          .from = "musubi@example.jp",
          .reply_to = "kenshu@example.jp",
          .recipient = "hanako@example.jp",
          .subject = "申込み",
          .body = "結び",
          .at = *Instant::parse("2026-11-21T10:00:00+09:00")};
}

TEST(message_text, has_one_recipient_and_an_encoded_subject_and_body) {
  EXPECT_EQ(message_text(mail()).value(),
            "From: =?UTF-8?B?56CU5L+u5L+C?=\r\n"
            " <musubi@example.jp>\r\n"
            "To: hanako@example.jp\r\n"
            "Reply-To: kenshu@example.jp\r\n"
            "Subject: =?UTF-8?B?55Sz6L6844G/?=\r\n"
            "Date: Sat, 21 Nov 2026 10:00:00 +0900\r\n"
            "Message-ID: <0001@example.jp>\r\n"
            "Auto-Submitted: auto-generated\r\n"
            "MIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: base64\r\n"
            "\r\n"
            "57WQ44Gz\r\n");
}

TEST(message_text, folds_long_subjects_between_characters) {
  MailMessage long_subject = mail();
  long_subject.subject = std::string(44, 'a') + "結" + std::string(30, 'b');
  const std::string text = message_text(long_subject).value();
  // 44 letters, and the character that would have been cut begins the next word.
  EXPECT_NE(text.find("YWFhYWE=?=\r\n =?UTF-8?B?57WQ"), std::string::npos) << text;
}

// Continuation bytes without an end are no character that could be kept whole.
TEST(message_text, ends_with_a_subject_that_is_not_utf8) {
  MailMessage odd = mail();
  odd.subject = "\xE7" + std::string(100, '\x9B');
  EXPECT_LT(message_text(odd).value().size(), 1000U);
}

TEST(message_text, refuses_what_could_start_another_header_or_name_a_second_recipient) {
  for (const char* recipient : {"a@example.jp\r\nBcc: b@example.jp", "a@example.jp,b@example.jp",
                                "a@example.jp b@example.jp", "", "nobody"}) {
    MailMessage bad = mail();
    bad.recipient = recipient;
    EXPECT_FALSE(message_text(bad).is_ok()) << recipient;
  }
  MailMessage bad = mail();
  bad.subject = "件名\r\nBcc: b@example.jp";
  EXPECT_EQ(message_text(bad).error().code, "subject_with_control_character");
  bad = mail();
  bad.from_name = "係\r\nBcc: b@example.jp";
  EXPECT_EQ(message_text(bad).error().code, "sender_with_control_character");
  bad = mail();
  bad.reply_to = "a@example.jp\r\nBcc: b@example.jp";
  EXPECT_FALSE(message_text(bad).is_ok());
}

TEST(message_text, leaves_out_the_name_and_the_address_for_answers_where_there_are_none) {
  MailMessage plain = mail();
  plain.from_name.clear();
  plain.reply_to.clear();
  const std::string text = message_text(plain).value();
  EXPECT_TRUE(text.starts_with("From: musubi@example.jp\r\nTo: ")) << text;
  EXPECT_EQ(text.find("Reply-To"), std::string::npos);
}

TEST(message_text, ends_the_lines_of_the_body_with_cr_lf_and_headers_stay_what_they_are) {
  MailMessage lines = mail();
  lines.body = "a\nb\r\nc\n\nBcc: b@example.jp";
  const std::string text = message_text(lines).value();
  // base64 of "a\r\nb\r\nc\r\n\r\nBcc: b@example.jp"
  EXPECT_TRUE(text.ends_with("\r\n\r\nYQ0KYg0KYw0KDQpCY2M6IGJAZXhhbXBsZS5qcA==\r\n")) << text;
  EXPECT_EQ(text.find("Bcc"), std::string::npos);
}

}  // namespace musubi::delivery
