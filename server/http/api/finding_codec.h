// Findings as the API shows them: rendered sentences with their place in the notice.
#pragma once

#include <boost/json/array.hpp>
#include <vector>

#include "domain/findings/finding.h"
#include "domain/programme/definition.h"

namespace musubi::http {

// "第1・2号研修 募集案内 7(2)"
[[nodiscard]] std::string source_words(const SourceRef& source,
                                       const programme::ProgrammeDefinition& definition,
                                       Language language);

[[nodiscard]] boost::json::array to_json(const std::vector<Finding>& findings,
                                         const programme::ProgrammeDefinition& definition,
                                         Language language);

}  // namespace musubi::http
