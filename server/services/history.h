// The history of an application in the words of its life cycle, kept in the audit.
#pragma once

#include <string_view>
#include <vector>

#include "services/views.h"
#include "stores/application_store.h"

namespace musubi::services {

// "application.submit": how the audit names the step.
[[nodiscard]] std::string_view audit_verb(HistoryStep::Verb verb);

// Oldest first, at most the newest 500.
[[nodiscard]] Result<std::vector<HistoryStep>> history_of(Snapshot& snapshot,
                                                          const ApplicationId& application);

}  // namespace musubi::services
