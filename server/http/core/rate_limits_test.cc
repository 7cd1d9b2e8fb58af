#include "http/core/rate_limits.h"

#include <gtest/gtest.h>

namespace musubi::http {
namespace {

const Instant noon = Instant::parse("2026-11-21T12:00:00+09:00").value();
constexpr auto kind = RateKind::exports;
const std::int64_t burst = rates_of(kind).address.burst;

Instant after(std::int64_t seconds) { return noon.plus_seconds(seconds); }

void use_up(RateLimits& limits, std::string_view address, Instant now) {
  for (std::int64_t i = 0; i < burst; ++i) {
    ASSERT_EQ(limits.take_address(kind, address, now), std::nullopt) << i;
  }
}

TEST(RateLimits, let_the_burst_pass_and_say_when_the_next_may_come) {
  RateLimits limits;
  use_up(limits, "192.0.2.1", noon);
  const std::int64_t wait = limits.take_address(kind, "192.0.2.1", noon).value();
  EXPECT_EQ(wait, 60 / rates_of(kind).address.per_minute);
  EXPECT_TRUE(limits.take_address(kind, "192.0.2.1", after(wait - 1)).has_value());
  EXPECT_FALSE(limits.take_address(kind, "192.0.2.1", after(wait)).has_value());
  EXPECT_TRUE(limits.take_address(kind, "192.0.2.1", after(wait)).has_value());
  EXPECT_EQ(limits.refusals(), 3);
}

TEST(RateLimits, are_each_for_one_address_one_kind_and_one_account) {
  RateLimits limits;
  use_up(limits, "192.0.2.1", noon);
  EXPECT_FALSE(limits.take_address(kind, "192.0.2.2", noon).has_value());
  EXPECT_FALSE(limits.take_address(RateKind::reading, "192.0.2.1", noon).has_value());
  EXPECT_FALSE(limits.take_account(kind, "192.0.2.1", noon).has_value());
  EXPECT_TRUE(limits.take_address(kind, "::ffff:192.0.2.1", noon).has_value());
}

TEST(RateLimits, count_the_whole_network_of_a_customer_with_ipv6) {
  RateLimits limits;
  use_up(limits, "2001:db8:1:2::1", noon);
  EXPECT_TRUE(limits.take_address(kind, "2001:db8:1:2:ffff::9", noon).has_value());
  EXPECT_FALSE(limits.take_address(kind, "2001:db8:1:3::1", noon).has_value());
  EXPECT_EQ(network_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
  EXPECT_EQ(network_of("no address"), "unknown");
}

TEST(RateLimits, do_not_refuse_anybody_for_a_clock_that_was_set_back) {
  RateLimits limits;
  ASSERT_FALSE(limits.take_address(kind, "192.0.2.1", after(3600)).has_value());
  EXPECT_FALSE(limits.take_address(kind, "192.0.2.1", noon).has_value());
}

TEST(RateLimits, are_full_again_after_any_time) {
  RateLimits limits;
  use_up(limits, "192.0.2.1", noon);
  use_up(limits, "192.0.2.1", after(std::int64_t{10} * 365 * 24 * 3600));
}

TEST(RateLimits, take_no_more_memory_than_they_may) {
  constexpr std::size_t buckets_max = 100;
  RateLimits limits{1, buckets_max};
  for (int i = 0; i < 1000; ++i) {
    static_cast<void>(limits.take_address(kind, "10.0.0." + std::to_string(i % 256), noon));
    static_cast<void>(limits.take_account(kind, "account " + std::to_string(i), noon));
    ASSERT_LE(limits.buckets(), buckets_max + 1);
  }
  // Those that are full again are forgotten first.
  static_cast<void>(limits.take_account(kind, "somebody new", after(24 * 3600)));
  EXPECT_LE(limits.buckets(), 2U);
}

TEST(RateLimits, are_as_many_times_the_table_as_they_are_told) {
  RateLimits limits{2};
  use_up(limits, "192.0.2.1", noon);
  use_up(limits, "192.0.2.1", noon);
  EXPECT_TRUE(limits.take_address(kind, "192.0.2.1", noon).has_value());
}

}  // namespace
}  // namespace musubi::http
