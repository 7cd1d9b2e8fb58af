#include "stores/complete_count.h"

namespace musubi::stores {

// The same condition as in rank_store.cc: those that are counted are those that have a rank.
static constexpr Statement count_out_sql =
    "update course_calls set complete_count = complete_count - 1 where (programme, course) = "
    "(select programme, course from applications where id = $1 and complete_at is not null "
    "and state = 'submitted' and decision in ('undecided', 'accepted'))";

static constexpr Statement count_in_sql =
    "update course_calls set complete_count = complete_count + 1 where (programme, course) = "
    "(select programme, course from applications where id = $1 and complete_at is not null "
    "and state = 'submitted' and decision in ('undecided', 'accepted'))";

Result<void> count_out(Transaction& transaction, const ApplicationId& application) {
  TRY(transaction.execute(count_out_sql, {application}));
  return {};
}

Result<void> count_in(Transaction& transaction, const ApplicationId& application) {
  TRY(transaction.execute(count_in_sql, {application}));
  return {};
}

}  // namespace musubi::stores
