#include "domain/people/email_address.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(email_address, is_one_address_in_ordinary_width) {
  const struct {
    std::string_view typed;
    std::string_view text;
  } cases[] = {
      {"tanto@example.jp", "tanto@example.jp"},
      {" Tanto@Example.JP ", "Tanto@example.jp"},
      {"ｔａｎｔｏ＠ｅｘａｍｐｌｅ．ｊｐ", "tanto@example.jp"},
      {"first.last+musubi@mail.example.co.jp", "first.last+musubi@mail.example.co.jp"},
      {"old..style.@example.jp", "old..style.@example.jp"},
      {"o'neill@example.jp", "o'neill@example.jp"},
      {"a@xn--wgv71a.example", "a@xn--wgv71a.example"},
      {"a@1.example.jp", "a@1.example.jp"},
  };
  for (const auto& row : cases) {
    const auto address = EmailAddress::parse(row.typed);
    ASSERT_TRUE(address.is_ok()) << row.typed;
    EXPECT_EQ(address.value().text(), row.text);
  }
}

TEST(email_address, is_compared_without_case) {
  EXPECT_EQ(EmailAddress::parse("Tanto@example.jp").value().comparison_key(),
            EmailAddress::parse("tANTO@EXAMPLE.jp").value().comparison_key());
}

TEST(email_address, is_refused_for_a_reason) {
  const struct {
    std::string_view typed;
    std::string_view code;
  } cases[] = {
      {"a@example.jp,b@example.jp", "email_several"},
      {"a@example.jp, b@example.jp", "email_several"},
      {"a@example.jp;b@example.jp", "email_several"},
      {"a@example.jp b@example.jp", "email_several"},
      {"a@example.jp，ｂ@example.jp", "email_several"},
      {"a@example.jp\r\nBcc: b@example.jp", "email_several"},
      {"a@example.jp\n", "email_several"},
      {"a\r@example.jp", "email_several"},
      {"Tanto <a@example.jp>", "email_several"},
      {"\"a b\"@example.jp", "email_several"},
      {"a@b@example.jp", "email_several"},
      {"mailto:a@example.jp", "email_several"},
      {"a@[192.0.2.1]", "email_several"},
      {"", "email_format"},
      {"example.jp", "email_format"},
      {"@example.jp", "email_format"},
      {".a@example.jp", "email_format"},
      {"山田@example.jp", "email_format"},
      {"a@", "email_format"},
      {"a@localhost", "email_format"},
      {"a@example..jp", "email_format"},
      {"a@.example.jp", "email_format"},
      {"a@example.jp.", "email_format"},
      {"a@-example.jp", "email_format"},
      {"a@example-.jp", "email_format"},
      {"a@exam_ple.jp", "email_format"},
      {"a@例え.jp", "email_format"},
      {"a@192.0.2.1", "email_format"},
      {std::string_view("a\0@example.jp", 13), "email_format"},
  };
  for (const auto& row : cases) {
    const auto address = EmailAddress::parse(row.typed);
    ASSERT_FALSE(address.is_ok()) << row.typed;
    EXPECT_EQ(address.error().code, row.code) << row.typed;
  }
}

TEST(email_address, has_the_lengths_that_mail_servers_take) {
  const std::string domain = "@example.jp";
  EXPECT_TRUE(EmailAddress::parse(std::string(64, 'a') + domain).is_ok());
  EXPECT_EQ(EmailAddress::parse(std::string(65, 'a') + domain).error().code, "email_length");

  const std::string label = std::string(63, 'b');
  EXPECT_TRUE(EmailAddress::parse("a@" + label + ".jp").is_ok());
  EXPECT_EQ(EmailAddress::parse("a@b" + label + ".jp").error().code, "email_format");

  // Three labels of 63 bytes and their dots are 192 bytes; with "a…@" and ".jp" the total is exact.
  const std::string domain_of_195 = label + "." + label + "." + label + ".jpn";
  ASSERT_EQ(domain_of_195.size(), 195U);
  EXPECT_TRUE(EmailAddress::parse(std::string(58, 'a') + "@" + domain_of_195).is_ok());
  EXPECT_EQ(EmailAddress::parse(std::string(59, 'a') + "@" + domain_of_195).error().code,
            "email_length");
}

TEST(email_address, is_not_repeated_in_its_refusal) {
  const auto refused = EmailAddress::parse("hanako@localhost");
  ASSERT_FALSE(refused.is_ok());
  EXPECT_EQ(refused.error().detail.find("hanako"), std::string::npos);
  EXPECT_EQ(refused.error().detail.find("localhost"), std::string::npos);
}

}  // namespace musubi
