// Steps of staff with the position before them, so that the last one can be undone; moving an
// application to another course; and mails taken back before they went.
#pragma once

#include <optional>
#include <string>

#include "domain/application/correction.h"
#include "stores/application_store.h"
#include "stores/mail_store.h"
#include "stores/transaction.h"

namespace musubi::stores {

struct StepRecord {
  ApplicationId application;
  int version_after;
  std::string verb;        // as in the audit
  std::string mail_event;  // which mail tells of it
  application::Position before;
  std::string return_reason_before;
  Instant at;
};

[[nodiscard]] Result<void> insert_step(Transaction& transaction, const StepRecord& record);
// The step that gave the application this version, if one of staff did.
[[nodiscard]] Result<std::optional<StepRecord>> find_step(Snapshot& snapshot,
                                                          const ApplicationId& application,
                                                          int version_after);

// Leaves the version as it is: `update_application` of the same step has raised it.
[[nodiscard]] Result<void> set_course(Transaction& transaction, const ApplicationId& application,
                                      const CourseId& course);

// What staff have yet to look at; no version changes by that.
[[nodiscard]] Result<void> set_warnings(Transaction& transaction, const ApplicationId& application,
                                        int warnings);

[[nodiscard]] Result<void> insert_recall(Transaction& transaction, const MailId& mail, Instant at);
[[nodiscard]] Result<bool> is_recalled(Snapshot& snapshot, const MailId& mail);

}  // namespace musubi::stores
