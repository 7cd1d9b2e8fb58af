// Finding the application that a use case is about, or saying why there is none.
#pragma once

#include <string>

#include "services/staff.h"
#include "stores/application_store.h"

namespace musubi::services {

// `not_found` when there is none.
[[nodiscard]] Result<stores::ApplicationRecord> load_application(Snapshot& snapshot,
                                                                 const ApplicationId& id);
// `conflict` when it has changed since the screen that showed `version`.
[[nodiscard]] Result<stores::ApplicationRecord> load_unchanged_application(Snapshot& snapshot,
                                                                           const ApplicationId& id,
                                                                           int version);
// `not_found`, as for one that is absent, when the grants don't permit the verb for it.
[[nodiscard]] Result<stores::ApplicationRecord> load_application_in_reach(Snapshot& snapshot,
                                                                          const ApplicationId& id,
                                                                          const Staff& staff,
                                                                          access::Verb verb);
// Both: out of reach comes before the conflict.
[[nodiscard]] Result<stores::ApplicationRecord> load_unchanged_application_in_reach(
    Snapshot& snapshot, const ApplicationId& id, int version, const Staff& staff,
    access::Verb verb);
// `not_found` for a link that opens nothing.
[[nodiscard]] Result<stores::ApplicationRecord> load_own_application(Snapshot& snapshot,
                                                                     const std::string& secret);

}  // namespace musubi::services
