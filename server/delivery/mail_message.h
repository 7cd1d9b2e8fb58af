// A mail as RFC 5322 text: one recipient, the subject in RFC 2047 words, the body in base64, so
// that Japanese arrives whatever the servers on the way do.
#pragma once

#include <string>

#include "base/instant.h"
#include "base/result.h"

namespace musubi::delivery {

struct MailMessage {
  std::string id;  // names the message towards other servers
  std::string from;
  std::string recipient;
  std::string subject;
  std::string body;
  Instant at;
};

// `invalid` when an address or the subject holds a control character, or the address is not one.
[[nodiscard]] Result<std::string> message_text(const MailMessage& mail);

}  // namespace musubi::delivery
