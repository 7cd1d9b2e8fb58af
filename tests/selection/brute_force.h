// Every stable assignment of a small market, found by trying all assignments against the
// definition. Takes nothing from the engine.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/selection/input.h"

namespace musubi::selection {

// For each team: which of its choices it gets; the number of its choices means none. Smaller is
// better.
using Assignment = std::map<std::string, std::size_t>;

[[nodiscard]] std::vector<Assignment> all_stable_assignments(const SelectionInput& input);

}  // namespace musubi::selection
