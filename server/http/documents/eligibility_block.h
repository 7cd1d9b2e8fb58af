// Who may take part, in the words of the programme, each with its place in the notice
// (S4 1.4.3, 11(2); S0 6–8).
#pragma once

#include <vector>

#include "domain/programme/definition.h"
#include "http/html/html.h"

namespace musubi::documents {

// The requirements of one course: those of the applicant, then those of the instructor.
[[nodiscard]] html::Node eligibility_of_course(Language language,
                                               const programme::ProgrammeDefinition& definition,
                                               const programme::Course& course);

// All requirements, under the courses that they are for.
[[nodiscard]] html::Node eligibility_of_programme(Language language,
                                                  const programme::ProgrammeDefinition& definition);

}  // namespace musubi::documents
