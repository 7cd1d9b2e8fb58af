// The demonstration: the programmes published, the suction training's first round open today by the
// same audited re-dating that staff use, and accounts that the start prints.
#pragma once

#include <vector>

#include "programme_files/read_programme.h"
#include "services/first_accounts.h"

namespace musubi::app {

// Their second factors are as public as their passwords; `musubi serve --demo` prints both.
[[nodiscard]] const std::vector<services::ReadyAccount>& demo_accounts();

// Publishes every folder's revision that is not published yet. `invalid` when a folder has
// problems: `musubi check` lists them.
[[nodiscard]] Result<void> publish_folders(const services::Context& context,
                                           const std::vector<programme_files::FolderTexts>& folders,
                                           Instant now);

// Re-dates the suction training unless its first round is open, and makes the accounts.
[[nodiscard]] Result<void> set_up_demo(const services::Context& context, Instant now);

}  // namespace musubi::app
