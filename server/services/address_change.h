// The mail address of an application that was handed in: changed by a link that is mailed to the
// new one. It counts once the link was used, and the old one is told.
#pragma once

#include <optional>
#include <string>

#include "services/programme_view.h"

namespace musubi::services {

struct AddressView {
  ProgrammeView programme;
  const CourseView* course;  // of `programme`
  std::string receipt_number;
  std::string address;                 // that mails go to now
  std::optional<std::string> awaited;  // the link to this one was not used yet
  bool can_change;                     // not of an application that was withdrawn
};

// `not_found` for a status link that opens nothing, as in the next.
[[nodiscard]] Result<AddressView> view_address(const Context& context, const std::string& secret,
                                               Instant now);

struct ChangeAddressCommand {
  std::string secret;   // of the status link
  std::string address;  // as typed
};
// Mails the link, in the application's language. Refused: `too_many_confirmations` after five in an
// hour, `same_address`, `wrong_state`; invalid: what the address lacks.
[[nodiscard]] Result<void> ask_address_change(const Context& context,
                                              const ChangeAddressCommand& command, Instant now);

// What the new address sees: not whose application it is.
struct AddressLinkView {
  ProgrammeView programme;
  const CourseView* course;  // of `programme`
  std::string address;
  bool is_confirmed;
};
// This and the next: `not_found` when the link has expired, or a newer one was mailed.
[[nodiscard]] Result<AddressLinkView> view_address_link(const Context& context,
                                                        const std::string& secret, Instant now);
// Changes the address and tells the old one; a second time does nothing.
[[nodiscard]] Result<void> confirm_new_address(const Context& context, const std::string& secret,
                                               Instant now);

}  // namespace musubi::services
