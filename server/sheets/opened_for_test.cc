// CMake, which built this test, also opens archives; nothing of its own is installed for it.
#include "sheets/opened_for_test.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace musubi::sheets {
namespace fs = std::filesystem;

static std::string read(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::stringstream content;
  content << file.rdbuf();
  return content.str();
}

OpenedWorkbook opened(const std::string& bytes) {
  std::string name = (fs::temp_directory_path() / "musubi-sheet-XXXXXX").string();
  EXPECT_NE(mkdtemp(name.data()), nullptr);
  const fs::path folder{name};
  std::ofstream{folder / "book.xlsx", std::ios::binary} << bytes;
  const std::string command = "cd '" + folder.string() + "' && cmake -E tar xf book.xlsx";
  EXPECT_EQ(std::system(command.c_str()), 0);
  OpenedWorkbook workbook{.sheet = read(folder / "xl/worksheets/sheet1.xml"),
                          .strings = read(folder / "xl/sharedStrings.xml"),
                          .styles = read(folder / "xl/styles.xml"),
                          .workbook = read(folder / "xl/workbook.xml"),
                          .files = {}};
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file() && entry.path().filename() != "book.xlsx") {
      workbook.files.push_back(fs::relative(entry.path(), folder).string());
    }
  }
  fs::remove_all(folder);
  return workbook;
}

static std::string without_entities(std::string text) {
  for (const auto& [entity, sign] : {std::pair{"&lt;", "<"}, std::pair{"&gt;", ">"},
                                     std::pair{"&quot;", "\""}, std::pair{"&amp;", "&"}}) {
    text = std::regex_replace(text, std::regex{entity}, sign);
  }
  return text;
}

// The n-th match of the pattern's first group, from 0; empty: there is none.
static std::string nth(const std::string& text, const std::regex& pattern, int n) {
  auto match = std::sregex_iterator{text.begin(), text.end(), pattern};
  for (; n > 0 && match != std::sregex_iterator{}; --n) {
    ++match;
  }
  return match == std::sregex_iterator{} ? "" : (*match)[1].str();
}

OpenedCell cell_of(const OpenedWorkbook& workbook, const std::string& reference) {
  const std::regex pattern{"<c r=\"" + reference +
                           "\"(?: s=\"(\\d+)\")?(?: t=\"(\\w+)\")?(?:/>|><v>([^<]*)</v></c>)"};
  std::smatch match;
  if (!std::regex_search(workbook.sheet, match, pattern)) {
    return {.type = "", .value = "", .style = -1};
  }
  const std::string type = match[2].matched ? match[2].str() : "n";
  const int style = match[1].matched ? std::stoi(match[1].str()) : 0;
  static const std::regex shared{"<si><t[^>]*>([^<]*)</t></si>"};
  const std::string value = match[3].str();
  return {.type = type,
          .value = type == "s" ? without_entities(nth(workbook.strings, shared, std::stoi(value)))
                               : value,
          .style = style};
}

std::string number_format_of(const OpenedWorkbook& workbook, int style) {
  static const std::regex formats{"<cellXfs[^>]*>(.*?)</cellXfs>"};
  static const std::regex ids{"<xf numFmtId=\"(\\d+)\""};
  const std::string id = nth(nth(workbook.styles, formats, 0), ids, style);
  if (id == "49") {
    return "@";  // one of those that have a number and no entry
  }
  const std::regex code{"<numFmt numFmtId=\"" + id + "\" formatCode=\"([^\"]*)\""};
  return without_entities(nth(workbook.styles, code, 0));
}

}  // namespace musubi::sheets
