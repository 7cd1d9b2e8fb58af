#include "paper/press.h"

#include <gtest/gtest.h>

#include <thread>

#include "paper/printed_for_test.h"

namespace musubi::paper {
namespace {

TEST(Press, prints_the_same_for_several_threads_at_once) {
  const auto press = Press::create();
  ASSERT_TRUE(press.is_ok());
  const Sheet sheet = receipt_sheet(receipt_for_test(Language::ja));
  const std::string alone = press.value()->print(sheet).value().bytes;
  std::vector<std::string> printed(4);
  std::vector<std::thread> threads;
  for (std::string& bytes : printed) {
    threads.emplace_back([&] { bytes = press.value()->print(sheet).value().bytes; });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const std::string& bytes : printed) {
    EXPECT_EQ(bytes, alone);
  }
}

TEST(Press, prints_a_sheet_without_blocks_on_one_page) {
  const Sheet sheet{.language = Language::en,
                    .title = "Nothing",
                    .issuer = "",
                    .footer = "",
                    .created = Instant{0},
                    .blocks = {}};
  const auto press = Press::create();
  ASSERT_TRUE(press.is_ok());
  const auto printed = press.value()->print(sheet);
  ASSERT_TRUE(printed.is_ok());
  EXPECT_EQ(printed.value().pages, 1);
  EXPECT_NE(information_of(printed.value().bytes).find("Pages:           1"), std::string::npos);
}

TEST(Press, keeps_a_heading_with_what_it_heads) {
  Sheet sheet{.language = Language::ja,
              .title = "見出し",
              .issuer = "発行者",
              .footer = "",
              .created = Instant{0},
              .blocks = {}};
  const auto press = Press::create();
  ASSERT_TRUE(press.is_ok());
  for (int lines = 30; lines < 60; ++lines) {
    sheet.blocks.clear();
    for (int i = 0; i < lines; ++i) {
      sheet.blocks.emplace_back(Paragraph{"段落"});
    }
    sheet.blocks.emplace_back(Heading{"最後の見出し"});
    sheet.blocks.emplace_back(Paragraph{"最後の段落"});
    const auto printed = press.value()->print(sheet);
    ASSERT_TRUE(printed.is_ok());
    const std::string text = text_of(printed.value().bytes);
    const std::size_t page_break = text.find('\f', text.find("最後の見出し"));
    EXPECT_LT(text.find("最後の段落"), page_break) << lines;
  }
}

}  // namespace
}  // namespace musubi::paper
