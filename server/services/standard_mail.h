// The wording of mails that every programme needs and that a revision published before they existed
// does not have. A programme's own wording goes before it.
#pragma once

#include <optional>

#include "base/localised_text.h"
#include "domain/programme/mail.h"

namespace musubi::services {

struct MailWords {
  LocalisedText subject;
  LocalisedText body;
};

// Nothing for an event of which a programme may tell some other way.
[[nodiscard]] std::optional<MailWords> standard_mail(programme::MailEvent event);

}  // namespace musubi::services
