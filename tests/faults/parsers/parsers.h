// The readers of foreign bytes, each as one function from bytes to nothing: whatever comes in, it
// must end, and what it answers must hold together. parsers_test and the fuzzer read this list, so
// that a reader that is added to it, with a folder in tests/faults/corpus, is in both.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace musubi::faults {

struct Parser {
  std::string_view name;  // its folder in tests/faults/corpus
  void (*read)(std::string_view bytes);
  int cost = 1;  // about how many plain readers take the time of this one
};

[[nodiscard]] std::span<const Parser> http_parsers();
[[nodiscard]] std::span<const Parser> text_parsers();
[[nodiscard]] std::span<const Parser> file_parsers();
[[nodiscard]] std::span<const Parser> mail_parsers();

[[nodiscard]] const std::vector<Parser>& parsers();

}  // namespace musubi::faults
