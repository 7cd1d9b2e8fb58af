#include "stores/slot_store.h"

#include <fmt/core.h>

#include "stores/json_columns.h"

namespace musubi::stores {

static constexpr Statement insert_slot_sql =
    "insert into arranged_slots (id, programme, shared_as, held_on, starts, ends, venue, capacity, "
    "places_taken, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

static constexpr Statement update_slot_sql =
    "update arranged_slots set held_on = $3, starts = $4, ends = $5, venue = $6, "
    "version = version + 1 where id = $1 and version = $2 and places_taken = 0";

static constexpr Statement delete_slot_sql =
    "delete from arranged_slots where id = $1 and places_taken = 0";

static constexpr Statement find_slot_sql =
    "select id, programme, shared_as, held_on, starts, ends, venue, capacity, places_taken, "
    "version from arranged_slots where id = $1";

static constexpr Statement find_of_application_sql =
    "select s.id, s.programme, s.shared_as, s.held_on, s.starts, s.ends, s.venue, s.capacity, "
    "s.places_taken, s.version from arranged_slots s join slot_places p on p.slot = s.id "
    "where p.application = $1";

static constexpr Statement list_slots_sql =
    "select id, programme, shared_as, held_on, starts, ends, venue, capacity, places_taken, "
    "version from arranged_slots where programme = $1 order by held_on, starts, id limit 1000";

static constexpr Statement count_up_slot_sql =
    "update arranged_slots set places_taken = places_taken + 1, version = version + 1 "
    "where id = $1 and places_taken < capacity";

static constexpr Statement insert_place_sql =
    "insert into slot_places (application, slot, taken_at) values ($1, $2, $3) "
    "on conflict (application) do nothing";

static constexpr Statement count_down_sql =
    "update arranged_slots set places_taken = places_taken - 1, version = version + 1 "
    "where id = (select slot from slot_places where application = $1)";

static constexpr Statement delete_place_sql = "delete from slot_places where application = $1";

static constexpr Statement list_people_sql =
    "select p.slot, a.id, a.receipt_number, a.course, a.applicant_name, a.answers "
    "from slot_places p join applications a on a.id = p.application where a.programme = $1 "
    "order by p.taken_at, a.id limit 2000";

static constexpr Statement list_without_sql =
    "select cast(null as text), a.id, a.receipt_number, a.course, a.applicant_name, a.answers "
    "from applications a where a.programme = $1 and a.state = 'submitted' "
    "and a.decision in ('undecided', 'accepted') "
    "and not exists (select 1 from slot_places p where p.application = a.id) "
    "order by a.received_at, a.id limit 2000";

static SlotRecord read_slot(const Row& row) {
  return {.id = row.get<ArrangedSlotId>(0),
          .programme = row.get<ProgrammeId>(1),
          .shared_as = row.get<std::string>(2),
          .time = {.held_on = row.get<Date>(3),
                   .starts = TimeOfDay::parse(row.get<std::string>(4)).value(),
                   .ends = TimeOfDay::parse(row.get<std::string>(5)).value()},
          .venue = row.get<std::string>(6),
          .capacity = row.get<int>(7),
          .taken = row.get<int>(8),
          .version = row.get<int>(9)};
}

static SlotApplicant read_applicant(const Row& row) {
  return {.slot = row.get<std::optional<ArrangedSlotId>>(0),
          .application = row.get<ApplicationId>(1),
          .receipt_number = row.get<std::string>(2),
          .course = row.get<CourseId>(3),
          .applicant_name = row.get<std::string>(4),
          .answers = answers_from_json(row.get<std::string>(5))};
}

Result<void> insert_slot(Transaction& transaction, const SlotRecord& slot) {
  TRY(transaction.execute(
      insert_slot_sql,
      {slot.id, slot.programme, slot.shared_as, slot.time.held_on, slot.time.starts.text(),
       slot.time.ends.text(), slot.venue, slot.capacity, slot.taken, slot.version}));
  return {};
}

Result<void> update_empty_slot(Transaction& transaction, const SlotRecord& slot) {
  const auto changed = TRY(transaction.execute(
      update_slot_sql, {slot.id, slot.version, slot.time.held_on, slot.time.starts.text(),
                        slot.time.ends.text(), slot.venue}));
  if (changed == 1) {
    return {};
  }
  return Error{ErrorKind::conflict, "slot_changed",
               "somebody was given this slot or changed it meanwhile: load the slots again"};
}

Result<void> delete_empty_slot(Transaction& transaction, const ArrangedSlotId& id) {
  if (TRY(transaction.execute(delete_slot_sql, {id})) == 1) {
    return {};
  }
  return Error{ErrorKind::conflict, "slot_occupied",
               "somebody has a place in this slot: move them to another one first"};
}

Result<std::optional<SlotRecord>> find_slot(Snapshot& snapshot, const ArrangedSlotId& id) {
  return snapshot.row(find_slot_sql, {id}, read_slot);
}

Result<std::optional<SlotRecord>> find_slot_of(Snapshot& snapshot,
                                               const ApplicationId& application) {
  return snapshot.row(find_of_application_sql, {application}, read_slot);
}

Result<std::vector<SlotRecord>> list_slots(Snapshot& snapshot, const ProgrammeId& programme) {
  return snapshot.rows(list_slots_sql, {programme}, read_slot);
}

Result<void> take_slot(Transaction& transaction, const ArrangedSlotId& slot,
                       const ApplicationId& application, Instant now) {
  if (TRY(transaction.execute(count_up_slot_sql, {slot})) != 1) {
    return Error{ErrorKind::refused, "slot_full",
                 "all places of this slot are taken: choose another one, or offer a further day"};
  }
  const auto inserted = TRY(transaction.execute(insert_place_sql, {application, slot, now}));
  MUSUBI_ASSERT(inserted == 1);
  return {};
}

Result<void> free_slot(Transaction& transaction, const ApplicationId& application) {
  TRY(transaction.execute(count_down_sql, {application}));
  TRY(transaction.execute(delete_place_sql, {application}));
  return {};
}

Result<std::vector<SlotApplicant>> list_slot_people(Snapshot& snapshot,
                                                    const ProgrammeId& programme) {
  return snapshot.rows(list_people_sql, {programme}, read_applicant);
}

Result<std::vector<SlotApplicant>> list_without_slot(Snapshot& snapshot,
                                                     const ProgrammeId& programme) {
  return snapshot.rows(list_without_sql, {programme}, read_applicant);
}

}  // namespace musubi::stores
