#include "services/tries.h"

#include <algorithm>

#include "base/crypto/secret.h"
#include "stores/failure_store.h"

namespace musubi::services {

using access::Patience;

struct Counter {
  std::string key;
  Patience patience;
};

static std::string account_counter(const Context& context, TryKind kind,
                                   const std::string& login_key) {
  const std::string prefix = kind == TryKind::credentials ? "login:" : "mail:";
  return keyed_secret(context.account_key, prefix + login_key);
}

static std::string source_counter(const Context& context, TryKind kind, const std::string& source) {
  const std::string prefix = kind == TryKind::credentials ? "source:" : "mail-source:";
  return keyed_secret(context.account_key, prefix + source);
}

// Requests for mails count afresh after a quiet hour; nothing else ever forgives them.
static Patience patience_with_login(TryKind kind) {
  return kind == TryKind::credentials ? access::patience_with_account
                                      : access::patience_with_mail_requests;
}

Result<std::optional<MustWait>> begin_try(const Context& context, TryKind kind, const Claim& claim,
                                          Instant now) {
  const Counter counters[] = {
      {account_counter(context, kind, claim.login_key), patience_with_login(kind)},
      {source_counter(context, kind, claim.source), access::patience_with_source}};
  return context.database.write([&](Transaction& transaction) -> Result<std::optional<MustWait>> {
    int wait = 0;
    for (const Counter& counter : counters) {
      const auto failures = TRY(stores::find_failures(transaction, counter.key));
      if (failures && access::is_forgotten(*failures, counter.patience, now)) {
        TRY(stores::clear_failures(transaction, counter.key));
        continue;
      }
      wait = std::max(wait, access::next_try(failures, counter.patience, now).wait_seconds);
    }
    if (wait > 0) {
      return std::optional{MustWait{wait}};
    }
    for (const Counter& counter : counters) {
      TRY(stores::add_failure(transaction, counter.key, now));
    }
    return std::optional<MustWait>{};
  });
}

Result<void> take_back_try(const Context& context, Transaction& transaction, const Claim& claim) {
  constexpr auto kind = TryKind::credentials;
  TRY(stores::take_back_failure(transaction, account_counter(context, kind, claim.login_key)));
  return stores::take_back_failure(transaction, source_counter(context, kind, claim.source));
}

Result<void> forget_tries(const Context& context, Transaction& transaction, const Claim& claim) {
  TRY(take_back_try(context, transaction, claim));
  return forget_tries_of_login(context, transaction, claim.login_key);
}

Result<void> forget_tries_of_login(const Context& context, Transaction& transaction,
                                   const std::string& login_key) {
  return stores::clear_failures(transaction,
                                account_counter(context, TryKind::credentials, login_key));
}

}  // namespace musubi::services
