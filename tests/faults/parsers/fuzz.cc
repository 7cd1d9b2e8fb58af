// libFuzzer's entry (security.md R13): the reader is named by MUSUBI_FUZZ_PARSER, so that one
// program has them all. tests/faults/fuzz starts it; without a name, it lists them.
#include <fmt/core.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "faults/parsers/parsers.h"

namespace musubi::faults {

static const Parser* chosen = nullptr;

static void list_parsers() {
  for (const Parser& parser : parsers()) {
    fmt::print("{}\n", parser.name);
  }
}

static void choose(std::string_view name) {
  for (const Parser& parser : parsers()) {
    if (parser.name == name) {
      chosen = &parser;
      return;
    }
  }
  fmt::print(stderr, "{} is no reader: without MUSUBI_FUZZ_PARSER all are listed\n", name);
  std::exit(2);
}

// What a reader throws is a finding, an assertion among it: it ends the program here.
static void read(std::string_view bytes) noexcept { chosen->read(bytes); }

}  // namespace musubi::faults

extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*arguments*/) {
  const char* name = std::getenv("MUSUBI_FUZZ_PARSER");
  if (name == nullptr) {
    musubi::faults::list_parsers();
    std::exit(0);
  }
  musubi::faults::choose(name);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  musubi::faults::read({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
