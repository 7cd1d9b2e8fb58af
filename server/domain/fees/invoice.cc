#include "domain/fees/invoice.h"

#include <fmt/core.h>

#include <algorithm>

namespace musubi::fees {

static bool covers(const FeeRule& rule, const Order::Line& line) {
  return rule.courses.empty() || std::ranges::count(rule.courses, line.course) > 0 ||
         std::ranges::count(rule.courses, line.group) > 0;
}

static Result<const FeeRule*> rule_of(const Tariff& tariff, const Order::Line& line) {
  const auto rule =
      std::ranges::find_if(tariff.fees, [&](const FeeRule& r) { return covers(r, line); });
  if (rule == tariff.fees.end()) {
    return Error{
        ErrorKind::invalid, "no_tariff",
        fmt::format("course {} has no fee rule: add one, or free_of_charge", line.course.value)};
  }
  return &*rule;
}

// One rule must cover the whole form, so that the administration fee is charged once (S4 Q35).
static Result<const FeeRule*> rule_of_order(const Tariff& tariff, const Order& order) {
  if (order.courses.empty()) {
    return Error{ErrorKind::invalid, "no_course", "the form names no course: choose at least one"};
  }
  const FeeRule* first = TRY(rule_of(tariff, order.courses.front()));
  for (const Order::Line& line : order.courses) {
    const FeeRule* rule = TRY(rule_of(tariff, line));
    if (rule->kind != first->kind) {
      return Error{ErrorKind::invalid, "different_tariffs",
                   fmt::format("courses {} and {} have different tariffs: apply on separate forms",
                               order.courses.front().course.value, line.course.value)};
    }
  }
  return first;
}

static void add_line(InvoiceTotal& total, InvoiceLine::What what, const CourseId& course, int count,
                     Yen unit_yen) {
  total.lines.push_back({.what = what,
                         .course = course,
                         .count = count,
                         .unit_yen = unit_yen,
                         .amount_yen = unit_yen * count});
  total.total_yen += unit_yen * count;
}

using What = InvoiceLine::What;

static Result<void> charge(const FreeOfCharge&, const Order&, InvoiceTotal&) { return {}; }

static Result<void> charge(const CourseFee& fee, const Order& order, InvoiceTotal& total) {
  for (const Order::Line& line : order.courses) {
    add_line(total, What::course_fee, line.course, 1, fee.fee_yen);
  }
  add_line(total, What::administration_fee, order.courses.front().course, 1,
           fee.administration_yen);
  return {};
}

static Result<void> charge(const ItemFee& fee, const Order& order, InvoiceTotal& total) {
  const CourseId& course = order.courses.front().course;
  if (!order.practicum_items || *order.practicum_items < 1) {
    return Error{ErrorKind::invalid, "items_missing",
                 fmt::format("course {} is charged per item: name at least 1 item (now {})",
                             course.value, order.practicum_items.value_or(0))};
  }
  if (order.guidance == Guidance::commissioned) {
    add_line(total, What::item_fee, course, *order.practicum_items, fee.item_yen);
  }
  add_line(total, What::administration_fee, course, 1, fee.administration_yen);
  return {};
}

static Result<void> charge(const HeadFee& fee, const Order& order, InvoiceTotal& total) {
  const CourseId& course = order.courses.front().course;
  const int heads = order.heads.value_or(0);
  if (heads < fee.heads_min) {
    return Error{ErrorKind::refused, "too_few_heads",
                 fmt::format("course {} takes groups of at least {} (now {}): add trainees, or "
                             "apply for a course of the institution",
                             course.value, fee.heads_min, heads)};
  }
  add_line(total, What::head_fee, course, heads, fee.head_yen);
  return {};
}

Result<InvoiceTotal> invoice_total(const Tariff& tariff, const Order& order) {
  const FeeRule* rule = TRY(rule_of_order(tariff, order));
  InvoiceTotal total{};
  TRY(std::visit([&](const auto& fee) { return charge(fee, order, total); }, rule->kind));
  if (tariff.tax) {
    total.tax_yen = tax_inside(total.total_yen, *tariff.tax);
  }
  return total;
}

Yen tax_inside(Yen total_yen, Tax tax) {
  const std::int64_t numerator = total_yen.amount * tax.rate_percent;
  const std::int64_t denominator = 100 + tax.rate_percent;
  switch (tax.rounding) {
    case TaxRounding::down:
      return Yen{numerator / denominator};
    case TaxRounding::nearest:
      return Yen{(2 * numerator + denominator) / (2 * denominator)};
    case TaxRounding::up:
      return Yen{(numerator + denominator - 1) / denominator};
  }
  MUSUBI_ASSERT(false && "every rounding is handled");
  return Yen{};
}

}  // namespace musubi::fees
