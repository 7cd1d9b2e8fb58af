// Other applications of the same person for the same course, as far as furigana and date of birth
// tell: two people can share both, so that staff look.
#pragma once

#include "stores/application_store.h"

namespace musubi::stores {

struct SamePerson {
  ApplicationId id;
  std::string receipt_number;
};

// Those that are neither withdrawn nor declined, by number; at most ten.
[[nodiscard]] Result<std::vector<SamePerson>> list_of_same_person(
    Snapshot& snapshot, const ApplicationRecord& application);

}  // namespace musubi::stores
