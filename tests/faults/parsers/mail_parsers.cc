// What other mail servers answer, and what of foreign words gets into a mail.
#include <algorithm>
#include <array>
#include <string>

#include "base/result.h"
#include "delivery/mail_message.h"
#include "delivery/smtp_reply.h"
#include "delivery/smtp_settings.h"
#include "faults/parsers/parsers.h"

namespace musubi::faults {

static void read_smtp_reply(std::string_view bytes) {
  delivery::SmtpTrace trace;
  trace.command_sent("RCPT TO:<a@example.jp>");
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    trace.reply_received(bytes.substr(at, end - at));
    at = end + 1;
  }
  MUSUBI_ASSERT(trace.code() >= 0 && trace.code() < 1000);
  const auto report = judge(delivery::SmtpEnd::conversation_failed, trace, "x");
  MUSUBI_ASSERT(std::ranges::all_of(trace.reply(),
                                    [](char letter) { return letter >= ' ' && letter <= '~'; }));
  static_cast<void>(report);
}

static std::string take_line(std::string_view& bytes) {
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const std::string line{bytes.substr(0, end)};
  bytes.remove_prefix(std::min(end + 1, bytes.size()));
  return line;
}

// Recipient, sender's name and subject, a line each, and then the body: what is written has the
// headers that were meant and no others, in lines that every server takes.
static void write_message(std::string_view bytes) {
  delivery::MailMessage mail{.id = "1",
                             .from_name = "",
                             .from = "office@example.jp",
                             .reply_to = "",
                             .recipient = "",
                             .subject = "",
                             .body = "",
                             .at = Instant::parse("2026-11-21T00:00:00Z").value()};
  mail.recipient = take_line(bytes);
  mail.from_name = take_line(bytes);
  mail.subject = take_line(bytes);
  mail.body = bytes;
  const auto text = delivery::message_text(mail);
  if (!text.is_ok()) {
    return;
  }
  int headers = 0;
  bool is_in_head = true;
  for (std::string_view rest = text.value(); !rest.empty();) {
    const std::size_t end = rest.find("\r\n");
    MUSUBI_ASSERT(end != std::string_view::npos && end <= 998);
    const std::string_view line = rest.substr(0, end);
    MUSUBI_ASSERT(std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; }));
    is_in_head = is_in_head && !line.empty();
    headers += is_in_head && !line.starts_with(' ') ? 1 : 0;
    rest.remove_prefix(end + 2);
  }
  MUSUBI_ASSERT(headers == 9);
}

static void read_smtp_address(std::string_view bytes) {
  const auto address = delivery::parse_smtp_address(bytes);
  if (address.is_ok()) {
    MUSUBI_ASSERT(!address.value().host.empty() && address.value().port > 0);
  }
}

std::span<const Parser> mail_parsers() {
  static constexpr std::array all{
      Parser{"smtp_reply", read_smtp_reply},
      Parser{"message", write_message, 2},
      Parser{"smtp_address", read_smtp_address},
  };
  return all;
}

}  // namespace musubi::faults
