// A mail as RFC 5322 text: one recipient, the subject in RFC 2047 words, the body in base64, so
// that Japanese arrives whatever the servers on the way do.
#pragma once

#include <string>

#include "base/instant.h"
#include "base/result.h"

namespace musubi::delivery {

struct MailMessage {
  std::string id;         // names the message towards other servers: the same at every attempt
  std::string from_name;  // empty: the address alone
  std::string from;
  std::string reply_to;  // empty: answers go to `from`
  std::string recipient;
  std::string subject;
  std::string body;
  Instant at;
};

// `invalid` when an address, the name or the subject holds a control character, or an address is
// not one. The body may hold anything: it stands in base64.
[[nodiscard]] Result<std::string> message_text(const MailMessage& mail);

}  // namespace musubi::delivery
