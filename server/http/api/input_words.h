// What a person can mend of a request that does not have its form: letters that cannot be shown,
// texts that are too long, and passwords that are soon guessed. The other problems are those of
// programs, and have no words.
#pragma once

#include <string>

#include "base/localised_text.h"
#include "http/core/json_reader.h"

namespace musubi::http {

// Empty where there is nothing for a person to do.
[[nodiscard]] std::string input_words(const InputProblem& problem, Language language);

}  // namespace musubi::http
