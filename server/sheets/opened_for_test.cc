// CMake, which built this test, also opens archives; nothing of its own is installed for it.
#include "sheets/opened_for_test.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/digits.h"

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
                          .notes = read(folder / "xl/worksheets/sheet2.xml"),
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

// What stands between the n-th `open` (from 0) and the next `close`; empty: there is no such.
static std::string between(std::string_view text, std::string_view open, std::string_view close,
                           int n = 0) {
  std::size_t at = text.find(open);
  for (; n > 0 && at != std::string_view::npos; --n) {
    at = text.find(open, at + open.size());
  }
  if (at == std::string_view::npos) {
    return "";
  }
  at += open.size();
  return std::string{text.substr(at, text.find(close, at) - at)};
}

static std::string without_entities(std::string text) {
  for (const auto& [entity, sign] : {std::pair<std::string_view, std::string_view>{"&lt;", "<"},
                                     {"&gt;", ">"},
                                     {"&quot;", "\""},
                                     {"&amp;", "&"}}) {
    for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at)) {
      text.replace(at, entity.size(), sign);
      at += sign.size();
    }
  }
  return text;
}

OpenedCell cell_of(const OpenedWorkbook& workbook, const std::string& reference) {
  const std::string cell = between(workbook.sheet, "<c r=\"" + reference + "\"", "</c>");
  if (cell.empty()) {
    return {.type = "", .value = "", .style = -1};
  }
  const std::string type = between(cell, "t=\"", "\"");
  const std::string value = between(cell, "<v>", "</v>");
  const int style = parse_digits(between(cell, "s=\"", "\"")).value_or(0);
  if (type.empty()) {
    return {.type = "n", .value = value, .style = style};
  }
  const std::string text = between(between(cell, "<is>", "</is>"), "<t", "</t>");
  return {.type = type, .value = without_entities(text.substr(text.find('>') + 1)), .style = style};
}

std::string number_format_of(const OpenedWorkbook& workbook, int style) {
  const std::string formats = between(workbook.styles, "<cellXfs", "</cellXfs>");
  const std::string id = between(formats, "<xf numFmtId=\"", "\"", style);
  if (id == "49") {
    return "@";  // one of those that have a number and no entry
  }
  return between(workbook.styles, "<numFmt numFmtId=\"" + id + "\" formatCode=\"", "\"");
}

}  // namespace musubi::sheets
