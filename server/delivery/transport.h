// Transport: hands one message for one person to whatever sends mail, and says what came of it.
#pragma once

#include <functional>
#include <stop_token>
#include <string>

namespace musubi::delivery {

enum class SendOutcome {
  sent,
  deferred,      // not now, this one: try it again later
  refused,       // never: it has come back
  unreachable,   // nothing can be sent at the moment
  misconfigured  // nothing can be sent until an operator acts
};

struct SendReport {
  SendOutcome outcome;
  // Empty when sent. A code of ours ("smtp_unreachable"), or the mail server's own reply.
  std::string words = "";
  std::string detail = "";  // for operators, in English; never about a person
};

struct OutgoingMail {
  std::string id;
  std::string from;
  std::string recipient;  // one address
  std::string text;       // RFC 5322
};

// A transport gives up when a stop is requested: then the mail is deferred.
using Transport = std::function<SendReport(const OutgoingMail&, const std::stop_token&)>;

}  // namespace musubi::delivery
