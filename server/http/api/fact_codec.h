// Recorded facts about people as the desk's API reads and shows them.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/core/json_reader.h"
#include "services/person_facts.h"

namespace musubi::http {

// Without the programme, which the caller knows.
[[nodiscard]] std::variant<services::RecordFactCommand, std::vector<InputProblem>> read_fact_input(
    std::string_view body, const services::Staff& staff);

[[nodiscard]] std::string to_json(const services::FactKinds& kinds, Language language);
[[nodiscard]] std::string to_json(const stores::FactRecord& fact);
[[nodiscard]] std::string to_json(const services::FactPage& page);
[[nodiscard]] std::string to_json(const std::vector<services::MatchedFact>& facts);

}  // namespace musubi::http
