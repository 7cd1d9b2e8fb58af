// The selection once more, one team at a time and one proposal at a time: the order is another
// than the engine's, and the result must be the same.
#pragma once

#include "domain/selection_audit/case_file.h"

namespace musubi::selection_audit {

// Those whom each session ends up with, as goes_before orders them.
using Seated = std::map<std::string, std::vector<Application>>;

[[nodiscard]] Seated replay(const CaseFile& file);

// Adds one application in its order.
void insert_in_order(std::vector<Application>& applications, const Application& application);

}  // namespace musubi::selection_audit
