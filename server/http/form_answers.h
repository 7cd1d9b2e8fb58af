// What a plain form (core/form_body.h) answers to questions of ours.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/form/check.h"
#include "http/core/request.h"

namespace musubi::http {

[[nodiscard]] std::optional<std::string> value_in(const std::vector<NamedValue>& pairs,
                                                  std::string_view name);

// The answers to these questions, whose names begin with the prefix; what else comes is left out.
// Days may be written in eras.
[[nodiscard]] form::RawAnswers answers_in(const std::vector<NamedValue>& pairs,
                                          const std::vector<form::Field>& fields,
                                          std::string_view prefix);

}  // namespace musubi::http
