#include "http/documents/fee_words.h"

#include <algorithm>

#include "base/overloaded.h"
#include "domain/fees/invoice.h"
#include "http/documents/shared_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

namespace {

constexpr Words fee_word{"費用", "Fee"};
constexpr Words course_fee{"受講料", "Course fee"};
constexpr Words administration_fee{"事務管理費", "Administration fee"};
constexpr Words total{"合計", "Total"};
constexpr Words examples{"例", "Examples"};
constexpr Words extras{"別にかかるもの", "Charged in addition"};
constexpr Words free_of_charge{"無料", "Free of charge"};
constexpr Sentence<int> tax_included{"（消費税{}%を含む）", " (including {}% consumption tax)"};
constexpr Sentence<std::string> once{"{}（申込み1件につき1回）", "{} (once per application)"};
constexpr Sentence<std::string> per_item{"1項目につき {}", "{} per care item"};
constexpr Sentence<std::string, std::string> per_item_short{"1項目 {}＋事務管理費 {}",
                                                            "{} per item + {} administration"};
constexpr Sentence<std::string> per_head{"1名につき {}", "{} per person"};
constexpr Sentence<std::string, int> per_head_from{"1名につき {}（{}名以上で申し込めます）",
                                                   "{} per person (for {} people or more)"};
constexpr Sentence<std::string, std::string> example{"{}の場合 {}", "{}: {}"};
constexpr Sentence<std::string> same_office{
    "同じ事業所の中などで、指導を委託しない場合 {}（事務管理費だけ）",
    "Where no guidance is commissioned, such as within one office: {} (the administration fee)"};
constexpr Counted items{"項目", "item", "items"};

constexpr int example_items_max = 3;

const fees::FeeRule* rule_for(const fees::Tariff& tariff, const programme::Course& course) {
  const auto found = std::ranges::find_if(tariff.fees, [&](const fees::FeeRule& rule) {
    return programme::applies_to(rule.courses, course);
  });
  return found == tariff.fees.end() ? nullptr : &*found;
}

fees::Order order_of(const programme::Course& course) {
  return {.courses = {{course.id, course.group}}, .practicum_items = {}, .heads = {}};
}

// 未定 where the tariff gives no sum for the order.
std::string total_in(Language language, const fees::Tariff& tariff, const fees::Order& order) {
  const Result<fees::InvoiceTotal> invoice = fees::invoice_total(tariff, order);
  return invoice.is_ok() ? yen_in(language, invoice.value().total_yen)
                         : std::string{undecided.in(language)};
}

html::Node lines_of(const std::vector<std::string>& lines) {
  std::vector<html::Node> nodes;
  for (const std::string& line : lines) {
    if (!nodes.empty()) {
      nodes.push_back(html::br());
    }
    nodes.push_back(html::text(line));
  }
  return html::group(nodes);
}

struct FeeFacts {
  Language language;
  const fees::Tariff& tariff;
  const programme::Course& course;

  [[nodiscard]] Fact fact(Words term, const std::string& value) const {
    return {std::string{term.in(language)}, html::text(value)};
  }
  [[nodiscard]] std::string with_tax(std::string sum) const {
    return tariff.tax ? sum + tax_included.in(language, tariff.tax->rate_percent) : sum;
  }
  [[nodiscard]] std::vector<Fact> operator()(const fees::FreeOfCharge&) const {
    return {fact(fee_word, std::string{free_of_charge.in(language)})};
  }
  [[nodiscard]] std::vector<Fact> operator()(const fees::CourseFee& kind) const {
    return {fact(course_fee, yen_in(language, kind.fee_yen)),
            fact(administration_fee, once.in(language, yen_in(language, kind.administration_yen))),
            fact(total, with_tax(total_in(language, tariff, order_of(course))))};
  }
  [[nodiscard]] std::vector<Fact> operator()(const fees::ItemFee& kind) const {
    std::vector<std::string> lines;
    fees::Order order = order_of(course);
    for (int count = 1; count <= example_items_max; ++count) {
      order.practicum_items = count;
      lines.push_back(
          example.in(language, items.in(language, count), total_in(language, tariff, order)));
    }
    order.guidance = fees::Guidance::same_office;
    lines.push_back(same_office.in(language, total_in(language, tariff, order)));
    return {fact(course_fee, with_tax(per_item.in(language, yen_in(language, kind.item_yen)))),
            fact(administration_fee, once.in(language, yen_in(language, kind.administration_yen))),
            {std::string{examples.in(language)}, lines_of(lines)}};
  }
  [[nodiscard]] std::vector<Fact> operator()(const fees::HeadFee& kind) const {
    fees::Order order = order_of(course);
    order.heads = kind.heads_min;
    std::vector<Fact> list{
        fact(fee_word,
             with_tax(per_head_from.in(language, yen_in(language, kind.head_yen), kind.heads_min))),
        fact(examples, example.in(language, people.in(language, kind.heads_min),
                                  total_in(language, tariff, order)))};
    std::vector<std::string> lines;
    for (const LocalisedText& extra : kind.extras) {
      lines.push_back(extra.in(language));
    }
    if (!lines.empty()) {
      list.push_back({std::string{extras.in(language)}, lines_of(lines)});
    }
    return list;
  }
};

}  // namespace

std::string yen_in(Language language, Yen yen) {
  return language == Language::ja ? format_yen_ja(yen) : format_yen_en(yen);
}

std::string fee_in_short(Language language, const fees::Tariff& tariff,
                         const programme::Course& course) {
  const fees::FeeRule* rule = rule_for(tariff, course);
  if (rule == nullptr) {
    return std::string{undecided.in(language)};
  }
  return std::visit(
      Overloaded{
          [&](const fees::FreeOfCharge&) { return std::string{free_of_charge.in(language)}; },
          [&](const fees::CourseFee&) { return total_in(language, tariff, order_of(course)); },
          [&](const fees::ItemFee& kind) {
            return per_item_short.in(language, yen_in(language, kind.item_yen),
                                     yen_in(language, kind.administration_yen));
          },
          [&](const fees::HeadFee& kind) {
            return per_head.in(language, yen_in(language, kind.head_yen));
          }},
      rule->kind);
}

std::vector<Fact> fee_facts(Language language, const fees::Tariff& tariff,
                            const programme::Course& course) {
  const fees::FeeRule* rule = rule_for(tariff, course);
  if (rule == nullptr) {
    return {{std::string{fee_word.in(language)}, html::text(undecided.in(language))}};
  }
  return std::visit(FeeFacts{language, tariff, course}, rule->kind);
}

}  // namespace musubi::documents
