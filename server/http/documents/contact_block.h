// Where to inquire, the preferred ways first, and the telephone last where it is for urgent matters
// only (S4 43c).
#pragma once

#include <string>
#include <vector>

#include "domain/programme/definition.h"
#include "http/html/html.h"

namespace musubi::documents {

[[nodiscard]] html::Node contact_block(Language language,
                                       const programme::ProgrammeDefinition& definition);

// The same as plain lines, for documents on paper; empty where the programme names no contact.
[[nodiscard]] std::vector<std::string> contact_lines(
    Language language, const programme::ProgrammeDefinition& definition);

}  // namespace musubi::documents
