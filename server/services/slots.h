// Arranged slots (S4 3: 補講 and programs A and B by arrangement, two at a time): staff offer days,
// and accepting for a course that shares them gives a place in one. Until then an application is
// still to be arranged (要日程調整).
#pragma once

#include "services/programme_view.h"
#include "services/staff.h"
#include "stores/slot_store.h"

namespace musubi::services {

struct SlotPlan {
  std::optional<std::string> shared_as;  // needed where a programme has several
  application::SlotTime time;
  std::string venue;
};

struct CreateSlotCommand {
  ProgrammeId programme;
  SlotPlan plan;
  Staff staff;
};
// Refused: slots_not_shared, slot_share_unknown, venue_missing, slot_is_over, and check_slot's.
[[nodiscard]] Result<ArrangedSlotId> create_slot(const Context& context,
                                                 const CreateSlotCommand& command, Instant now);

struct ChangeSlotCommand {
  ProgrammeId programme;
  ArrangedSlotId slot;
  int version;  // what the screen showed
  SlotPlan plan;
  Staff staff;
};
// Only while nobody has a place in it.
[[nodiscard]] Result<void> change_slot(const Context& context, const ChangeSlotCommand& command,
                                       Instant now);

struct DeleteSlotCommand {
  ProgrammeId programme;
  ArrangedSlotId slot;
  Staff staff;
};
[[nodiscard]] Result<void> delete_slot(const Context& context, const DeleteSlotCommand& command,
                                       Instant now);

struct MoveToSlotCommand {
  ApplicationId application;
  int version;
  ArrangedSlotId slot;
  std::string reason;  // kept; empty where none is needed
  Staff staff;
};
// Frees the slot that the accepted application has, and takes a place in the other. Also for one
// that was accepted without a slot.
[[nodiscard]] Result<void> move_to_slot(const Context& context, const MoveToSlotCommand& command,
                                        Instant now);

[[nodiscard]] Error slot_missing();
// Takes a place in the slot for an application of the course, in the transaction of a decision.
// Refused: slot_missing, no_such_slot, slot_of_other_courses, slot_is_over, slot_full, and
// check_slot's. A course that shares no slots takes none: slot_not_asked.
[[nodiscard]] Result<void> take_slot_for(Transaction& transaction, const CourseView& course,
                                         const stores::ApplicationRecord& record,
                                         const std::optional<ArrangedSlotId>& slot, Instant now);

// Where one application stands with its day.
[[nodiscard]] Arrangement arrangement_of(const CourseView& course,
                                         const std::optional<ArrangedDay>& day);
[[nodiscard]] Result<std::optional<ArrangedDay>> arranged_day_of(Snapshot& snapshot,
                                                                 const ApplicationId& application);

struct SlotView {
  stores::SlotRecord slot;
  std::vector<CourseId> courses;        // that share it
  std::vector<LocalisedText> warnings;  // a weekend, a holiday, a closed day
  std::vector<stores::SlotApplicant> people;
};
struct SlotBoard {
  std::vector<SlotView> slots;
  std::vector<stores::SlotApplicant> to_arrange;
};
[[nodiscard]] Result<SlotBoard> view_slots(const Context& context, const ProgrammeId& programme,
                                           const Staff& staff, Instant now);
// `not_found` also for a slot of another programme.
[[nodiscard]] Result<SlotView> view_slot(const Context& context, const ProgrammeId& programme,
                                         const ArrangedSlotId& slot, const Staff& staff,
                                         Instant now);

}  // namespace musubi::services
