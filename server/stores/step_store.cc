#include "stores/step_store.h"

#include <fmt/core.h>

#include "stores/application_names.h"
#include "stores/complete_count.h"

namespace musubi::stores {

static constexpr Statement insert_step_sql =
    "insert into steps (application, version_after, verb, entry, state_before, "
    "decision_before, course_before, return_reason_before, complete_at_before, taken_at, "
    "slot_before, slot_told_before) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

static constexpr Statement find_step_sql =
    "select application, version_after, verb, entry, state_before, decision_before, "
    "course_before, return_reason_before, complete_at_before, taken_at, slot_before, "
    "slot_told_before from steps "
    "where application = $1 and version_after = $2";

static constexpr Statement set_course_sql = "update applications set course = $2 where id = $1";

static constexpr Statement set_warnings_sql = "update applications set warnings = $2 where id = $1";

DayTold day_told_of(const SlotRecord& slot) {
  return {slot.id, fmt::format("{} {}-{} {}", slot.time.held_on.iso(), slot.time.starts.text(),
                               slot.time.ends.text(), slot.venue)};
}

static std::optional<DayTold> read_told_day(const Row& row) {
  auto slot = row.get<std::optional<ArrangedSlotId>>(10);
  return slot ? std::optional{DayTold{std::move(*slot), row.get<std::string>(11)}} : std::nullopt;
}

static StepRecord read_step(const Row& row) {
  return {.application = row.get<ApplicationId>(0),
          .version_after = row.get<int>(1),
          .verb = row.get<std::string>(2),
          .entry = row.get<audit::EntryId>(3),
          .before = {.standing = standing_of(row.get<std::string>(4), row.get<std::string>(5)),
                     .course = row.get<CourseId>(6)},
          .return_reason_before = row.get<std::string>(7),
          .complete_at_before = row.get<std::optional<Instant>>(8),
          .at = row.get<Instant>(9),
          .day_before = read_told_day(row)};
}

Result<void> insert_step(Transaction& transaction, const StepRecord& record) {
  const auto& day = record.day_before;
  TRY(transaction.execute(
      insert_step_sql,
      {record.application, record.version_after, record.verb, record.entry,
       state_word(record.before.standing.state), decision_word(record.before.standing.decision),
       record.before.course, record.return_reason_before, record.complete_at_before, record.at,
       day ? std::optional{day->slot} : std::nullopt, day ? day->words : ""}));
  return {};
}

Result<std::optional<StepRecord>> find_step(Snapshot& snapshot, const ApplicationId& application,
                                            int version_after) {
  return snapshot.row(find_step_sql, {application, version_after}, read_step);
}

Result<void> set_course(Transaction& transaction, const ApplicationId& application,
                        const CourseId& course) {
  TRY(count_out(transaction, application));
  const auto changed = TRY(transaction.execute(set_course_sql, {application, course}));
  MUSUBI_ASSERT(changed == 1);
  return count_in(transaction, application);
}

Result<void> set_warnings(Transaction& transaction, const ApplicationId& application,
                          int warnings) {
  const auto changed = TRY(transaction.execute(set_warnings_sql, {application, warnings}));
  MUSUBI_ASSERT(changed == 1);
  return {};
}

}  // namespace musubi::stores
