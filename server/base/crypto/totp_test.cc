#include "base/crypto/totp.h"

#include <gtest/gtest.h>

namespace musubi {

// "12345678901234567890" of RFC 6238, appendix B, in base 32.
constexpr std::string_view secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

static Instant at(std::int64_t seconds) { return Instant{seconds * 1'000'000}; }

TEST(totp_code, is_that_of_the_standard) {
  const struct {
    std::int64_t seconds;
    const char* code;  // the last six of the appendix's eight digits
  } cases[] = {{59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
               {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
  for (const auto& c : cases) {
    EXPECT_EQ(totp_code(secret, totp_step(at(c.seconds))), c.code) << c.seconds;
  }
  for (const char* bad : {"", "gezd", "GEZD1", "GEZD="}) {
    EXPECT_EQ(totp_code(bad, 1), std::nullopt) << bad;
  }
}

TEST(accepted_totp_step, is_one_of_three_and_never_one_that_was_used) {
  const Instant now = at(1111111111);
  const std::int64_t step = totp_step(now);
  const auto code = [](std::int64_t of) { return totp_code(secret, of).value(); };
  const struct {
    std::int64_t given;
    std::int64_t last;
    std::optional<std::int64_t> expected;
  } cases[] = {
      {step - 2, 0, std::nullopt}, {step - 1, 0, step - 1},        {step, 0, step},
      {step + 1, 0, step + 1},     {step + 2, 0, std::nullopt},    {step, step - 1, step},
      {step, step, std::nullopt},  {step - 1, step, std::nullopt}, {step + 1, step, step + 1},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(accepted_totp_step(secret, code(c.given), now, c.last), c.expected)
        << c.given - step << " after " << c.last;
  }
  for (const char* other : {"", "0", "50471", "0504710", "05047a"}) {
    EXPECT_EQ(accepted_totp_step(secret, other, now, 0), std::nullopt) << other;
  }
}

TEST(new_totp_secret, is_long_and_makes_codes) {
  EXPECT_EQ(new_totp_secret().size(), 32u);
  EXPECT_NE(new_totp_secret(), new_totp_secret());
  EXPECT_EQ(totp_code(new_totp_secret(), 1).value().size(), 6u);
}

TEST(otpauth_uri, names_the_account_and_escapes_it) {
  EXPECT_EQ(otpauth_uri("a+b@example.jp", "GEZD"),
            "otpauth://totp/Musubi:a%2Bb%40example.jp?secret=GEZD&issuer=Musubi");
}

}  // namespace musubi
