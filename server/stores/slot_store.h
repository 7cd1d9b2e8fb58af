// Arranged slots and who has a place in them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/application/arranged_slot.h"
#include "stores/application_store.h"
#include "stores/transaction.h"

namespace musubi {
using ArrangedSlotId = Id<struct ArrangedSlotTag>;
}

namespace musubi::stores {

struct SlotRecord {
  ArrangedSlotId id;
  ProgrammeId programme;
  std::string shared_as;  // the courses that it is for, by the name of what they share
  application::SlotTime time;
  std::string venue;
  int capacity;
  int taken;
  int version;
};

[[nodiscard]] Result<void> insert_slot(Transaction& transaction, const SlotRecord& slot);
// Moves a slot that nobody has, if the stored version is `slot.version`; `conflict` otherwise.
[[nodiscard]] Result<void> update_empty_slot(Transaction& transaction, const SlotRecord& slot);
// `conflict` when somebody has a place in it.
[[nodiscard]] Result<void> delete_empty_slot(Transaction& transaction, const ArrangedSlotId& id);
[[nodiscard]] Result<std::optional<SlotRecord>> find_slot(Snapshot& snapshot,
                                                          const ArrangedSlotId& id);
[[nodiscard]] Result<std::optional<SlotRecord>> find_slot_of(Snapshot& snapshot,
                                                             const ApplicationId& application);
// In order of day and time, at most 1,000.
[[nodiscard]] Result<std::vector<SlotRecord>> list_slots(Snapshot& snapshot,
                                                         const ProgrammeId& programme);

// The only statements that take and free a place in a slot. Taking is refused as "slot_full" where
// none is free, whatever was read before.
[[nodiscard]] Result<void> take_slot(Transaction& transaction, const ArrangedSlotId& slot,
                                     const ApplicationId& application, Instant now);
// Does nothing for an application without a slot.
[[nodiscard]] Result<void> free_slot(Transaction& transaction, const ApplicationId& application);

struct SlotApplicant {
  std::optional<ArrangedSlotId> slot;  // none: still to be arranged
  ApplicationId application;
  std::string receipt_number;
  CourseId course;
  std::string applicant_name;
  form::RawAnswers answers;
};
// Who has a place in which slot, and the open and accepted applications without one; by arrival, at
// most 2,000 of each.
[[nodiscard]] Result<std::vector<SlotApplicant>> list_slot_people(Snapshot& snapshot,
                                                                  const ProgrammeId& programme);
[[nodiscard]] Result<std::vector<SlotApplicant>> list_without_slot(Snapshot& snapshot,
                                                                   const ProgrammeId& programme);

}  // namespace musubi::stores
