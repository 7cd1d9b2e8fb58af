// The papers of an application: the list for one course, and the matrix of all papers and courses
// as a notice prints it (S4 1.4.5, ①–⑦).
#pragma once

#include "domain/programme/definition.h"
#include "http/html/html.h"

namespace musubi::documents {

[[nodiscard]] html::Node papers_of_course(Language language,
                                          const programme::ProgrammeDefinition& definition,
                                          const programme::Course& course);

[[nodiscard]] html::Node paper_matrix(Language language,
                                      const programme::ProgrammeDefinition& definition);

}  // namespace musubi::documents
