// The history of an application in the words of its life cycle, kept in the audit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/views.h"
#include "stores/application_store.h"

namespace musubi::services {

// "application.submit": how the audit names the step.
[[nodiscard]] std::string_view audit_verb(HistoryStep::Verb verb);
// Nothing for an act that is no step of the life cycle.
[[nodiscard]] std::optional<HistoryStep::Verb> verb_of_step(std::string_view in_audit);

// Oldest first, at most the newest 500.
[[nodiscard]] Result<std::vector<HistoryStep>> history_of(Snapshot& snapshot,
                                                          const ApplicationId& application);

// Empty for whoever is not of staff; the login where the account is gone.
[[nodiscard]] Result<std::string> name_of_actor(Snapshot& snapshot, const std::string& actor);

}  // namespace musubi::services
