// What staff decide on an application: send it back, accept it (which takes a place) or decline it.
// Each is one command in one transaction with its audit entry and its mail.
#pragma once

#include <variant>
#include <vector>

#include "services/judge_application.h"
#include "services/review_documents.h"
#include "services/staff.h"
#include "stores/application_store.h"
#include "stores/slot_store.h"

namespace musubi::services {

struct ReturnCommand {
  ApplicationId application;
  int version;         // what the screen showed
  std::string reason;  // of the whole; not needed where a document has one
  Staff staff;
  std::vector<ReturnedPaper> documents = {};  // marked with this; those marked before go too
};

struct DecideCommand {
  ApplicationId application;
  int version;
  application::Ruling ruling;
  std::string reason;  // required to decline, and to accept without the papers
  Staff staff;
  bool despite_incomplete = false;  // accepts although papers are missing
  // Required to accept for a course whose days are arranged in slots (slots.h).
  std::optional<ArrangedSlotId> slot = std::nullopt;
};

// One mail with all reasons. Refused as "reason_missing" where there is none at all.
[[nodiscard]] Result<void> return_application(const Context& context, const ReturnCommand& command,
                                              Instant now);

struct RulingStands {};
using Decided = std::variant<RulingStands, StandingErrors>;

// Refused as "full" when no place is left, as "incomplete" while papers are missing; accepting
// tells every error that still stands.
[[nodiscard]] Result<Decided> decide_application(const Context& context,
                                                 const DecideCommand& command, Instant now);

}  // namespace musubi::services
