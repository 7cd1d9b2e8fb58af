#include "services/account_link_secret.h"

#include "base/crypto/secret.h"

namespace musubi::services {

std::string account_link_secret(const Context& context, const AccountLinkId& link) {
  return keyed_secret(context.account_key, "account-link:" + link.value);
}

std::string account_link_path(const Context& context, const stores::AccountLinkRecord& link) {
  return (link.language == Language::ja ? "/ja/account/links/" : "/en/account/links/") +
         account_link_secret(context, link.id);
}

Result<std::optional<std::string>> account_link_path_of_mail(const Context& context,
                                                             Snapshot& snapshot,
                                                             const MailId& mail) {
  const auto link = TRY(stores::find_account_link_of_mail(snapshot, mail));
  return link ? std::optional{account_link_path(context, *link)} : std::nullopt;
}

}  // namespace musubi::services
