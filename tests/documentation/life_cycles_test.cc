#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "documentation/life_cycle_page.h"

namespace musubi::documentation {

static std::string read_page(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

TEST(life_cycles, are_printed_in_the_documentation) {
  const std::string path = MUSUBI_SOURCE_DIR "/docs/domain/life_cycles.md";
  if (std::getenv("MUSUBI_UPDATE") != nullptr) {
    std::ofstream{path, std::ios::binary} << life_cycle_page();
  }
  EXPECT_EQ(read_page(path), life_cycle_page());
}

}  // namespace musubi::documentation
