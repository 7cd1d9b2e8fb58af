// The readers of foreign bytes, each as one function from bytes to nothing: whatever comes in, it
// must end, and what it answers must hold together.
#pragma once

#include <span>
#include <string_view>

namespace musubi::faults {

struct Parser {
  std::string_view name;  // its folder in tests/faults/corpus
  void (*read)(std::string_view bytes);
};

[[nodiscard]] std::span<const Parser> parsers();

}  // namespace musubi::faults
