// The two secrets of a draft, each an id under the installation's key with a label of its own: the
// token that opens it, and the link in a mail that confirms one address.
#pragma once

#include <string>

#include "services/context.h"
#include "stores/draft_store.h"

namespace musubi::services {

[[nodiscard]] std::string draft_token(const Context& context, const ApplicationId& draft);
[[nodiscard]] std::string confirmation_secret(const Context& context,
                                              const ConfirmationId& confirmation);

// "/ja/drafts/…": what follows the base address.
[[nodiscard]] std::string confirmation_path(Language language, const std::string& secret);

}  // namespace musubi::services
