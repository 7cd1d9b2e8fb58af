// The page docs/domain/life_cycles.md, printed from the life cycle's table and the decisions'
// predicates, so that it cannot drift from what the program does.
#pragma once

#include <string>

namespace musubi::documentation {

[[nodiscard]] std::string life_cycle_page();

}  // namespace musubi::documentation
