// The parts of the check of an input.
#pragma once

#include "domain/selection/problems.h"
#include "domain/selection/standing.h"

namespace musubi::selection {

struct Known {
  std::unordered_set<std::string> classes;
  std::unordered_set<std::string> groups;
  std::unordered_set<std::string> sessions;
};

void check_teams(const Market& market, const Known& known, Problems& problems);
// For a sound market only.
void check_round(const Market& market, const Round& round, Problems& problems);

}  // namespace musubi::selection
