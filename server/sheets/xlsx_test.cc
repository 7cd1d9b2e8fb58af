#include "sheets/xlsx.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sheets/opened_for_test.h"

namespace musubi::sheets {
namespace {

const Instant made = Instant::parse("2026-11-21T10:05:09+09:00").value();

Table table_of(std::vector<Row> rows) {
  Table table{.title = "申込み一覧", .columns = {}, .rows = std::move(rows)};
  const std::size_t columns = table.rows.empty() ? 2 : table.rows.front().size();
  for (std::size_t column = 1; column <= columns; ++column) {
    table.columns.push_back("列" + std::to_string(column));
  }
  return table;
}

const Notes no_notes{};

Result<std::string> xlsx_of(const Table& table, const Notes& notes = no_notes,
                            std::size_t rows_at_once = 1'000'000) {
  const auto file = TRY(XlsxFile::begin(table, made));
  for (std::size_t from = 0; from < table.rows.size(); from += rows_at_once) {
    const auto to = std::min(table.rows.size(), from + rows_at_once);
    TRY(file->add({table.rows.begin() + static_cast<std::ptrdiff_t>(from),
                   table.rows.begin() + static_cast<std::ptrdiff_t>(to)}));
  }
  std::string bytes;
  TRY(file->finish(notes, [&](std::string_view piece) -> Result<void> {
    bytes += piece;
    return {};
  }));
  return bytes;
}

OpenedWorkbook written(const Table& table) {
  const auto bytes = xlsx_of(table);
  EXPECT_TRUE(bytes.is_ok());
  return opened(bytes.value());
}

TEST(Xlsx, keeps_every_hostile_text_a_text) {
  const std::vector<std::string> hostile{
      "=1+1",
      "=HYPERLINK(\"https://example.jp\",\"x\")",
      "+81-3-0000-0000",
      "-2+3",
      "@SUM(A1)",
      "=cmd|' /C calc'!A0",
      "＝1+1",
      "\t=1+1",
      "https://example.jp/",
      "mailto:a@example.jp",
      "internal:Sheet1!A1",
      "{=1+1}",
      "TRUE",
      "1e5",
      "0600001",
      "09000000000",
      "1/2",
      "</t></si><script>alert(1)</script>",
      "&amp;<![CDATA[x]]>",
      "𠮷田 葛\U000E0100城 髙﨑 👨‍👩‍👧",
      "二行\n目",
      " 前後の空白 ",
      std::string(32'767, 'x'),
  };
  std::vector<Row> rows;
  for (const std::string& text : hostile) {
    rows.push_back({text});
  }
  const OpenedWorkbook workbook = written(table_of(rows));
  EXPECT_EQ(workbook.sheet.find("<f"), std::string::npos) << "a formula";
  EXPECT_EQ(workbook.sheet.find("hyperlink"), std::string::npos);
  for (std::size_t i = 0; i < hostile.size(); ++i) {
    const OpenedCell cell = cell_of(workbook, "A" + std::to_string(i + 2));
    EXPECT_EQ(cell.type, "inlineStr") << hostile[i];
    EXPECT_EQ(cell.value, hostile[i]);
    EXPECT_EQ(number_format_of(workbook, cell.style), "@") << hostile[i];
  }
}

TEST(Xlsx, writes_nothing_that_readers_decode_to_something_else) {
  const OpenedWorkbook workbook =
      written(table_of({{"_x003D_1+1", std::string("a\0b\x07", 4), "山田\u202E郎"}}));
  EXPECT_EQ(cell_of(workbook, "A2").value, "_x005F_x003D_1+1");
  EXPECT_EQ(cell_of(workbook, "B2").value, "a\uFFFDb\uFFFD");
  EXPECT_EQ(cell_of(workbook, "C2").value, "山田\uFFFD郎");
}

TEST(Xlsx, writes_dates_as_dates_of_japan_and_numbers_as_numbers) {
  const Instant before_midnight_utc = Instant::parse("2026-11-21T15:00:00Z").value();
  const OpenedWorkbook workbook = written(
      table_of({{Date::from_ymd(1990, 4, 1).value(), made, before_midnight_utc, 42, NoValue{},
                 Date::from_ymd(1899, 12, 31).value(), Date::from_ymd(1900, 3, 1).value()}}));
  EXPECT_EQ(cell_of(workbook, "A2").type, "n");
  EXPECT_EQ(cell_of(workbook, "A2").value, "32964");
  EXPECT_EQ(number_format_of(workbook, cell_of(workbook, "A2").style), "yyyy-mm-dd");
  EXPECT_EQ(cell_of(workbook, "B2").value.substr(0, 13), "46347.4202430");  // 10:05:09
  EXPECT_EQ(number_format_of(workbook, cell_of(workbook, "B2").style), "yyyy-mm-dd hh:mm:ss");
  EXPECT_EQ(cell_of(workbook, "C2").value, "46348");
  EXPECT_EQ(cell_of(workbook, "D2").value, "42");
  EXPECT_EQ(cell_of(workbook, "D2").type, "n");
  EXPECT_EQ(cell_of(workbook, "E2").type, "");
  EXPECT_EQ(cell_of(workbook, "F2").type, "inlineStr");
  EXPECT_EQ(cell_of(workbook, "F2").value, "1899-12-31");
  EXPECT_EQ(cell_of(workbook, "G2").value, "61");
}

TEST(Xlsx, keeps_the_header_in_sight_with_a_filter_and_widths) {
  const OpenedWorkbook workbook = written(table_of({{"a", "葛城葛城葛城葛城葛城"}, {"b", "c"}}));
  EXPECT_EQ(cell_of(workbook, "B1").value, "列2");
  EXPECT_NE(workbook.sheet.find("state=\"frozen\""), std::string::npos);
  EXPECT_NE(workbook.sheet.find("ySplit=\"1\""), std::string::npos);
  EXPECT_NE(workbook.sheet.find("<autoFilter ref=\"A1:B3\"/>"), std::string::npos);
  EXPECT_NE(workbook.sheet.find("<col min=\"2\" max=\"2\" width=\"22."), std::string::npos)
      << workbook.sheet;
  EXPECT_NE(workbook.workbook.find("name=\"申込み一覧\""), std::string::npos);
}

TEST(Xlsx, is_printed_on_as_many_sheets_as_it_can_be_read_on) {
  const auto pages_of = [](std::size_t columns) {
    const OpenedWorkbook workbook = written(table_of({Row(columns, std::string(40, 'x'))}));
    const std::size_t at = workbook.sheet.find("<pageSetup");
    return workbook.sheet.substr(at, workbook.sheet.find("/>", at) - at);
  };
  // Columns end at a width of 32; one page across is what the format means by saying nothing.
  EXPECT_EQ(pages_of(4).find("fitToWidth"), std::string::npos) << pages_of(4);
  EXPECT_NE(pages_of(5).find("fitToWidth=\"2\""), std::string::npos) << pages_of(5);
}

TEST(Xlsx, makes_a_row_as_high_as_its_texts) {
  const std::string wide(40, 'x');  // in a column of 32, of which 2 are margin
  const OpenedWorkbook workbook =
      written(table_of({{"short"}, {wide}, {"a\nb\nc"}, {std::string(1'000, 'x')}}));
  const auto row = [&](int number) {
    const std::string begin = "<row r=\"" + std::to_string(number) + "\"";
    const std::size_t at = workbook.sheet.find(begin);
    return workbook.sheet.substr(at, workbook.sheet.find('>', at) - at);
  };
  EXPECT_EQ(row(2).find(" ht="), std::string::npos);
  EXPECT_NE(row(3).find(" ht=\"30\""), std::string::npos) << row(3);
  EXPECT_NE(row(4).find(" ht=\"45\""), std::string::npos) << row(4);
  EXPECT_NE(row(5).find(" ht=\"180\""), std::string::npos) << row(5);
}

TEST(Xlsx, has_no_part_that_could_run_or_fetch_anything) {
  const OpenedWorkbook workbook = written(table_of({{"=1", "x"}}));
  for (const char* part : {"vba", "external", "macro", "calcChain", "connections", "embeddings"}) {
    EXPECT_TRUE(std::ranges::none_of(workbook.files, [&](const std::string& name) {
      return name.find(part) != std::string::npos;
    })) << part;
  }
}

TEST(Xlsx, is_the_same_for_the_same_table) {
  const Table table = table_of({{"a", 1}});
  EXPECT_EQ(xlsx_of(table).value(), xlsx_of(table).value());
}

TEST(Xlsx, holds_the_same_rows_however_they_came) {
  std::vector<Row> rows;
  for (int i = 0; i < 7; ++i) {
    rows.push_back({"行" + std::to_string(i), i});
  }
  const auto at_once = opened(xlsx_of(table_of(rows)).value());
  const auto in_parts = opened(xlsx_of(table_of(rows), no_notes, 3).value());
  EXPECT_EQ(at_once.sheet, in_parts.sheet);
  EXPECT_NE(in_parts.sheet.find("<autoFilter ref=\"A1:B8\"/>"), std::string::npos);
}

TEST(Xlsx, tells_of_itself_on_a_sheet_of_its_own) {
  const OpenedWorkbook workbook = opened(
      xlsx_of(table_of({{"a", 1}}), {.title = "この表について", .lines = {{"=時点", "=1+1"}}})
          .value());
  EXPECT_EQ(cell_of(workbook, "A2").value, "a");
  EXPECT_NE(workbook.workbook.find("name=\"この表について\""), std::string::npos);
  EXPECT_NE(workbook.notes.find("=1+1"), std::string::npos);
  EXPECT_EQ(workbook.notes.find("<f"), std::string::npos);
}

TEST(Xlsx, that_is_given_up_leaves_nothing) {
  const auto file = XlsxFile::begin(table_of({}), made).take();
  EXPECT_TRUE(file->add({{"a", "b"}}).is_ok());
}

TEST(Xlsx, of_an_empty_list_has_its_header) {
  EXPECT_EQ(cell_of(written(table_of({})), "A1").value, "列1");
}

TEST(Xlsx, refuses_a_text_that_no_cell_may_hold) {
  const auto refused = xlsx_of(table_of({{std::string(32'768, 'x')}}));
  ASSERT_FALSE(refused.is_ok());
  EXPECT_EQ(refused.error().code, "cell_too_long");
}

}  // namespace
}  // namespace musubi::sheets
