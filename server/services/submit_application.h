// Handing in: a draft becomes an application with the same id, and a stored application is
// corrected or edited. Everything is checked again inside the transaction that stores it, and the
// answer is given only after COMMIT.
#pragma once

#include <variant>

#include "services/draft.h"

namespace musubi::services {

struct SubmitCommand {
  std::string token;  // of the draft
  int version;        // of it, as the screen showed it
  std::vector<std::string> agreed;
  ConfirmedAddresses confirmed;  // of the signed-in account; the draft's own is added
};

struct Receipt {
  std::string receipt_number;
  Instant received_at;
  std::string status_path;
};

// The draft was handed in before: a double click, or a retry after a lost answer.
struct ReceivedBefore {
  Receipt receipt;
};

// What stands in the way, as all findings; nothing was stored.
struct NotAccepted {
  std::vector<Finding> findings;
  Definition definition;  // whose sources they cite
};

// A DraftView is the newer content that another device saved.
using DraftSubmission = std::variant<Receipt, ReceivedBefore, NotAccepted, DraftView>;

[[nodiscard]] Result<DraftSubmission> submit_draft(const Context& context,
                                                   const SubmitCommand& command, Instant now);

using Submission = std::variant<Receipt, NotAccepted>;

struct ChangedApplication {
  std::string secret;
  std::optional<int> expected_version = std::nullopt;  // none: whatever it is
};

// Hands a returned application in again, within the window or after it; or edits a submitted one
// while its call is open. Its receipt number and its confirmed address stay. `conflict`
// "changed_meanwhile" when the version is not the one that was expected.
[[nodiscard]] Result<Submission> change_application(const Context& context,
                                                    const ChangedApplication& changed,
                                                    const ApplicationInput& input, Instant now);

}  // namespace musubi::services
