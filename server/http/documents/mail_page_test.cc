#include "http/documents/mail_page.h"

#include <gtest/gtest.h>

#include "http/documents/definition_for_test.h"
#include "http/documents/mail_body.h"
#include "http/documents/page_text_for_test.h"

namespace musubi::documents {
namespace {

struct LinkCase {
  const char* body;
  const char* base_url;
  const char* links;  // what is linked; empty: nothing
};

const LinkCase link_cases[] = {
    {"次のページ\nhttps://example.jp/ja/status/Ab-9_\n", "https://example.jp", "/ja/status/Ab-9_"},
    {"https://example.jp/ja/status/x", "https://example.jp/", "/ja/status/x"},
    {"http://127.0.0.1:8080/a?b=c", "http://127.0.0.1:8080", "/a?b=c"},
    {"（https://example.jp/a）をご覧ください。", "https://example.jp", "/a"},
    {"See https://example.jp/a.", "https://example.jp", "/a"},
    {"https://example.jp.evil.example/a", "https://example.jp", ""},
    {"https://example.jp@evil.example/a", "https://example.jp", ""},
    {"https://example.jp:81/a", "https://example.jp", ""},
    {"https://example.jp//evil.example/a", "https://example.jp", ""},
    {"https://example.jp", "https://example.jp", ""},
    {"https://evil.example/?to=https://example.jp/a", "https://example.jp", ""},
    {"http://example.jp/a", "https://example.jp", ""},
    {"javascript:alert(1)", "https://example.jp", ""},
    {"https://example.jp/a\"onclick=\"x", "https://example.jp", "/a"},
    {"https://elsewhere.example/a", "", ""},
};

TEST(MailBody, links_only_paths_of_our_own_origin) {
  for (const LinkCase& c : link_cases) {
    const std::string markup = mail_body(c.body, c.base_url).markup();
    const std::string link = "<a href=\"" + std::string{c.links} + "\">";
    EXPECT_EQ(count_of(markup, "<a "), *c.links == '\0' ? 0 : 1) << markup;
    EXPECT_TRUE(*c.links == '\0' || contains(markup, link)) << markup;
  }
}

TEST(MailBody, links_every_address_and_keeps_the_text_between) {
  EXPECT_EQ(
      mail_body("a https://example.jp/1 b https://example.jp/2 <c>", "https://example.jp").markup(),
      "<div class=\"written\">a <a href=\"/1\">https://example.jp/1</a> b "
      "<a href=\"/2\">https://example.jp/2</a> &lt;c&gt;</div>");
}

services::MailView mail_of(int number) {
  return {"m" + std::to_string(number),
          instant_for_test("2024-05-01T10:00:00+09:00").plus_seconds(number),
          "hanako@example.jp",
          number == 0 ? "" : "件名" + std::to_string(number),
          "本文",
          services::MailState::failed};
}

std::string list_of_mails(int count) {
  std::vector<services::MailView> mails;
  for (int number = 0; number < count; ++number) {
    mails.push_back(mail_of(number));
  }
  return mails_page({Language::ja, html::Url::parse("/s.css").value(),
                     instant_for_test("2024-05-01T10:00:00+09:00")},
                    mails);
}

TEST(MailsPage, lists_the_newest_first_and_stops_at_the_limit) {
  const std::string some = list_of_mails(3);
  EXPECT_LT(some.find("件名2"), some.find("件名1"));
  EXPECT_TRUE(contains(some, "（件名なし）"));
  EXPECT_TRUE(contains(some, "送信失敗"));
  const std::string full = list_of_mails(100);
  EXPECT_EQ(count_of(full, "/ja/development/mails/m"), 100);
  EXPECT_FALSE(contains(full, "新しい順に"));
  const std::string more = list_of_mails(101);
  EXPECT_EQ(count_of(more, "/ja/development/mails/m"), 100);
  EXPECT_FALSE(contains(more, "/ja/development/mails/m0\""));
  EXPECT_TRUE(contains(more, "新しい順に100件を表示しています（全101件）。"));
}

TEST(MailsPage, says_how_the_first_mail_comes_about) {
  EXPECT_TRUE(contains(list_of_mails(0), "メールはまだありません。"));
}

}  // namespace
}  // namespace musubi::documents
