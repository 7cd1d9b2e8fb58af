// Undoing staff's last step while nobody was told of it, and correcting a decision once the
// applicant was.
#pragma once

#include "services/decide_application.h"
#include "stores/step_store.h"

namespace musubi::services {

struct UndoCommand {
  ApplicationId application;
  int version;  // what the screen showed
  Staff staff;
};

// Refused as "nothing_to_undo", "mail_gone", "place_gone" when the place it had is taken, or
// "day_gone" when its arranged day cannot be given back.
[[nodiscard]] Result<void> undo_step(const Context& context, const UndoCommand& command,
                                     Instant now);

// The step that would be undone: of staff, the last one, its mail not gone.
[[nodiscard]] Result<std::optional<stores::StepRecord>> undoable_step(
    Snapshot& snapshot, const stores::ApplicationRecord& record);

// Refused as "undo_instead" while the result can still be taken back.
[[nodiscard]] Result<Decided> correct_decision(const Context& context, const DecideCommand& command,
                                               Instant now);

}  // namespace musubi::services
