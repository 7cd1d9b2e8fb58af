// Whether an input can be decided at all. Every problem is named at once, with its place and what
// to do; nothing is repaired silently.
#pragma once

#include <vector>

#include "domain/findings/message.h"
#include "domain/selection/select.h"

namespace musubi::selection {

// Problems of the market alone: what is looked at before the commitment is published.
[[nodiscard]] std::vector<Message> check_market(const Market& market);

// Problems of the market, the draw and the round together; empty means that select_teams may run.
[[nodiscard]] std::vector<Message> check_input(const SelectionInput& input);

}  // namespace musubi::selection
