#include "stores/same_person_store.h"

namespace musubi::stores {

static constexpr Statement list_same_sql =
    "select id, receipt_number from applications where person_key = $1 and programme = $2 "
    "and course = $3 and id <> $4 and state <> 'withdrawn' and decision <> 'declined' "
    "order by receipt_number limit 10";

Result<std::vector<SamePerson>> list_of_same_person(Snapshot& snapshot,
                                                    const ApplicationRecord& application) {
  if (!application.person_key) {
    return std::vector<SamePerson>{};
  }
  return snapshot.rows(
      list_same_sql,
      {*application.person_key, application.programme, application.course, application.id},
      [](const Row& row) {
        return SamePerson{row.get<ApplicationId>(0), row.get<std::string>(1)};
      });
}

}  // namespace musubi::stores
