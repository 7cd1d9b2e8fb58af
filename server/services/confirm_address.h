// Confirming the address of a draft: a mail with a link of its own, whose page confirms by a plain
// form and then leads back to the draft, on any device.
#pragma once

#include <string>
#include <vector>

#include "services/context.h"
#include "services/views.h"
#include "stores/draft_store.h"

namespace musubi::services {

struct AskConfirmationCommand {
  std::string token;  // of the draft
  std::string email;  // as typed
};

// Writes the mail in the draft's language. Refused: `too_many_confirmations` after five in an hour;
// invalid: what the address lacks.
[[nodiscard]] Result<void> ask_confirmation(const Context& context,
                                            const AskConfirmationCommand& command, Instant now);

// This and the next: `not_found` when the link has expired, the draft is gone, or a newer link went
// to another address; so a mistyped address opens nothing once it is corrected.
[[nodiscard]] Result<ConfirmationView> view_confirmation(const Context& context,
                                                         const std::string& secret, Instant now);

// Where to go on.
struct ConfirmedDraft {
  ProgrammeId programme;
  CourseId course;
  std::string token;
};

// Confirms; a second time it only answers where to go on.
[[nodiscard]] Result<ConfirmedDraft> confirm_address(const Context& context,
                                                     const std::string& secret, Instant now);

// Whether two addresses are the same but for case and width.
[[nodiscard]] bool is_same_address(const std::string& a, const std::string& b);

}  // namespace musubi::services
