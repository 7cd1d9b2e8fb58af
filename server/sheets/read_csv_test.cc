#include "sheets/read_csv.h"

#include <gtest/gtest.h>

#include "base/text/cp932.h"
#include "sheets/csv.h"

namespace musubi::sheets {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view bytes) {
  const auto read = read_csv(bytes);
  EXPECT_TRUE(read.is_ok()) << read.error().code;
  return read.is_ok() ? read.value().rows : Rows{};
}

std::string code_with(std::string_view bytes, const ReadLimits& limits = {}) {
  const auto read = read_csv(bytes, limits);
  return read.is_ok() ? "ok" : read.error().code;
}

TEST(ReadCsv, reads_quotes_commas_and_lines_in_a_cell) {
  EXPECT_EQ(rows_of("a,\"b,\"\"c\"\"\nd\"\r\n1,\n,,\r\nx"),
            (Rows{{"a", "b,\"c\"\nd"}, {"1", ""}, {"x"}}));
  EXPECT_EQ(rows_of(""), Rows{});
  EXPECT_EQ(rows_of("a\rb\r"), (Rows{{"a"}, {"b"}}));
}

TEST(ReadCsv, tells_the_line_at_which_each_record_begins) {
  const auto read = read_csv("a\n\"b\nc\"\n\nd\n");
  ASSERT_TRUE(read.is_ok());
  EXPECT_EQ(read.value().lines, (std::vector<int>{1, 2, 5}));
}

TEST(ReadCsv, reads_both_encodings_that_offices_save) {
  const std::string csv = "名称,カナ\r\n髙﨑病院,ﾀｶｻｷ\r\n";
  EXPECT_EQ(rows_of("\xEF\xBB\xBF" + csv), rows_of(text::to_cp932(csv).bytes));
  EXPECT_EQ(read_csv(text::to_cp932(csv).bytes).value().encoding, text::OfficeEncoding::cp932);
}

TEST(ReadCsv, reads_back_what_is_written_here) {
  const Table table{
      .title = "表", .columns = {"番号", "氏名"}, .rows = {{"0600001", "a\"b,c\n二"}}};
  EXPECT_EQ(rows_of(utf8_csv(table)), (Rows{{"番号", "氏名"}, {"0600001", "a\"b,c\n二"}}));
  EXPECT_EQ(rows_of(cp932_csv(table).bytes), rows_of(utf8_csv(table)));
}

TEST(ReadCsv, refuses_what_is_not_well_formed) {
  EXPECT_EQ(code_with("a,\"b"), "quote_not_closed");
  EXPECT_EQ(code_with("a,b\"c\n"), "quote_out_of_place");
  EXPECT_EQ(code_with("a,\"b\"c\n"), "quote_out_of_place");
  EXPECT_EQ(code_with(std::string("a\0b", 3)), "control_character");
  EXPECT_EQ(code_with("\x82"), "encoding_unknown");
}

TEST(ReadCsv, keeps_to_each_limit) {
  const ReadLimits limits{.bytes_max = 20, .rows_max = 2, .columns_max = 3, .cell_bytes_max = 4};
  EXPECT_EQ(code_with("a,b,c\nd\n", limits), "ok");
  EXPECT_EQ(code_with("a\nb\nc\n", limits), "too_many_rows");
  EXPECT_EQ(code_with("a,b,c,d\n", limits), "too_many_columns");
  EXPECT_EQ(code_with("abcd\n", limits), "ok");
  EXPECT_EQ(code_with("abcde\n", limits), "cell_too_long");
  EXPECT_EQ(code_with("\"abcde\"\n", limits), "cell_too_long");
  EXPECT_EQ(code_with("aaaa,bbbb\ncccc,dddd\n", limits), "ok");
  EXPECT_EQ(code_with("aaaa,bbbb\ncccc,dddd\n\n", limits), "file_too_large");
}

}  // namespace
}  // namespace musubi::sheets
