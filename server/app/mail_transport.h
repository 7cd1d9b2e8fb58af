// Which way mails leave, as the command line says.
#pragma once

#include <string>

#include "app/commands.h"
#include "base/result.h"
#include "delivery/transport.h"

namespace musubi::app {

struct MailWay {
  delivery::Transport transport;
  std::string from;
  std::string words;  // one line for the start: where mails go
};

// `invalid` for an address that is none, and for a password that is missing or open to others.
[[nodiscard]] Result<MailWay> mail_way(const MailOptions& options,
                                       const std::filesystem::path& data);

}  // namespace musubi::app
