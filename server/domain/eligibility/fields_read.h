// The questions that a rule reads of the application's own answers. Those asked of members, and
// facts that staff record, are not among them.
#pragma once

#include <vector>

#include "domain/eligibility/rules.h"

namespace musubi::eligibility {

[[nodiscard]] std::vector<FieldId> fields_read(const Kind& kind);

}  // namespace musubi::eligibility
