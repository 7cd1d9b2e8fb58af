#include "delivery/mail_message.h"

#include <fmt/core.h>
#include <sodium.h>

#include <algorithm>
#include <array>

#include "domain/people/email_address.h"

namespace musubi::delivery {

static std::string base64(std::string_view bytes) {
  constexpr auto variant = sodium_base64_VARIANT_ORIGINAL;
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), variant);
  text.pop_back();
  return text;
}

// Pieces of at most 45 bytes, never in the middle of a character, one encoded word each.
static std::string encoded_words(std::string_view subject) {
  constexpr std::size_t piece_bytes_max = 45;
  std::string words;
  while (!subject.empty()) {
    std::size_t length = std::min(piece_bytes_max, subject.size());
    const auto is_continuation = [&](std::size_t place) {
      return place < subject.size() && (static_cast<unsigned char>(subject[place]) & 0xC0) == 0x80;
    };
    // What is not UTF-8 may have more of them in a row; then there is no character to keep whole.
    for (int back = 0; back < 3 && is_continuation(length); ++back) {
      --length;
    }
    words += fmt::format("{}=?UTF-8?B?{}?=", words.empty() ? "" : "\r\n ",
                         base64(subject.substr(0, length)));
    subject.remove_prefix(length);
  }
  return words;
}

static std::string lines_of_76(std::string_view text) {
  std::string lines;
  for (std::size_t place = 0; place < text.size(); place += 76) {
    lines += text.substr(place, 76);
    lines += "\r\n";
  }
  return lines;
}

static bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](char letter) {
    return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
  });
}

// "Sat, 21 Nov 2026 10:00:00 +0900"
static std::string date_header(Instant at) {
  static constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed",
                                                            "Thu", "Fri", "Sat"};
  static constexpr std::array<std::string_view, 12> months{
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const Date date = at.date_jst();
  const int seconds = at.time_jst().seconds;
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0900",
                     weekdays[date.weekday().c_encoding()], date.day(), months[date.month() - 1],
                     date.year(), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

// Lines end with CR LF in a message, also inside base64 (RFC 2049 4).
static std::string with_crlf(std::string_view text) {
  std::string lines;
  lines.reserve(text.size());
  for (std::size_t place = 0; place < text.size(); ++place) {
    if (text[place] == '\n' && (place == 0 || text[place - 1] != '\r')) {
      lines += '\r';
    }
    lines += text[place];
  }
  return lines;
}

static Result<std::string> header_words(std::string_view words, std::string_view what) {
  if (has_control(words)) {
    return Error{
        ErrorKind::invalid, fmt::format("{}_with_control_character", what),
        fmt::format("the {} of a mail holds a control character: correct its wording", what)};
  }
  return encoded_words(words);
}

static Result<std::string> from_header(const MailMessage& mail, const EmailAddress& from) {
  const std::string name = TRY(header_words(mail.from_name, "sender"));
  return name.empty() ? fmt::format("From: {}\r\n", from.text())
                      : fmt::format("From: {}\r\n <{}>\r\n", name, from.text());
}

static Result<std::string> reply_to_header(const MailMessage& mail) {
  if (mail.reply_to.empty()) {
    return std::string{};
  }
  return fmt::format("Reply-To: {}\r\n", TRY(EmailAddress::parse(mail.reply_to)).text());
}

Result<std::string> message_text(const MailMessage& mail) {
  const EmailAddress from = TRY(EmailAddress::parse(mail.from));
  const EmailAddress recipient = TRY(EmailAddress::parse(mail.recipient));
  const std::string subject = TRY(header_words(mail.subject, "subject"));
  const std::string& sender = from.text();
  return fmt::format(
      "{}To: {}\r\n{}Subject: {}\r\nDate: {}\r\nMessage-ID: <{}@{}>\r\n"
      "Auto-Submitted: auto-generated\r\n"
      "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
      "Content-Transfer-Encoding: base64\r\n\r\n{}",
      TRY(from_header(mail, from)), recipient.text(), TRY(reply_to_header(mail)), subject,
      date_header(mail.at), mail.id, sender.substr(sender.find('@') + 1),
      lines_of_76(base64(with_crlf(mail.body))));
}

}  // namespace musubi::delivery
