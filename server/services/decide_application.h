// What staff decide on an application: send it back, accept it (which takes a place) or decline it.
// Each is one command in one transaction with its audit entry and its mail.
#pragma once

#include <variant>

#include "services/actor.h"
#include "services/judge_application.h"

namespace musubi::services {

struct ReturnCommand {
  ApplicationId application;
  int version;  // what the screen showed
  std::string reason;
  Actor actor;
};

struct DecideCommand {
  ApplicationId application;
  int version;
  application::Ruling ruling;
  std::string reason;  // required to decline
  Actor actor;
};

[[nodiscard]] Result<void> return_application(const Context& context, const ReturnCommand& command,
                                              Instant now);

struct Done {};
using Decided = std::variant<Done, StandingErrors>;

// Refused as "full" when no place is left; accepting tells every error that still stands.
[[nodiscard]] Result<Decided> decide_application(const Context& context,
                                                 const DecideCommand& command, Instant now);

}  // namespace musubi::services
