#include "delivery/smtp_settings.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/digits.h"

namespace musubi::delivery {

static Error bad_address(std::string_view text) {
  return {ErrorKind::invalid, "bad_smtp_address",
          fmt::format("{} is no address of a mail relay: write smtp://HOST:PORT, "
                      "smtp://HOST:PORT+STARTTLS or smtps://HOST:PORT",
                      text)};
}

static bool cut_prefix(std::string_view& text, std::string_view prefix) {
  const bool is_there = text.starts_with(prefix);
  text.remove_prefix(is_there ? prefix.size() : 0);
  return is_there;
}

static bool cut_suffix(std::string_view& text, std::string_view suffix) {
  const bool is_there = text.ends_with(suffix);
  text.remove_suffix(is_there ? suffix.size() : 0);
  return is_there;
}

static bool is_host(std::string_view host) {
  return !host.empty() && host.size() <= 253 && std::ranges::all_of(host, [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '.' || letter == '-';
  });
}

static std::uint16_t usual_port(SmtpSecurity security) {
  switch (security) {
    case SmtpSecurity::plain:
      return 25;
    case SmtpSecurity::starttls:
      return 587;
    case SmtpSecurity::tls:
      return 465;
  }
  fail_assertion("every way of securing has its port", __FILE__, __LINE__);
}

Result<SmtpAddress> parse_smtp_address(std::string_view text) {
  std::string_view rest = text;
  SmtpSecurity security = SmtpSecurity::plain;
  if (cut_prefix(rest, "smtps://")) {
    security = SmtpSecurity::tls;
  } else if (!cut_prefix(rest, "smtp://")) {
    return bad_address(text);
  } else if (cut_suffix(rest, "+STARTTLS")) {
    security = SmtpSecurity::starttls;
  }
  const std::size_t colon = rest.find(':');
  const std::string_view host = rest.substr(0, colon);
  std::optional<int> port = usual_port(security);
  if (colon != std::string_view::npos) {
    port = parse_digits(rest.substr(colon + 1));
  }
  if (!is_host(host) || !port || *port < 1 || *port > 65535) {
    return bad_address(text);
  }
  return SmtpAddress{security, std::string{host}, static_cast<std::uint16_t>(*port)};
}

}  // namespace musubi::delivery
