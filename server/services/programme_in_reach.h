// Finding the programme that staff work on, as far as their grants reach: where they don't, it is
// not found, exactly as one that is absent.
#pragma once

#include "services/programme_view.h"
#include "services/staff.h"

namespace musubi::services {

// What somebody must be permitted the verb for: at least one of the courses, or the programme as a
// whole.
enum class Portion { a_course, all_courses };

[[nodiscard]] bool is_in_reach(const ProgrammeView& programme, const Staff& staff,
                               access::Verb verb, Portion portion);

[[nodiscard]] Result<ProgrammeView> load_programme_in_reach(const Context& context,
                                                            Snapshot& snapshot,
                                                            const ProgrammeId& programme,
                                                            const Staff& staff, access::Verb verb,
                                                            Portion portion, Instant now);

}  // namespace musubi::services
