#include "domain/access/password_policy.h"

#include <gtest/gtest.h>

namespace musubi::access {
namespace {

using enum PasswordProblem;

const PasswordOwner owner{.login = "hanamaki@example.jp", .name = "花巻 蒼"};

std::vector<PasswordProblem> problems_of(std::string_view typed,
                                         SecondFactor second_factor = SecondFactor::absent) {
  return password_problems(password_form(typed), owner, second_factor);
}

TEST(PasswordPolicy, says_all_that_is_wrong_at_once) {
  const struct {
    const char* typed;
    std::vector<PasswordProblem> expected;
  } cases[] = {
      {"correct horse battery staple", {}},
      {"mado kara mieru yama", {}},
      {"tu8$kd03mw,xq1z", {}},
      {"窓から見える山と川と海が好きです", {}},
      {"", {too_short}},
      {"tu8$kd03mw,xq1", {too_short}},  // 14
      {"password1234567890", {common}},
      {"Password-2026-Password!", {common}},
      {"qwertyuiopasdfghjkl", {common}},
      {"poiuytrewq-1999-aa", {}},  // "aa" is no run, so a guess has a gap
      {"1qaz2wsx3edc4rfv", {common}},
      {"sakura2026kangoshi", {common}},
      {"musubi-musubi-kaigo-2026", {common}},
      {"12345678901234567890", {common}},
      {"aaaaaaaaaaaaaaaaaa", {repeats, common}},
      {"kumo-kumo-kumo-kumo-", {repeats}},
      {"ame", {too_short}},
      {"password", {too_short, common}},
      {"my Hanamaki pw 73x", {names_self}},
      {"花巻 蒼のとても長い合言葉です。", {names_self}},
      {"ｐａｓｓｗｏｒｄ１２３４５６７８９", {common}},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(problems_of(c.typed), c.expected) << c.typed;
  }
}

TEST(PasswordPolicy, asks_for_fewer_characters_where_there_is_a_second_factor) {
  EXPECT_EQ(problems_of("tu8$kd03mw,x1"), std::vector{too_short});
  EXPECT_EQ(problems_of("tu8$kd03mw,x1", SecondFactor::set_up), std::vector<PasswordProblem>{});
  EXPECT_EQ(problems_of("tu8$kd03mw,x", SecondFactor::set_up), std::vector{too_short});
}

TEST(PasswordPolicy, counts_characters_and_not_bytes_up_to_256) {
  std::string text;
  for (int i = 0; i < 256; ++i) {
    text += i % 7 == 0 ? "山" : i % 3 == 0 ? "川" : "海";
  }
  EXPECT_EQ(problems_of(text), std::vector<PasswordProblem>{repeats});  // 21 of them, repeated
  text[0] = 'x';
  text.erase(1, 2);
  EXPECT_EQ(problems_of(text), std::vector<PasswordProblem>{});
  EXPECT_EQ(problems_of(text + "x"), std::vector{too_long});
}

TEST(PasswordForm, is_the_same_whatever_keyboard_typed_it) {
  EXPECT_EQ(password_form("ｐａｓｓ　ｗｏｒｄ"), password_form("pass word"));
  EXPECT_NE(password_form("Pass word"), password_form("pass word"));
}

}  // namespace
}  // namespace musubi::access
