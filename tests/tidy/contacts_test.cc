#include "tidy/contacts.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tidy/contact_words.h"
#include "tidy/digest.h"

namespace musubi::tidy {

TEST(tidy_contacts, digest_as_the_command_line_does) {
  EXPECT_EQ(digest_of("example.jp"),
            "882dfcec19f2ed25c2a9985a74377c4fef54ea80d287de2aec8c0d44afb84878");
}

TEST(tidy_contacts, find_forbidden_words_in_any_writing) {
  const std::string domain = digest_of("clinic.example.jp");
  const std::string mail_domain = digest_of("ministry.example.jp");
  const std::string number = digest_of("300001234");
  const std::string_view domains[] = {domain};
  const std::string_view mail_domains[] = {mail_domain};
  const std::string_view numbers[] = {number};
  const ForbiddenContacts forbidden{
      .domains = domains, .mail_domains = mail_domains, .numbers = numbers};
  struct Case {
    const char* line;
    bool is_clean;
  };
  const Case cases[] = {
      {"mail: desk@clinic.example.jp", false},
      {"https://www.clinic.example.jp/a", false},
      {"ｄｅｓｋ＠ｃｌｉｎｉｃ．ｅｘａｍｐｌｅ．ｊｐ", false},
      {"desk@Clinic.Example.JP.", false},
      {"desk%40clinic.example.jp", false},
      {"desk@otherclinic.example.jp", true},
      {"desk@ministry.example.jp", false},
      {"desk @ sub.ministry.example.jp", false},
      {"https://www.ministry.example.jp/stf/a.html", true},
      {"tel 03-0000-1234", false},
      {"tel 0300001234", false},
      {"tel (03) 0000 - 1234", false},
      {"電話：０３－００００－１２３４", false},
      {"電話：０３ー００００ー１２３４", false},
      {"電話：03‐0000‑1234 / 03–0000—1234", false},
      {"+81 3 0000 1234", false},
      {"+81-(0)3-0000-1234", false},
      {"03-0000-1235", true},
      {"03, 0000, 1234", true},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(check_contacts({.path = "a.md", .text = c.line}, forbidden).empty(), c.is_clean)
        << c.line;
  }
}

TEST(tidy_contacts, know_every_contact_of_the_notices) {
  const ForbiddenContacts& forbidden = contacts_of_the_notices();
  EXPECT_EQ(forbidden.domains.size(), 4U);
  EXPECT_EQ(forbidden.mail_domains.size(), 1U);
  EXPECT_EQ(forbidden.numbers.size(), 3U);
  // The ministry's domain is public: its web pages are cited as sources.
  const std::string ministry = "mhlw.go.jp";
  EXPECT_EQ(forbidden.mail_domains.front(), digest_of(ministry));
  EXPECT_FALSE(check_contacts({.path = "a.md", .text = "desk@" + ministry}, forbidden).empty());
  EXPECT_TRUE(
      check_contacts({.path = "a.md", .text = "https://www." + ministry}, forbidden).empty());
}

TEST(tidy_contacts, accept_invented_mail_addresses_only) {
  struct Case {
    const char* line;
    bool is_clean;
  };
  const Case cases[] = {
      {"hanako@example.jp", true},
      {"hanako@hospital.example.jp", true},
      {"hanako@example.com", true},
      {"hanako@mail.test", true},
      {"hanako@-example.jp", true},
      {"hanako@hospital"
       ".jp",
       false},
      {"hanako@hospital-example"
       ".jp",
       false},
      {"＜ｈａｎａｋｏ＠ｈｏｓｐｉｔａｌ"
       "．ｊｐ＞",
       false},
      {"import { a } from '@tanstack/react-router.js';", true},
      {"vite@8.3.8", true},
      {"postgresql@15-main.service", true},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(check_mail_addresses({.path = "a.md", .text = c.line}).empty(), c.is_clean) << c.line;
  }
}

TEST(tidy_contacts, separate_numbers_at_long_gaps_and_other_signs) {
  const std::vector<std::string> expected = {"12", "3456", "7"};
  EXPECT_EQ(digit_runs("a12, 34 - 56    7"), expected);
}

}  // namespace musubi::tidy
