// Mails to the contact of an inquiry for on-site training, and the link in them. The link is only
// ever mailed, so that whoever opens it has proved the address.
#pragma once

#include <string>
#include <vector>

#include "domain/findings/message.h"
#include "domain/programme/mail.h"
#include "services/context.h"
#include "stores/on_site_store.h"

namespace musubi::services {

inline constexpr std::string_view inquiry_url_placeholder = "\x1A{inquiry_url}\x1A";

[[nodiscard]] std::string inquiry_secret(const Context& context, const InquiryId& inquiry);
// "/ja/on-site/…": what follows the base address.
[[nodiscard]] std::string inquiry_path(Language language, const std::string& secret);

struct InquiryOccasion {
  programme::MailEvent event;
  std::string reason;                          // empty where the wording has none
  const stores::QuoteRecord* quote = nullptr;  // of a mail about one
};

// In the inquiry's own language; stored with its outbox entry, in the transaction of what it tells.
[[nodiscard]] Result<void> write_inquiry_mail(const Context& context, Transaction& transaction,
                                              const programme::ProgrammeDefinition& definition,
                                              const stores::InquiryRecord& inquiry,
                                              const InquiryOccasion& occasion, Instant now);

}  // namespace musubi::services
