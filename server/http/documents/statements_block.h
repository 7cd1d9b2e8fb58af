// What follows a course and what surrounds it: certificates, and the statements on personal data,
// each called what it is: purpose, consent, acknowledgement, provision or pledge
// (S4 39–44; S0 12–15; requirements 3.3-5).
#pragma once

#include <optional>

#include "domain/programme/definition.h"
#include "http/html/html.h"

namespace musubi::documents {

// nullptr for `course`: all of the programme. Absent where there is nothing to say.
[[nodiscard]] std::optional<html::Node> certificates_block(
    Language language, const programme::ProgrammeDefinition& definition,
    const programme::Course* course);
[[nodiscard]] std::optional<html::Node> privacy_block(
    Language language, const programme::ProgrammeDefinition& definition,
    const programme::Course* course);

}  // namespace musubi::documents
