// Whether a mail is still true when its turn to be sent comes: between writing and sending an
// application may be withdrawn, decided otherwise or moved to another address.
#pragma once

#include <optional>
#include <string_view>

#include "domain/application/decision.h"
#include "domain/programme/mail.h"

namespace musubi::programme {

enum class DropReason {
  withdrawn,        // the application was withdrawn since
  state_changed,    // what the mail tells is no longer so
  superseded,       // a later mail tells the same kind of thing
  address_changed,  // it would go to an address that is no longer the applicant's
  link_expired,     // the link in it is dead
  account_closed
};

// The stable word of the reason, as it is stored and shown to programs.
[[nodiscard]] std::string_view name_of(DropReason reason);

struct DueFacts {
  application::Standing standing;
  bool has_same_address;  // the applicant's address is still the mail's
  bool is_newest_of_its_event;
};

// Nothing when the mail is to be sent.
[[nodiscard]] std::optional<DropReason> drop_reason(MailEvent event, const DueFacts& facts);

}  // namespace musubi::programme
