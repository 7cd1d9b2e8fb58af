// A ruling before it is carried out: what it would change, or what stands in its way. Single
// decisions and decisions on many at once both ask here, so that they can't differ.
#pragma once

#include <variant>

#include "services/judge_application.h"
#include "services/step.h"

namespace musubi::services {

struct Ruled {
  application::Ruling ruling;
  std::string reason;
  bool despite_incomplete = false;  // accepts although papers are missing
};

using PlannedRuling = std::variant<application::Change, StandingErrors>;

// Of a record whose completeness is settled. Refused where the state, the papers or the room forbid
// it.
[[nodiscard]] Result<PlannedRuling> plan_ruling(const Context& context, Snapshot& snapshot,
                                                const stores::ApplicationRecord& record,
                                                const Ruled& ruled,
                                                const application::CourseRoom& room, Instant now);
// What is known of its papers, for the ruling.
[[nodiscard]] application::Papers papers_of(const stores::ApplicationRecord& record,
                                            const Ruled& ruled);
[[nodiscard]] Result<application::CourseRoom> room_of(Snapshot& snapshot,
                                                      const stores::ApplicationRecord& record);
[[nodiscard]] Step step_of(const Ruled& ruled, const Actor& actor);

}  // namespace musubi::services
