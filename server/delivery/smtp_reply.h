// What an attempt to send by SMTP means: who refused what, and whether trying again can help.
#pragma once

#include <string>
#include <string_view>

#include "delivery/transport.h"

namespace musubi::delivery {

// The last command that was sent, and every line of the answer to it, in printable ASCII.
class SmtpTrace {
 public:
  void command_sent(std::string_view line);
  void reply_received(std::string_view line);
  void body_sent();  // what comes next answers the whole message

  [[nodiscard]] const std::string& verb() const { return m_verb; }  // empty: the greeting
  [[nodiscard]] const std::string& reply() const { return m_reply; }
  [[nodiscard]] int code() const;  // of the reply; 0: none

 private:
  std::string m_verb;
  std::string m_reply;
  bool m_is_over = false;  // saying goodbye changes nothing
};

// How the attempt ended for the library that made it.
enum class SmtpEnd { delivered, conversation_failed, tls_failed, sign_in_refused, stopped };

[[nodiscard]] SendReport judge(SmtpEnd end, const SmtpTrace& trace, std::string_view detail);

}  // namespace musubi::delivery
