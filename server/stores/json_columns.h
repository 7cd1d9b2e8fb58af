// The columns that hold JSON: lists of texts, raw answers by field, and instants by name. Written
// compactly with keys in order, so that equal values are equal texts.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "domain/form/check.h"

namespace musubi::stores {

[[nodiscard]] std::string to_json(const std::vector<std::string>& texts);
[[nodiscard]] std::vector<std::string> texts_from_json(std::string_view json);

[[nodiscard]] std::string to_json(const form::RawAnswers& answers);
[[nodiscard]] form::RawAnswers answers_from_json(std::string_view json);

[[nodiscard]] std::string to_json(const std::map<std::string, Instant>& instants);
[[nodiscard]] std::map<std::string, Instant> instants_from_json(std::string_view json);

}  // namespace musubi::stores
