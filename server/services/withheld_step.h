// The step of staff whose mail is still held: it can be undone, so the applicant is shown what
// stood before it until the mail is released (decision 0031).
#pragma once

#include <optional>

#include "services/context.h"
#include "stores/step_store.h"

namespace musubi::services {

// Absent once its mail was released, and for a step that nobody is mailed about.
[[nodiscard]] Result<std::optional<stores::StepRecord>> withheld_step(
    Snapshot& snapshot, const ApplicationId& application, int version, Instant now);

}  // namespace musubi::services
