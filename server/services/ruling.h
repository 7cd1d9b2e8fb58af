// A ruling before it is carried out: what it would change, or what stands in its way. Single
// decisions and decisions on many at once both ask here, so that they can't differ.
#pragma once

#include <variant>

#include "services/judge_application.h"
#include "services/step.h"
#include "stores/slot_store.h"

namespace musubi::services {

struct Ruled {
  application::Ruling ruling;
  std::string reason;
  bool despite_incomplete = false;                    // accepts although papers are missing
  std::optional<ArrangedSlotId> slot = std::nullopt;  // required where days are arranged
};

using PlannedRuling = std::variant<application::Change, StandingErrors>;

// Of a record whose completeness is settled. Refused where the state, the papers or the room forbid
// it.
[[nodiscard]] Result<PlannedRuling> plan_ruling(const Context& context, Snapshot& snapshot,
                                                const stores::ApplicationRecord& record,
                                                const Ruled& ruled,
                                                const application::CourseRoom& room, Instant now);
// What stands in the way of accepting, without findings when nothing does. Refused as
// check_records_allow says, and as "slot_missing" where the day is still to be arranged.
[[nodiscard]] Result<StandingErrors> judge_acceptance(const Context& context, Snapshot& snapshot,
                                                      const stores::ApplicationRecord& record,
                                                      const Ruled& ruled, Instant now);
// Takes the slot that an acceptance names, where the course has slots.
[[nodiscard]] Result<void> take_slot_of(const Context& context, Transaction& transaction,
                                        const stores::ApplicationRecord& record, const Ruled& ruled,
                                        Instant now);
// What is known of its papers, for the ruling.
[[nodiscard]] application::Papers papers_of(const stores::ApplicationRecord& record,
                                            const Ruled& ruled);
[[nodiscard]] Result<application::CourseRoom> room_of(Snapshot& snapshot,
                                                      const stores::ApplicationRecord& record);
[[nodiscard]] Step step_of(const Ruled& ruled, const Actor& actor);

}  // namespace musubi::services
