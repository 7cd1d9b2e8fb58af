// An answer in words, as staff and receipts show it: choices by their labels, dates in the era
// calendar.
#pragma once

#include <string>
#include <vector>

#include "domain/form/check.h"

namespace musubi::services {

// `raw` is what was typed; empty when the question was not answered.
[[nodiscard]] std::string answer_words(const form::Field& field,
                                       const std::vector<std::string>& raw, Language language);

}  // namespace musubi::services
