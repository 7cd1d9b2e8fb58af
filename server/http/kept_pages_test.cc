#include "http/kept_pages.h"

#include <gtest/gtest.h>

#include "http/core/etag.h"

namespace musubi::http {
namespace {

std::shared_ptr<const KeptPage> page_of(std::string text) {
  std::string etag = etag_of(text);
  return std::make_shared<const KeptPage>(KeptPage{{}, std::move(text), std::move(etag)});
}

TEST(KeptPages, finds_what_was_kept_last_and_its_mark) {
  KeptPages pages{100};
  pages.keep("a", page_of("old"), {"1"});
  pages.keep("a", page_of("new"), {"2"});
  EXPECT_EQ(pages.find("a").page->text, "new");
  EXPECT_EQ(pages.find("a").mark, services::ContentMark{"2"});
  EXPECT_EQ(pages.find("b").page, nullptr);
}

TEST(KeptPages, never_keeps_more_than_its_bytes_and_lets_go_of_what_nobody_asks_for) {
  KeptPages pages{10};
  pages.keep("a", page_of("aaaa"), {"1"});
  pages.keep("b", page_of("bbbb"), {"1"});
  ASSERT_NE(pages.find("a").page, nullptr);
  pages.keep("c", page_of("cccc"), {"1"});
  EXPECT_EQ(pages.find("b").page, nullptr);
  EXPECT_NE(pages.find("a").page, nullptr);
  EXPECT_EQ(pages.bytes(), 8U);
  pages.keep("a", page_of("aa"), {"2"});
  EXPECT_EQ(pages.bytes(), 6U);
  pages.keep("d", page_of(std::string(11, 'd')), {"1"});
  EXPECT_EQ(pages.find("d").page, nullptr);
  EXPECT_LE(pages.bytes(), 10U);
}

TEST(KeptPages, keeps_none_without_memory) {
  KeptPages pages{0};
  pages.keep("a", page_of("a"), {"1"});
  EXPECT_EQ(pages.find("a").page, nullptr);
}

TEST(KeptPages, sends_a_page_that_others_hold_without_copying_it) {
  const auto page = page_of("page");
  const Request request{.method = Method::get, .received = Instant{0}};
  EXPECT_EQ(response_with(request, page).body().data(), page->text.data());
}

}  // namespace
}  // namespace musubi::http
