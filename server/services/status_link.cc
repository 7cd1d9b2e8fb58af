#include "services/status_link.h"

#include "base/crypto/secret.h"

namespace musubi::services {

std::string status_secret(const Context& context, const ApplicationId& application) {
  return keyed_secret(context.status_key, application.value);
}

std::string status_path(Language language, const std::string& secret) {
  return (language == Language::ja ? "/ja/status/" : "/en/status/") + secret;
}

}  // namespace musubi::services
