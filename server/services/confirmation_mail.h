// The mail that asks to confirm the address of a draft. Its words are the system's and not a
// programme's, and they say nothing of what was typed. The link stays a placeholder until the mail
// is sent, so that its secret never stands in the database.
#pragma once

#include <string>
#include <string_view>

#include "domain/programme/definition.h"
#include "stores/mail_store.h"

namespace musubi::services {

inline constexpr std::string_view link_placeholder = "\x1A{link}\x1A";

struct ConfirmationLetter {
  const programme::ProgrammeDefinition& definition;
  const programme::Course& course;
  std::string recipient;
  Language language;
};

[[nodiscard]] Result<MailId> write_confirmation_mail(Transaction& transaction,
                                                     const ConfirmationLetter& letter, Instant now);

}  // namespace musubi::services
