// Where and how mail is handed over: the operator's relay.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace musubi::delivery {

// Plain only towards a relay of this machine or of a network that is trusted; a password never goes
// over it.
enum class SmtpSecurity { plain, starttls, tls };

struct SmtpAddress {
  SmtpSecurity security;
  std::string host;
  std::uint16_t port;
};

// "smtp://127.0.0.1:25", "smtp://relay.example.jp:587+STARTTLS", "smtps://relay.example.jp:465".
// Without a port: 25, 587 and 465. `invalid` for anything else.
[[nodiscard]] Result<SmtpAddress> parse_smtp_address(std::string_view text);

struct SmtpSettings {
  SmtpAddress address;
  std::string helo;       // the name that this server says of itself
  std::string user = "";  // empty: no sign-in
  std::string password = "";
  std::string ca_file = "";  // empty: the system's certificate authorities
};

}  // namespace musubi::delivery
