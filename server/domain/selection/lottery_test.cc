#include "domain/selection/lottery.h"

#include <gtest/gtest.h>

#include "domain/selection/market_for_test.h"

namespace musubi::selection {

TEST(lottery, is_hmac_sha_256_of_call_and_team_under_the_public_value) {
  // printf 'call-1/team-1' | openssl dgst -sha256 -hmac 'public value', the first 16 digits.
  EXPECT_EQ(lottery_numbers(market({}, {team("team-1", "1", {})}), "public value"),
            std::vector<std::uint64_t>{10827942556577186979U});
}

TEST(lottery, gives_a_team_its_number_whoever_else_applies) {
  const auto alone = lottery_numbers(market({}, {team("b", "1", {})}), "value");
  const auto among = lottery_numbers(
      market({session("north", 1)}, {team("a", "1", {}), team("b", "2", {"north"})}), "value");
  EXPECT_EQ(among[1], alone[0]);
  EXPECT_NE(among[0], among[1]);
}

TEST(lottery, gives_other_numbers_for_another_value_or_call) {
  Market other = market({}, {team("b", "1", {})});
  const auto number = lottery_numbers(other, "value");
  EXPECT_NE(lottery_numbers(other, "value "), number);
  other.call = SelectionCallId{"call-2"};
  EXPECT_NE(lottery_numbers(other, "value"), number);
}

TEST(lottery_number, is_written_with_twenty_digits_that_sort_as_text) {
  EXPECT_EQ(lottery_number_text(0), "00000 00000 00000 00000");
  EXPECT_EQ(lottery_number_text(1'234'567), "00000 00000 00012 34567");
  EXPECT_EQ(lottery_number_text(UINT64_MAX), "18446 74407 37095 51615");
}

}  // namespace musubi::selection
