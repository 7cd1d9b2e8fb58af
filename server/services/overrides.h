// What staff record beside an application's answers: findings that they set aside, and facts that
// only they can tell. Neither changes the application itself.
#pragma once

#include "services/context.h"
#include "services/staff.h"
#include "stores/override_store.h"

namespace musubi::services {

struct OverrideCommand {
  ApplicationId application;
  int version;  // what the screen showed
  RuleId rule;
  std::string reason;
  Staff staff;
};

struct RevokeOverrideCommand {
  ApplicationId application;
  int version;
  OverrideId override_id;
  std::string reason;
  Staff staff;
};

struct ConfirmCommand {
  ApplicationId application;
  int version;
  FactId fact;
  stores::ConfirmedValue value;
  std::string reason;
  Staff staff;
};

// Refused as "not_overridable" for a finding that no reason opens, and as "overridden_already".
[[nodiscard]] Result<void> override_finding(const Context& context, const OverrideCommand& command,
                                            Instant now);
// `not_found` "no_such_override" for one of another application or one that is revoked.
[[nodiscard]] Result<void> revoke_override(const Context& context,
                                           const RevokeOverrideCommand& command, Instant now);
// Refused as "no_such_fact" where no rule of the application reads it.
[[nodiscard]] Result<void> confirm_fact(const Context& context, const ConfirmCommand& command,
                                        Instant now);

}  // namespace musubi::services
