// Every file of tests/programme_files/bad is refused with exactly the lines that it announces.
// MUSUBI_UPDATE=1 rewrites the announcements; the commit says why.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "programme_files/check_report.h"
#include "programme_files/folder_for_test.h"

namespace musubi::programme_files {
namespace {

constexpr std::string_view announcement = "# expect: ";

std::filesystem::path bad_folder() { return repository() / "tests/programme_files/bad"; }

// "name.yaml" is the programme; "name.texts.yaml" and "name.examples.yaml" stand beside it.
std::vector<std::string> bad_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator{bad_folder()}) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() == ".yaml" && name.find('.') == std::string::npos) {
      names.push_back(name);
    }
  }
  std::ranges::sort(names);
  return names;
}

std::vector<std::string> announced_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line) && line.starts_with("#");) {
    if (line.starts_with(announcement)) {
      lines.push_back(line.substr(announcement.size()));
    }
  }
  return lines;
}

// Problems and failed cases; those of the programme file itself without its name.
std::vector<std::string> refusals(const std::string& name, const std::string& programme) {
  const FolderTexts folder{.folder = "",
                           .programme = programme,
                           .texts = read_if_there(bad_folder() / (name + ".texts.yaml")),
                           .examples = read_if_there(bad_folder() / (name + ".examples.yaml"))};
  CheckReport report = check_folders({folder}, {});
  EXPECT_EQ(report.result, CheckResult::failed);
  report.lines.pop_back();
  std::vector<std::string> lines;
  constexpr std::string_view own_file = "programme.yaml:";
  for (const std::string& line : report.lines) {
    if (!line.starts_with("warning: ") && !line.starts_with("ok ")) {
      lines.push_back(line.starts_with(own_file) ? line.substr(own_file.size()) : line);
    }
  }
  return lines;
}

// The announcements come after the first line, so their number moves the lines of the problems.
std::string with_announcements(const std::string& text, const std::vector<std::string>& lines) {
  std::istringstream stream{text};
  std::string written;
  bool is_first = true;
  for (std::string line; std::getline(stream, line);) {
    if (!line.starts_with(announcement)) {
      written += line + "\n";
    }
    for (const std::string& expected : is_first ? lines : std::vector<std::string>{}) {
      written += std::string{announcement} + expected + "\n";
    }
    is_first = false;
  }
  return written;
}

void update(const std::string& name, std::string text) {
  for (int round = 0; round < 3; ++round) {
    text = with_announcements(text, refusals(name, text));
  }
  std::ofstream{bad_folder() / (name + ".yaml"), std::ios::binary} << text;
}

class BadFile : public testing::TestWithParam<std::string> {};

TEST_P(BadFile, is_refused_as_it_announces) {
  const std::string text = read_text_file(bad_folder() / (GetParam() + ".yaml"));
  if (std::getenv("MUSUBI_UPDATE") != nullptr) {
    update(GetParam(), text);
    return;
  }
  const std::vector<std::string> announced = announced_lines(text);
  ASSERT_FALSE(announced.empty()) << "the file announces nothing";
  EXPECT_EQ(refusals(GetParam(), text), announced);
}

INSTANTIATE_TEST_SUITE_P(Discovered, BadFile, testing::ValuesIn(bad_names()),
                         [](const auto& file) { return file.param; });

TEST(BadFiles, are_found) { EXPECT_GE(bad_names().size(), 80U); }

}  // namespace
}  // namespace musubi::programme_files
