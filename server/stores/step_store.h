// Steps of staff with the position before them, so that the last one can be undone; and moving an
// application to another course.
#pragma once

#include <optional>
#include <string>

#include "domain/application/correction.h"
#include "stores/application_store.h"
#include "stores/audit.h"
#include "stores/slot_store.h"
#include "stores/transaction.h"

namespace musubi::stores {

// The day that an application had, as its applicant was told it.
struct DayTold {
  ArrangedSlotId slot;
  std::string words;

  bool operator==(const DayTold&) const = default;
};
[[nodiscard]] DayTold day_told_of(const SlotRecord& slot);

struct StepRecord {
  ApplicationId application;
  int version_after;
  std::string verb;      // as in the audit
  audit::EntryId entry;  // its mails name it
  application::Position before;
  std::string return_reason_before;
  std::optional<Instant> complete_at_before;
  Instant at;
  std::optional<DayTold> day_before = std::nullopt;
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

}  // namespace musubi::stores
