#include "paper/receipt.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "paper/press.h"
#include "paper/printed_for_test.h"
#include "paper/rows.h"

namespace musubi::paper {
namespace {

Printed print(const ReceiptPage& receipt) {
  const auto press = Press::create();
  EXPECT_TRUE(press.is_ok());
  auto printed = press.value()->print(receipt_sheet(receipt));
  EXPECT_TRUE(printed.is_ok());
  return printed.take();
}

// Lines are broken where there is room, so texts are compared without what lies between words.
std::string without_gaps(const std::string& text) {
  std::string joined;
  std::ranges::copy_if(text, std::back_inserter(joined),
                       [](char c) { return c != ' ' && c != '\n' && c != '\f'; });
  return joined;
}

void expect_says(const Printed& printed, const std::string& text) {
  EXPECT_NE(without_gaps(text_of(printed.bytes, "-raw")).find(without_gaps(text)),
            std::string::npos)
      << text;
}

void expect_within_margins(const Printed& printed) {
  const auto boxes = word_boxes(printed.bytes);
  EXPECT_GT(boxes.size(), 20U);
  constexpr double hair = 0.6;
  for (const WordBox& box : boxes) {
    EXPECT_GE(box.x_min, margin_side - hair);
    EXPECT_LE(box.x_max, page_width - margin_side + hair);
    EXPECT_GE(box.y_min, margin_top - 6.0);
    EXPECT_LE(box.y_max, page_height - 12.0);
  }
}

TEST(Receipt, says_everything_that_was_handed_in_in_japanese) {
  const Printed printed = print(receipt_for_test(Language::ja));
  for (const char* text :
       {"受付票", "SUCTION-2024-0012", "令和6年5月1日（水）10時05分30秒（日本標準時）",
        "第1回 基本研修（50時間全課程）", "平成2年4月1日（日）", "（記入なし）",
        "申込書類の原本は、修了証が届くまで手元に保管します。", "①", "申込書.pdf", "124 kB",
        "aaaaaaaaaaaaaaaa", "01234567 89abcdef 01234567 89abcdef",
        "この票で受講が決まったことにはなりません。", "https://example.jp/ja/status/…",
        "メール: kenshu@example.jp"}) {
    expect_says(printed, text);
  }
  expect_within_margins(printed);
}

TEST(Receipt, says_the_same_in_english) {
  const Printed printed = print(receipt_for_test(Language::en));
  for (const char* text : {"Receipt of application", "1 May 2024 (Wed), 10:05:30 JST",
                           "(left empty)", "It is no promise of a place.", "Papers handed in"}) {
    expect_says(printed, text);
  }
  expect_within_margins(printed);
}

TEST(Receipt, is_the_same_file_whenever_it_is_printed) {
  const Printed first = print(receipt_for_test(Language::ja));
  EXPECT_EQ(print(receipt_for_test(Language::ja)).bytes, first.bytes);
  ReceiptPage other = receipt_for_test(Language::ja);
  other.applicant = "別の人";
  EXPECT_NE(print(other).bytes, first.bytes);
}

TEST(Receipt, tells_readers_its_title_author_time_and_language) {
  const Printed printed = print(receipt_for_test(Language::ja));
  const std::string information = information_of(printed.bytes);
  for (const char* line : {"受付票", "ひとてま介護塾 医療的ケア研修係", "2024-05-01T10:05:30+09",
                           "A4", "Tagged:          yes"}) {
    EXPECT_NE(information.find(line), std::string::npos) << line << "\n" << information;
  }
  EXPECT_NE(printed.bytes.find("/Lang (ja)"), std::string::npos);
  EXPECT_NE(print(receipt_for_test(Language::en)).bytes.find("/Lang (en)"), std::string::npos);
}

const char* const names[] = {"𠮷野家 𠮷子",
                             "髙﨑 濵田",
                             "葛󠄀城 花",
                             "渡邉 辻󠄀",
                             "José Muñoz",
                             "Nguyễn Thị",
                             "岩手👩‍⚕️ 花子",
                             "ｶﾀｶﾅ ㈱"};

TEST(Receipt, keeps_names_as_their_bearers_write_them) {
  for (const char* name : names) {
    ReceiptPage receipt = receipt_for_test(Language::ja);
    receipt.applicant = name;
    const Printed printed = print(receipt);
    EXPECT_EQ(printed.pages, print(receipt_for_test(Language::ja)).pages);
    expect_within_margins(printed);
  }
  ReceiptPage receipt = receipt_for_test(Language::ja);
  receipt.applicant = "𠮷野 髙﨑 濵田 渡邉 Muñoz Nguyễn";
  expect_says(print(receipt), receipt.applicant);
}

TEST(Receipt, wraps_long_answers_over_pages_and_loses_nothing) {
  ReceiptPage receipt = receipt_for_test(Language::ja);
  std::string remark;
  for (int i = 0; i < 250; ++i) {
    remark += "配慮です";
  }
  receipt.sections[0].answers[3].answer = remark + "。末尾";
  receipt.applicant = std::string(120, 'W');
  receipt.sections[0].answers[2].answer = "https://example.jp/" + std::string(400, 'x');
  std::string lines;
  for (int i = 0; i < 120; ++i) {
    lines += "行" + std::to_string(i) + "\n";
  }
  receipt.sections.push_back({"続き", {{"長い答え", lines + "終わり"}}});
  const Printed printed = print(receipt);
  EXPECT_GE(printed.pages, 3);
  for (const char* text : {"。末尾", "行0", "行119", "終わり"}) {
    expect_says(printed, text);
  }
  expect_within_margins(printed);
}

TEST(Receipt, repeats_the_header_of_its_table_on_every_page) {
  ReceiptPage receipt = receipt_for_test(Language::ja);
  for (int i = 0; i < 80; ++i) {
    receipt.documents.push_back({"②", "利用者説明書兼同意書", "同意書.pdf", 5, "b"});
  }
  const Printed printed = print(receipt);
  const std::string text = text_of(printed.bytes);
  int headers = 0;
  for (std::size_t at = text.find("ファイル名"); at != std::string::npos;
       at = text.find("ファイル名", at + 1)) {
    ++headers;
  }
  EXPECT_GE(headers, 3);
  EXPECT_LE(headers, printed.pages);
  for (int page = 1; page <= printed.pages; ++page) {
    expect_says(printed, std::to_string(page) + " / " + std::to_string(printed.pages));
  }
}

struct HostileCase {
  const char* typed;
  const char* shown;
};

const HostileCase hostile_cases[] = {
    {"<b>太字</b>&amp;", "<b>太字</b>&amp;"},
    {"<span size='99999999'>x", "<span size='99999999'>x"},
    {"山田\u202Eoohc", "山田[U+202E]oohc"},
    {"一\u2067二", "一[U+2067]二"},
    {"一\x07二", "一[U+0007]二"},
    {"一\u0085二", "一[U+0085]二"},
    {"%PDF-1.4 endobj startxref", "%PDF-1.4 endobj startxref"},
    {"(a) Tj \\", "(a) Tj \\"},
};

TEST(Receipt, shows_hostile_texts_as_text) {
  for (const HostileCase& c : hostile_cases) {
    ReceiptPage receipt = receipt_for_test(Language::ja);
    receipt.sections[0].answers[3].answer = c.typed;
    receipt.receipt_number = std::string{"N"} + c.typed;
    const Printed printed = print(receipt);
    expect_says(printed, c.shown);
    expect_within_margins(printed);
    EXPECT_NE(information_of(printed.bytes).find("2024-05-01T10:05:30+09"), std::string::npos);
  }
}

TEST(Receipt, breaks_long_words_without_a_letter_of_its_own) {
  ReceiptPage receipt = receipt_for_test(Language::ja);
  const std::string address = std::string(120, 'w') + "@example.jp";
  receipt.sections[0].answers[3].answer = address;
  std::string text = text_of(print(receipt).bytes, "-raw");
  std::erase_if(text, [](char c) { return c == '\n' || c == ' '; });
  EXPECT_NE(text.find(address), std::string::npos) << text;
}

TEST(Receipt, keeps_the_lines_of_an_answer) {
  ReceiptPage receipt = receipt_for_test(Language::ja);
  receipt.sections[0].answers[3].answer = "一行目\r\n二行目\u2028三行目";
  const std::string text = text_of(print(receipt).bytes, "-layout");
  EXPECT_EQ(text.find("一行目二行目"), std::string::npos);
  EXPECT_NE(text.find("三行目"), std::string::npos);
}

struct SizeCase {
  std::uint64_t bytes;
  const char* words;
};

const SizeCase size_cases[] = {
    {0, "0 B"},          {999, "999 B"},      {1'000, "1 kB"},         {1'001, "2 kB"},
    {999'000, "999 kB"}, {999'001, "1.0 MB"}, {10'000'000, "10.0 MB"}, {10'000'001, "10.1 MB"},
};

TEST(SizeInWords, rounds_up) {
  for (const SizeCase& c : size_cases) {
    EXPECT_EQ(size_in_words(c.bytes), c.words) << c.bytes;
  }
}

TEST(GroupedHash, has_eight_groups_of_eight_in_two_lines) {
  EXPECT_EQ(grouped_hash(std::string(64, 'f')),
            "ffffffff ffffffff ffffffff ffffffff\nffffffff ffffffff ffffffff ffffffff");
  EXPECT_EQ(grouped_hash(""), "");
}

TEST(MomentToTheSecond, is_written_in_japans_time) {
  const Instant midnight = Instant::parse("2019-04-30T15:00:00Z").value();
  EXPECT_EQ(moment_to_the_second(Language::ja, midnight),
            "令和元年5月1日（水）0時00分00秒（日本標準時）");
  EXPECT_EQ(moment_to_the_second(Language::en, midnight), "1 May 2019 (Wed), 00:00:00 JST");
}

}  // namespace
}  // namespace musubi::paper
