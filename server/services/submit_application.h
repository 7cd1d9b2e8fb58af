// Handing in an application: everything is checked again inside the transaction that stores it, and
// the answer is given only after COMMIT.
#pragma once

#include <variant>

#include "services/check_application.h"

namespace musubi::services {

struct SubmitCommand {
  ProgrammeId programme;
  CourseId course;
  Language language;
  ApplicationInput input;
  // Whether the address in the answers was proved to be the applicant's. Only then are they refused
  // for what is on record about them; otherwise staff see it (T4-12, T4-13).
  eligibility::Asker asker = eligibility::Asker::unproven;
};

struct Receipt {
  std::string receipt_number;
  Instant received_at;
  std::string status_path;
};

// What stands in the way, as all findings; nothing was stored.
struct NotAccepted {
  std::vector<Finding> findings;
  Definition definition;  // whose sources they cite
};

using Submission = std::variant<Receipt, NotAccepted>;

[[nodiscard]] Result<Submission> submit_application(const Context& context,
                                                    const SubmitCommand& command, Instant now);

// Hands a returned application in again, within the window or after it. Its receipt number stays.
[[nodiscard]] Result<Submission> resubmit_application(const Context& context,
                                                      const std::string& secret,
                                                      const ApplicationInput& input, Instant now);

}  // namespace musubi::services
