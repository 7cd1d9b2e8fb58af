// Fees and refunds as sections of a page: of one course, or of all courses of a programme that are
// charged alike (S4 1.4.6).
#pragma once

#include "domain/programme/definition.h"
#include "http/html/html.h"

namespace musubi::documents {

[[nodiscard]] html::Node fees_of_course(Language language,
                                        const programme::ProgrammeDefinition& definition,
                                        const programme::Course& course);
[[nodiscard]] html::Node refunds_of_course(Language language,
                                           const programme::ProgrammeDefinition& definition,
                                           const programme::Course& course);
[[nodiscard]] html::Node fees_of_programme(Language language,
                                           const programme::ProgrammeDefinition& definition);

}  // namespace musubi::documents
