// The link by which an applicant without an account comes back to an application: the record's id
// under the installation's key.
#pragma once

#include <string>

#include "services/context.h"
#include "stores/application_store.h"

namespace musubi::services {

[[nodiscard]] std::string status_secret(const Context& context, const ApplicationId& application);

// "/ja/status/…": what follows the base address.
[[nodiscard]] std::string status_path(Language language, const std::string& secret);

}  // namespace musubi::services
