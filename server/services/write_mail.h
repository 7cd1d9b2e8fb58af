// Writing a mail: the programme's wording with its placeholders filled, stored with the outbox
// entry in the transaction of what it tells. Sending is the delivery worker's, after COMMIT. The
// status link stays a placeholder until then, so that its secret never stands in the database.
#pragma once

#include <string>
#include <string_view>

#include "domain/programme/mail.h"
#include "services/context.h"
#include "stores/mail_store.h"

namespace musubi::services {

struct MailOccasion {
  programme::MailEvent event;
  std::string reason;  // empty where the wording has none
};

inline constexpr std::string_view mail_topic = "mail";
inline constexpr std::string_view status_url_placeholder = "{status_url}";

// Stores the mail and puts it in the outbox.
[[nodiscard]] Result<void> post_mail(Transaction& transaction, const stores::MailRecord& mail,
                                     Instant now);

// In the application's own language.
[[nodiscard]] Result<void> write_mail(const Context& context, Transaction& transaction,
                                      const programme::ProgrammeDefinition& definition,
                                      const stores::ApplicationRecord& application,
                                      const MailOccasion& occasion, Instant now);

}  // namespace musubi::services
