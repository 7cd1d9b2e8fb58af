// Whatever a file holds, checking it ends with a report: good files are damaged in every way that
// a careless hand or a broken disk could, always the same ones.
#include <gtest/gtest.h>

#include <random>

#include "programme_files/check_report.h"
#include "programme_files/folder_for_test.h"

namespace musubi::programme_files {
namespace {

constexpr std::string_view spices[] = {
    "{",  "}",   "[", "]",    ":", "- ", "\n",   "\"", "'", "&a",    "*a",   "!!x ",
    "? ", "|\n", "#", "<<: ", "~", "\t", "\x80", "%",  ",", "---\n", "null", "99999999999"};

std::string damaged(std::string text, std::minstd_rand& random) {
  const auto below = [&](std::size_t limit) {
    return static_cast<std::size_t>(random()) % std::max<std::size_t>(limit, 1);
  };
  const std::size_t changes = 1 + below(4);
  for (std::size_t change = 0; change < changes && !text.empty(); ++change) {
    const std::size_t at = below(text.size());
    const std::size_t length = 1 + below(40);
    switch (below(4)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, spices[below(std::size(spices))]);
        break;
      case 2:
        text.insert(at, text.substr(below(text.size()), length));
        break;
      case 3:
        text.replace(at, 1, 1, static_cast<char>(below(256)));
        break;
    }
  }
  return text;
}

TEST(DamagedFiles, end_with_a_report) {
  std::minstd_rand random{20240606};
  std::size_t failures = 0;
  const auto folders = read_folders(repository() / "tests/programme_files/good");
  for (int round = 0; round < 150; ++round) {
    for (FolderTexts folder : folders) {
      std::string* const files[] = {&folder.programme, &folder.examples.value()};
      std::string& file = *files[static_cast<std::size_t>(random()) % 2];
      file = damaged(file, random);
      const CheckReport report = check_folders({folder}, {});
      ASSERT_FALSE(report.lines.empty());
      failures += report.result == CheckResult::failed ? 1 : 0;
    }
  }
  EXPECT_GT(failures, 300U) << "the damage went unnoticed";
}

TEST(DamagedFiles, may_be_cut_anywhere) {
  const FolderTexts whole = read_folder(repository() / "tests/programme_files/good/team");
  for (std::size_t length = 0; length < whole.programme.size(); length += 7) {
    FolderTexts cut = whole;
    cut.programme.resize(length);
    EXPECT_FALSE(check_folders({cut}, {}).lines.empty());
  }
}

TEST(DamagedFiles, may_nest_without_end) {
  for (const char* opening : {"[", "{a: ", "- ", "? ", "[{"}) {
    FolderTexts folder;
    for (int depth = 0; depth < 20'000; ++depth) {
      folder.programme += opening;
    }
    EXPECT_EQ(check_folders({folder}, {}).result, CheckResult::failed) << opening;
  }
}

TEST(DamagedFiles, may_be_too_long) {
  const FolderTexts folder{
      .folder = "", .programme = std::string(yaml_bytes_max + 1, '#'), .texts = {}, .examples = {}};
  EXPECT_EQ(check_folders({folder}, {}).lines.front(),
            "programme.yaml:1:1: 1000001 bytes, and at most 1000000 are read. Check that this is a "
            "programme file.");
}

}  // namespace
}  // namespace musubi::programme_files
