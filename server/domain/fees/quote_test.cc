#include "domain/fees/quote.h"

#include <gtest/gtest.h>

#include "domain/fees/suction_tariff_for_test.h"

namespace musubi::fees {
namespace {

QuoteTerms terms(int heads) {
  return {line("on_site", "on_site"), heads, 10, Yen{0}, Yen{0}, Yen{0}};
}

Tariff tariff() {
  Tariff tariff = suction_tariff();
  std::get<HeadFee>(tariff.fees.back().kind).travel_km_min = 10;
  return tariff;
}

TEST(quote_total, T4_1_is_the_fee_of_all_heads) {
  const auto three = quote_total(tariff(), terms(3));
  ASSERT_TRUE(three.is_ok());
  EXPECT_EQ(three.value().total_yen, Yen{290400});
  const auto four = quote_total(tariff(), terms(4));
  ASSERT_TRUE(four.is_ok());
  EXPECT_EQ(four.value().heads_yen, Yen{387200});
  EXPECT_EQ(four.value().tax_yen, Yen{35200});
  EXPECT_EQ(quote_total(tariff(), terms(2)).error().code, "too_few_heads");
}

TEST(quote_total, adds_what_is_agreed_and_rounds_the_tax_once) {
  QuoteTerms agreed = terms(3);
  agreed.lodging_yen = Yen{18001};
  agreed.travel_yen = Yen{4000};
  agreed.venue_yen = Yen{5000};
  const auto total = quote_total(tariff(), agreed);
  ASSERT_TRUE(total.is_ok());
  EXPECT_EQ(total.value().total_yen, Yen{317401});
  EXPECT_EQ(total.value().tax_yen, Yen{28854});  // 317,401 × 10 / 110, down
}

// S4 6: travel from ten kilometres one way on.
TEST(quote_total, charges_travel_from_the_distance_of_the_notice_on) {
  QuoteTerms near = terms(3);
  near.travel_yen = Yen{1};
  EXPECT_TRUE(quote_total(tariff(), near).is_ok());
  near.distance_km = 9;
  EXPECT_EQ(quote_total(tariff(), near).error().code, "travel_not_charged");
  near.travel_yen = Yen{0};
  EXPECT_TRUE(quote_total(tariff(), near).is_ok());
}

TEST(quote_total, is_for_courses_with_a_fee_per_head_only) {
  QuoteTerms basic = terms(3);
  basic.course = line("basic_1", "basic");
  EXPECT_EQ(quote_total(tariff(), basic).error().code, "no_head_fee");
}

}  // namespace
}  // namespace musubi::fees
