// How many applications of a course are complete, undecided or accepted: kept beside the course,
// so that a page which says it costs the same with ten applications and with a million. Whoever
// changes what makes an application one of them counts it out before and in afterwards.
#pragma once

#include "stores/application_store.h"
#include "stores/transaction.h"

namespace musubi::stores {

[[nodiscard]] Result<void> count_out(Transaction& transaction, const ApplicationId& application);
[[nodiscard]] Result<void> count_in(Transaction& transaction, const ApplicationId& application);

}  // namespace musubi::stores
