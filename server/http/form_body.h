// The body of a plain form, as a browser without scripts sends it: read as strictly as a query.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/form/check.h"
#include "http/core/request.h"

namespace musubi::http {

// Nothing for a body that is no form.
[[nodiscard]] std::optional<std::vector<NamedValue>> read_form_body(std::string_view body);

[[nodiscard]] std::optional<std::string> value_in(const std::vector<NamedValue>& pairs,
                                                  std::string_view name);

// The answers to these questions, whose names begin with the prefix; what else comes is left out.
// Days may be written in eras.
[[nodiscard]] form::RawAnswers answers_in(const std::vector<NamedValue>& pairs,
                                          const std::vector<form::Field>& fields,
                                          std::string_view prefix);

}  // namespace musubi::http
