// The papers of an application: the list for one course, and the matrix of all papers and courses
// as a notice prints it (S4 1.4.5, ①–⑦).
#pragma once

#include <string>

#include "domain/programme/definition.h"
#include "http/html/html.h"

namespace musubi::documents {

// 様式1 as the notice numbers its forms; "Form 1" in English.
[[nodiscard]] std::string form_number_in(Language language, const std::string& form_number);

[[nodiscard]] html::Node papers_of_course(Language language,
                                          const programme::ProgrammeDefinition& definition,
                                          const programme::Course& course);

[[nodiscard]] html::Node paper_matrix(Language language,
                                      const programme::ProgrammeDefinition& definition);

}  // namespace musubi::documents
