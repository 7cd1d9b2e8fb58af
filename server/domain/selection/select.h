// One round of a selection: from the market, the drawn value and the standings to the outcome. The
// same input gives the same outcome on every machine: there are only integers, and no order of
// rows, threads or hash tables comes into it.
#pragma once

#include <string>

#include "domain/selection/input.h"
#include "domain/selection/outcome.h"

namespace musubi::selection {

struct Selected {
  Outcome outcome;
  Work work;
};

// The input must be sound (check_input).
[[nodiscard]] Selected select_teams(const SelectionInput& input);

// SHA-256 of the commitment, the drawn value, the standings and the outcome, so that two people can
// compare results by one line.
[[nodiscard]] std::string hash_of(const SelectionInput& input, const Outcome& outcome);

}  // namespace musubi::selection
