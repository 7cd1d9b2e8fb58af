#include "domain/fees/invoice.h"

#include <gtest/gtest.h>

#include "domain/fees/suction_tariff_for_test.h"

namespace musubi::fees {

static Order practicum(int items, Guidance guidance = Guidance::commissioned) {
  return Order{.courses = {line("practicum", "practicum")},
               .practicum_items = items,
               .guidance = guidance,
               .heads = std::nullopt};
}

static Order courses(std::vector<Order::Line> lines) {
  return Order{.courses = std::move(lines),
               .practicum_items = std::nullopt,
               .guidance = Guidance::commissioned,
               .heads = std::nullopt};
}

static Order on_site(int heads) {
  Order order = courses({line("on_site", "on_site")});
  order.heads = heads;
  return order;
}

TEST(invoice_total, T4_1_charges_as_the_examples_of_the_notice) {
  struct Case {
    const char* what;
    Order order;
    int total_yen;
    int tax_yen;
  };
  const Case cases[] = {
      {"basic", courses({line("basic_1", "basic")}), 96800, 8800},
      {"supplement", courses({line("supplement", "supplement")}), 26800, 2436},
      {"A and B on one form", courses({line("a", "supplement"), line("b", "supplement")}), 44800,
       4072},
      {"1 item", practicum(1), 20800, 1890},
      {"2 items", practicum(2), 32800, 2981},
      {"3 items", practicum(3), 44800, 4072},
      {"same office, 1 item", practicum(1, Guidance::same_office), 8800, 800},
      {"same office, 9 items", practicum(9, Guidance::same_office), 8800, 800},
      {"group of 3", on_site(3), 290400, 26400},
      {"group of 4", on_site(4), 387200, 35200},
  };
  for (const Case& c : cases) {
    const auto total = invoice_total(suction_tariff(), c.order);
    ASSERT_TRUE(total.is_ok()) << c.what << ": " << total.error().detail;
    EXPECT_EQ(total.value().total_yen, Yen{c.total_yen}) << c.what;
    EXPECT_EQ(total.value().tax_yen, Yen{c.tax_yen}) << c.what;
  }
}

TEST(invoice_total, refuses_what_the_tariff_does_not_cover) {
  struct Case {
    const char* what;
    Order order;
    const char* code;
  };
  const Case cases[] = {
      {"group of 2", on_site(2), "too_few_heads"},
      {"no heads", courses({line("on_site", "on_site")}), "too_few_heads"},
      {"no items", practicum(0), "items_missing"},
      {"items unknown", courses({line("practicum", "practicum")}), "items_missing"},
      {"unknown course", courses({line("x", "x")}), "no_tariff"},
      {"two tariffs", courses({line("basic_1", "basic"), line("a", "supplement")}),
       "different_tariffs"},
      {"nothing", courses({}), "no_course"},
  };
  for (const Case& c : cases) {
    const auto total = invoice_total(suction_tariff(), c.order);
    ASSERT_FALSE(total.is_ok()) << c.what;
    EXPECT_EQ(total.error().code, c.code) << c.what;
  }
}

TEST(tax_inside, T4_14_is_rounded_once_per_invoice) {
  struct Case {
    int total_yen;
    int down_yen;
    int nearest_yen;
    int up_yen;
  };
  const Case cases[] = {
      {26800, 2436, 2436, 2437}, {20800, 1890, 1891, 1891}, {47600, 4327, 4327, 4328},
      {96800, 8800, 8800, 8800}, {346, 31, 31, 32},         {0, 0, 0, 0},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(tax_inside(Yen{c.total_yen}, Tax{10, TaxRounding::down}), Yen{c.down_yen});
    EXPECT_EQ(tax_inside(Yen{c.total_yen}, Tax{10, TaxRounding::nearest}), Yen{c.nearest_yen});
    EXPECT_EQ(tax_inside(Yen{c.total_yen}, Tax{10, TaxRounding::up}), Yen{c.up_yen});
  }
}

TEST(invoice_total, a_free_programme_charges_nothing) {
  const Tariff free{.fees = {{RuleId{"F1"}, FreeOfCharge{}, {}, {"guide", "留意事項"}}},
                    .refunds = {},
                    .tax = std::nullopt};
  const auto total = invoice_total(free, courses({line("seminar", "seminar")}));
  ASSERT_TRUE(total.is_ok());
  EXPECT_EQ(total.value().total_yen, Yen{0});
  EXPECT_TRUE(total.value().lines.empty());
}

}  // namespace musubi::fees
