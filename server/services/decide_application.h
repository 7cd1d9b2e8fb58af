// What staff decide on an application: send it back, accept it (which takes a place) or decline it.
// Each is one command in one transaction with its audit entry and its mail.
#pragma once

#include "services/context.h"
#include "services/staff.h"
#include "stores/application_store.h"

namespace musubi::services {

struct ReturnCommand {
  ApplicationId application;
  int version;  // what the screen showed
  std::string reason;
  Staff staff;
};

struct DecideCommand {
  ApplicationId application;
  int version;
  application::Ruling ruling;
  std::string reason;  // required to decline, and to accept without the papers
  Staff staff;
  bool despite_incomplete = false;  // accepts although papers are missing
};

[[nodiscard]] Result<void> return_application(const Context& context, const ReturnCommand& command,
                                              Instant now);
// Refused as "full" when no place is left, as "incomplete" while papers are missing.
[[nodiscard]] Result<void> decide_application(const Context& context, const DecideCommand& command,
                                              Instant now);

}  // namespace musubi::services
