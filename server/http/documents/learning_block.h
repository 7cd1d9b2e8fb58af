// What a course asks of those who take it, in plain words: tests, lateness, the conditions of
// completion, and the certificate that follows (S4 25–28, 32, 39–41; S3 15; S0 19).
#pragma once

#include <optional>

#include "domain/programme/definition.h"
#include "http/html/html.h"

namespace musubi::documents {

// Tests and lateness; absent where the notice says nothing of either.
[[nodiscard]] std::optional<html::Node> conduct_of_course(
    Language language, const programme::ProgrammeDefinition& definition,
    const programme::Course& course);

// All conditions of completion; 未定 where the notice defines none.
[[nodiscard]] html::Node completion_of_course(Language language,
                                              const programme::ProgrammeDefinition& definition,
                                              const programme::Course& course);

}  // namespace musubi::documents
