#include "sheets/csv.h"

#include <gtest/gtest.h>

#include "base/text/cp932.h"

namespace musubi::sheets {
namespace {

const Date birth = Date::from_ymd(1990, 4, 1).value();
const Instant received = Instant::parse("2026-11-21T10:05:09+09:00").value();

Table name_list(std::vector<Row> rows) {
  return {.title = "申込み", .columns = {"番号", "氏名"}, .rows = std::move(rows)};
}

std::string cp932(std::string_view text) { return text::to_cp932(text).bytes; }

TEST(Csv, has_a_byte_order_mark_crlf_and_quoted_texts) {
  EXPECT_EQ(utf8_csv(name_list({{1, "青井 一"}, {NoValue{}, ""}})),
            "\xEF\xBB\xBF\"番号\",\"氏名\"\r\n1,\"青井 一\"\r\n,\"\"\r\n");
  EXPECT_EQ(utf8_csv(name_list({})), "\xEF\xBB\xBF\"番号\",\"氏名\"\r\n");
}

TEST(Csv, writes_dates_and_moments_of_japan) {
  EXPECT_EQ(utf8_csv(name_list({{birth, received}})),
            "\xEF\xBB\xBF\"番号\",\"氏名\"\r\n1990-04-01,2026-11-21 10:05:09\r\n");
}

TEST(Csv, keeps_quotes_commas_lines_and_leading_zeros) {
  EXPECT_EQ(utf8_csv(name_list({{"0600001", "a\"b,c\n二行目"}})),
            "\xEF\xBB\xBF\"番号\",\"氏名\"\r\n\"0600001\",\"a\"\"b,c\n二行目\"\r\n");
}

TEST(Csv, guards_formulas_in_both_encodings) {
  const Table table = name_list({{"=1+1", "＝HYPERLINK(\"x\")"}, {"\u22121", " \t@x"}});
  EXPECT_EQ(utf8_csv(table),
            "\xEF\xBB\xBF\"番号\",\"氏名\"\r\n\"'=1+1\",\"'＝HYPERLINK(\"\"x\"\")\"\r\n"
            "\"'\u22121\",\"' \t@x\"\r\n");
  EXPECT_EQ(cp932_csv(table).bytes,
            cp932("\"番号\",\"氏名\"\r\n\"'=1+1\",\"'＝HYPERLINK(\"\"x\"\")\"\r\n"
                  "\"'－1\",\"' \t@x\"\r\n"));
}

TEST(Csv, tells_where_cp932_lacks_characters) {
  const Cp932Csv csv =
      cp932_csv(name_list({{"1", "髙橋"}, {"2", "𠮷田 José"}, {"\U0001F600", "x"}}));
  EXPECT_EQ(csv.bytes, cp932("\"番号\",\"氏名\"\r\n\"1\",\"髙橋\"\r\n\"2\",\"〓田 Jos〓\"\r\n"
                             "\"〓\",\"x\"\r\n"));
  ASSERT_EQ(csv.replaced.size(), 2U);
  EXPECT_EQ(csv.replaced[0].row, 1U);
  EXPECT_EQ(csv.replaced[0].column, 1U);
  EXPECT_EQ(csv.replaced[0].characters, (std::vector<std::string>{"𠮷", "é"}));
  EXPECT_EQ(csv.replaced[1].row, 2U);
  EXPECT_EQ(csv.replaced[1].column, 0U);
}

// A mark at the beginning combines with the quote before it, and both would become one 〓.
TEST(Csv, keeps_its_quotes_before_marks_that_combine) {
  EXPECT_EQ(cp932_csv(table_of({{"\u302E,=1", "\u0301\"x"}})).bytes,
            cp932("\"番号\",\"氏名\"\r\n\"〓,=1\",\"〓\"\"x\"\r\n"));
}

// 表 ends with a backslash and 申 holds one: a byte that is not the letter's own quote.
TEST(Csv, quotes_letters_whose_second_byte_is_ascii) {
  EXPECT_EQ(cp932_csv(name_list({{"表", "申"}})).bytes,
            cp932("\"番号\",\"氏名\"\r\n") + "\"\x95\x5C\",\"\x90\x5C\"\r\n");
}

}  // namespace
}  // namespace musubi::sheets
