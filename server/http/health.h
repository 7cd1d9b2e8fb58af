// Health: whether the process lives, and whether it can do its work. For whoever starts it again or
// sends requests elsewhere (docs/operations/monitoring.md).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "http/core/router.h"

namespace musubi::http {

struct Check {
  std::string name;
  bool is_passed;
};

// On a worker thread, at each question.
using Checks = std::function<std::vector<Check>(Instant now)>;

// GET /health/live and GET /health/ready.
[[nodiscard]] std::vector<Route> health_routes(const Checks& checks);

}  // namespace musubi::http
