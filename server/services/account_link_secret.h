// The secret of a mailed link to an account: computed from the link's id under the installation's
// key, so that neither the database nor a stored mail holds it.
#pragma once

#include "services/context.h"
#include "stores/account_link_store.h"

namespace musubi::services {

// Stands in the stored mail until it is sent or shown.
inline constexpr std::string_view account_link_url_placeholder = "\x1A{account_link_url}\x1A";

[[nodiscard]] std::string account_link_secret(const Context& context, const AccountLinkId& link);

// "/ja/account/links/…": what follows the base address.
[[nodiscard]] std::string account_link_path(const Context& context,
                                            const stores::AccountLinkRecord& link);
// Nothing for a mail without such a link.
[[nodiscard]] Result<std::optional<std::string>> account_link_path_of_mail(const Context& context,
                                                                           Snapshot& snapshot,
                                                                           const MailId& mail);

}  // namespace musubi::services
