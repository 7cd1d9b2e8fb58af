// Refusals as problem documents (RFC 9457), in the language of the request.
#pragma once

#include <string_view>
#include <vector>

#include "domain/findings/finding.h"
#include "domain/programme/definition.h"
#include "http/core/json_reader.h"
#include "http/core/request.h"
#include "http/core/response.h"
#include "services/tries.h"

namespace musubi::http {

[[nodiscard]] Language language_of(const Request& request);  // ?lang=en, else Japanese

[[nodiscard]] Response problem_of(const Error& error, Language language);
// 429 with the seconds until the next try.
[[nodiscard]] Response problem_of(const services::MustWait& wait, Language language);
// 422 with everything that is wrong with the body itself.
[[nodiscard]] Response problem_of(const std::vector<InputProblem>& problems, Language language);
// 422 with every finding that stands in the way, and those that only warn.
[[nodiscard]] Response problem_of(const std::vector<Finding>& findings,
                                  const programme::ProgrammeDefinition& definition,
                                  Language language);

}  // namespace musubi::http
