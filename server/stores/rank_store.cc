// The ranks of a whole course at once, for lists that show those of many.
#include "stores/application_store.h"

namespace musubi::stores {

static constexpr Statement list_ranked_sql =
    "select id from applications where programme = $1 and course = $2 "
    "and complete_at is not null and state = 'submitted' "
    "and decision in ('undecided', 'accepted') order by complete_at, id limit $3";

static constexpr int ranked_max = 100'000;

Result<std::vector<ApplicationId>> list_ranked(Snapshot& snapshot, const ProgrammeId& programme,
                                               const CourseId& course) {
  return snapshot.rows(list_ranked_sql, {programme, course, ranked_max},
                       [](const Row& row) { return row.get<ApplicationId>(0); });
}

}  // namespace musubi::stores
