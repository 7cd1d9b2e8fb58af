// security.md R13: every file of the corpus, and changes to it that a seed decides, through each
// reader of foreign bytes. MUSUBI_FAULT_CHANGES asks for more of them, MUSUBI_FAULT_SEED for
// others.
#include "faults/parsers/parsers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

#include "faults/storage/asked_for.h"

namespace musubi::faults {
namespace {

namespace fs = std::filesystem;

constexpr int seed_usual = 20261121;
constexpr std::size_t bytes_max = 20'000;
constexpr int changes_usual = 20'000;

std::vector<std::string> corpus_of(std::string_view name) {
  std::vector<std::string> files;
  std::vector<fs::path> paths;
  const fs::path folder = fs::path{MUSUBI_SOURCE_DIR} / "tests/faults/corpus" / name;
  for (const auto& entry : fs::directory_iterator{folder}) {
    paths.push_back(entry.path());
  }
  std::ranges::sort(paths);  // so that a seed means the same everywhere
  for (const auto& path : paths) {
    std::ifstream file{path, std::ios::binary};
    files.emplace_back(std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{});
  }
  return files;
}

class Changes {
 public:
  explicit Changes(const std::vector<std::string>& corpus) : m_corpus(corpus) {}

  std::string next() {
    std::string bytes = any_of_corpus();
    for (std::size_t count = 1 + below(6); count > 0; --count) {
      change(bytes);
    }
    bytes.resize(std::min(bytes.size(), bytes_max));
    return bytes;
  }

 private:
  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>{0, end - 1}(m_random);
  }

  const std::string& any_of_corpus() { return m_corpus[below(m_corpus.size())]; }

  void change(std::string& bytes) {
    static constexpr char bytes_that_tell[] =
        "\0\r\n\t :;,%&=+\"'\\/<>{}[]()#*!|-_.@\x7f\x80\xff\xe3";
    static constexpr std::string_view telling{bytes_that_tell, sizeof bytes_that_tell - 1};
    const std::size_t at = below(bytes.size() + 1);
    const std::size_t length = std::min(below(16), bytes.size() - at);
    switch (below(6)) {
      case 0:
        bytes.insert(at, 1, telling[below(telling.size())]);
        break;
      case 1:
        bytes.erase(at, length);
        break;
      case 2:
        bytes.insert(at, bytes.substr(at, length));
        break;
      case 3: {
        const std::string& other = any_of_corpus();
        const std::size_t from = below(other.size() + 1);
        bytes.insert(at, other.substr(from, below(64)));
        break;
      }
      case 4:
        if (at < bytes.size()) {
          bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        }
        break;
      default:
        bytes.resize(at);
    }
  }

  const std::vector<std::string>& m_corpus;
  std::mt19937_64 m_random{static_cast<unsigned>(asked_for("MUSUBI_FAULT_SEED", seed_usual))};
};

class Parsers : public testing::TestWithParam<Parser> {};

// An assertion of a parser is thrown, and the bytes are told; a sanitizer ends the program, and the
// same seed brings the same bytes again.
TEST_P(Parsers, end_well_whatever_comes_in) {
  const auto corpus = corpus_of(GetParam().name);
  ASSERT_FALSE(corpus.empty()) << GetParam().name;
  for (const std::string& bytes : corpus) {
    ASSERT_NO_THROW(GetParam().read(bytes)) << testing::PrintToString(bytes);
  }
  Changes changes{corpus};
  const auto begun = std::chrono::steady_clock::now();
  const int count = asked_for("MUSUBI_FAULT_CHANGES", changes_usual) / GetParam().cost;
  for (int i = 0; i < count; ++i) {
    const std::string bytes = changes.next();
    ASSERT_NO_THROW(GetParam().read(bytes)) << testing::PrintToString(bytes);
  }
  const auto took = std::chrono::steady_clock::now() - begun;
  EXPECT_LT(took / count, std::chrono::milliseconds{20}) << "no input may take long";
}

INSTANTIATE_TEST_SUITE_P(all, Parsers, testing::ValuesIn(parsers()),
                         [](const auto& tested) { return std::string{tested.param.name}; });

}  // namespace
}  // namespace musubi::faults
