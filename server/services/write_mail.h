// Writing a mail: the programme's wording with its placeholders filled, stored with the outbox
// entry in the transaction of what it tells. Sending is the delivery worker's, after COMMIT. The
// status link stays a placeholder until then, so that its secret never stands in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/programme/mail.h"
#include "services/context.h"
#include "stores/application_store.h"
#include "stores/mail_store.h"

namespace musubi::services {

struct MailOccasion {
  programme::MailEvent event;
  std::string reason;  // empty where the wording has none
  LocalisedText next_course = {};
  LocalisedText result = {};
  std::string message = {};
};

inline constexpr std::string_view mail_topic = "mail";
inline constexpr std::string_view status_url_placeholder = "{status_url}";

// A mail as it goes, but for the status link.
struct MailText {
  std::string recipient;
  std::string subject;
  std::string body;
};

// Wherever the wording names it, be it twice or in the subject.
void put_status_url(std::string& text, const std::string& url);
// What the outbox keeps for a mail.
[[nodiscard]] std::string mail_payload(const MailId& mail);

// In the application's own language; nothing where the programme tells this some other way.
[[nodiscard]] Result<std::optional<MailText>> compose_mail(
    const Context& context, const programme::ProgrammeDefinition& definition,
    const stores::ApplicationRecord& application, const MailOccasion& occasion);

// In the application's own language.
[[nodiscard]] Result<void> write_mail(const Context& context, Transaction& transaction,
                                      const programme::ProgrammeDefinition& definition,
                                      const stores::ApplicationRecord& application,
                                      const MailOccasion& occasion, Instant now);

}  // namespace musubi::services
