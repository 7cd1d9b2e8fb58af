#include "http/api/mail_entry.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "http/api/words.h"

namespace musubi::http {

struct NoteWords {
  std::string_view code;
  std::string_view ja;
  std::string_view en;
};

static constexpr std::array notes{
    NoteWords{"account_closed", "アカウントが停止されたため、送りませんでした。",
              "Not sent: the account was closed."},
    NoteWords{"address_changed", "申込者のメールアドレスが変わったため、送りませんでした。",
              "Not sent: the applicant's address changed."},
    NoteWords{"link_expired", "リンクの期限が切れたため、送りませんでした。",
              "Not sent: its link had expired."},
    NoteWords{"mail_not_written",
              "メールのフォルダーに書き込めません。運用担当者に知らせて"
              "ください。",
              "The mail folder can't be written. Tell the operator."},
    NoteWords{"no_answer", "送信が何度も途中で終わりました。運用担当者に知らせてください。",
              "Sending broke off again and again. Tell the operator."},
    NoteWords{"not_begun", "順番を待っています。", "Waiting for its turn."},
    NoteWords{"smtp_sender_refused",
              "メールサーバーが差出人を拒みました。運用担当者に知らせて"
              "ください。",
              "The mail server refuses the sender. Tell the operator."},
    NoteWords{"smtp_sign_in_refused",
              "メールサーバーにログインできません。運用担当者に知らせて"
              "ください。",
              "The mail server refuses the sign-in. Tell the operator."},
    NoteWords{"smtp_tls_failed",
              "メールサーバーの証明書を確かめられません。運用担当者に知らせて"
              "ください。",
              "The mail server's certificate can't be verified. Tell the operator."},
    NoteWords{"smtp_unreachable", "メールサーバーに届きません。自動でもう一度送ります。",
              "The mail server can't be reached. It is tried again."},
    NoteWords{"state_changed", "申込みの状態が変わったため、送りませんでした。",
              "Not sent: the application's state changed."},
    NoteWords{"stopped", "送信を中断しました。自動でもう一度送ります。",
              "Sending was interrupted. It is tried again."},
    NoteWords{"superseded", "新しいメールがあるため、送りませんでした。",
              "Not sent: a newer mail replaces it."},
    NoteWords{"withdrawn", "申込みが取り下げられたため、送りませんでした。",
              "Not sent: the application was withdrawn."},
};

// A mail server's reply, and what people wrote, stay as they are.
static std::string note_words(const std::string& error, Language language) {
  const auto* note = std::ranges::find(notes, error, &NoteWords::code);
  if (note == notes.end()) {
    return error;
  }
  return std::string{language == Language::ja ? note->ja : note->en};
}

boost::json::object mail_entry(const services::MailView& mail, Language language) {
  boost::json::object json{{"id", mail.id},
                           {"at", mail.at.iso_jst()},
                           {"event", mail.event},
                           {"to", mail.recipient},
                           {"subject", mail.subject},
                           {"state", word_of(mail.state)},
                           {"attempts", mail.attempts}};
  if (!mail.last_error.empty()) {
    json["note"] = note_words(mail.last_error, language);
  }
  if (mail.held_until) {
    json["held_until"] = mail.held_until->iso_jst();
  }
  if (mail.sent_at) {
    json["sent_at"] = mail.sent_at->iso_jst();
  }
  return json;
}

}  // namespace musubi::http
