// Draw: the public value that decided, and the promise that was made before it was known.
#pragma once

#include <string>

#include "base/instant.h"

namespace musubi::selection {

enum class DrawnFrom { value, fallback };

struct Draw {
  std::string commitment;  // the hash of the market, as published
  Instant committed_at;
  DrawnFrom drawn_from;
  std::string value;  // as published, byte for byte
  bool operator==(const Draw&) const = default;
};

}  // namespace musubi::selection
