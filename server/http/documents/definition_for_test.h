// A programme like S4 for the tests of documents: seven courses in four groups, with every kind of
// window, place, fee, refund, paper and statement that S4 has.
#pragma once

#include <string>

#include "services/views.h"

namespace musubi::documents {

// Put at the end of every text, to see it come out escaped everywhere.
inline const std::string hostile = "<script>\"'&\u2028\u202Eabc";

// `suffix` is added to every text of the programme.
[[nodiscard]] programme::ProgrammeDefinition definition_for_test(const std::string& suffix = "");

// The programme as services show it at `now`, with the plan of its days.
[[nodiscard]] services::ProgrammeView view_for_test(programme::ProgrammeDefinition definition,
                                                    Instant now);

[[nodiscard]] const services::CourseView& course_for_test(const services::ProgrammeView& view,
                                                          std::string_view id);

[[nodiscard]] Instant instant_for_test(std::string_view rfc3339);

}  // namespace musubi::documents
