// What a stranger computes from the published texts alone: the hash of the canonical input, a
// team's lottery number, the hash of an outcome. Written a second time, with another cryptographic
// library than the engine's, so that a mistake in one shows in the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "domain/selection/input.h"
#include "domain/selection/outcome.h"

namespace musubi::selection_audit {

[[nodiscard]] std::string published_input_hash(const selection::Market& market);
[[nodiscard]] std::string published_outcome_hash(const selection::SelectionInput& input,
                                                 const selection::Outcome& outcome);
[[nodiscard]] std::uint64_t published_number(const std::string& value, const std::string& call,
                                             const std::string& team);

}  // namespace musubi::selection_audit
