#include "services/draft_link.h"

#include "base/crypto/secret.h"

namespace musubi::services {

std::string draft_token(const Context& context, const ApplicationId& draft) {
  return keyed_secret(context.status_key, "draft:" + draft.value);
}

std::string confirmation_secret(const Context& context, const ConfirmationId& confirmation) {
  return keyed_secret(context.status_key, "draft confirmation:" + confirmation.value);
}

std::string confirmation_path(Language language, const std::string& secret) {
  return (language == Language::ja ? "/ja/drafts/" : "/en/drafts/") + secret;
}

}  // namespace musubi::services
