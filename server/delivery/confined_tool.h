// Runs a tool of the system on content that a stranger sent: in a child process without network,
// files, environment or privileges, with bounds on time, memory and output. The content goes in and
// the result comes out through memory, never through the disk.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"

namespace musubi::delivery {

enum class Confinement {
  namespaces,  // bubblewrap: sees the system's programs and nothing else
  limits,      // where the machine has no bubblewrap, or forbids it
};

// Tries it, once at the start.
[[nodiscard]] Confinement find_confinement();

struct ToolLimits {
  std::chrono::milliseconds time{20'000};
  std::size_t memory_bytes = std::size_t{512} * 1024 * 1024;
  std::size_t output_bytes = std::size_t{32} * 1024 * 1024;
};

struct ToolRun {
  std::vector<std::string> command;  // the program's name below /usr/bin, and its arguments
  const std::string& input;          // its standard input
};

// The standard output of a tool that ended well. `refused` "tool_failed" for one that ended badly,
// took too long or wrote too much; `unavailable` when it can't be started.
[[nodiscard]] Result<std::string> run_confined(Confinement confinement, const ToolRun& run,
                                               const ToolLimits& limits = {});

}  // namespace musubi::delivery
