// Places, which are scarce: each is taken and freed by one statement that looks and counts at once.
#include <fmt/core.h>

#include "stores/course_store.h"

namespace musubi::stores {

static constexpr Statement take_place_sql =
    "update course_calls set places_taken = places_taken + 1 where programme = $1 and course = $2 "
    "and (capacity_max is null or places_taken < capacity_max)";

static constexpr Statement free_place_sql =
    "update course_calls set places_taken = places_taken - 1 where programme = $1 and course = $2 "
    "and places_taken > 0";

Result<void> take_place(Transaction& transaction, const ProgrammeId& programme,
                        const CourseId& course) {
  if (TRY(transaction.execute(take_place_sql, {programme, course})) == 1) {
    return {};
  }
  return Error{
      ErrorKind::refused, "full",
      fmt::format("all places of {} are taken: decline, or wait for a withdrawal", course.value)};
}

Result<void> free_place(Transaction& transaction, const ProgrammeId& programme,
                        const CourseId& course) {
  const auto changed = TRY(transaction.execute(free_place_sql, {programme, course}));
  MUSUBI_ASSERT(changed == 1);
  return {};
}

}  // namespace musubi::stores
