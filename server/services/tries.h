// Tries: every password, code and request for a mail is counted before it is judged, by the login
// and by the address that it comes from, whether the login exists or not.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "domain/access/slow_down.h"
#include "services/context.h"

namespace musubi::services {

struct MustWait {
  int seconds;
};

// What was tried, or how long the next try must wait.
template <typename T>
using Attempt = std::variant<T, MustWait>;

struct Done {};

// Who somebody says they are, and where they say it from.
struct Claim {
  std::string login_key;
  std::string source;
};

enum class TryKind { credentials, mail_request };

// Counts the try in the transaction that allows it, so that many at once can't slip past the wait.
[[nodiscard]] Result<std::optional<MustWait>> begin_try(const Context& context, TryKind kind,
                                                        const Claim& claim, Instant now);
// Right so far: the try no longer counts, but earlier failures do.
[[nodiscard]] Result<void> take_back_try(const Context& context, Transaction& transaction,
                                         const Claim& claim);
// Right in full: the account's failures are forgotten.
[[nodiscard]] Result<void> forget_tries(const Context& context, Transaction& transaction,
                                        const Claim& claim);
// The link of a mail was used: whoever reads the mailbox may try again.
[[nodiscard]] Result<void> forget_tries_of_login(const Context& context, Transaction& transaction,
                                                 const std::string& login_key);

}  // namespace musubi::services
