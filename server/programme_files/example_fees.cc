// Examples of money: what applications cost and what comes back (S4 6, 7(3)).
#include <algorithm>

#include "domain/fees/invoice.h"
#include "domain/fees/refund.h"
#include "domain/programme/rule_list.h"
#include "programme_files/example_kinds.h"
#include "programme_files/read_common.h"

namespace musubi::programme_files {

namespace {

// The first fee rule that names the course.
const fees::FeeRule* fee_rule_of(const ExampleWorld& world, const programme::Course& course) {
  const auto found = std::ranges::find_if(
      world.programme.tariff.fees,
      [&](const fees::FeeRule& rule) { return programme::applies_to(rule.courses, course); });
  return found == world.programme.tariff.fees.end() ? nullptr : &*found;
}

// The first course whose fee is of this kind: what `practicum_items: 3` is about.
template <typename Fee>
const programme::Course* course_with_fee(const ExampleWorld& world, const Value& value) {
  for (const programme::Course& course : world.programme.courses) {
    const fees::FeeRule* rule = fee_rule_of(world, course);
    if (rule != nullptr && std::holds_alternative<Fee>(rule->kind)) {
      return &course;
    }
  }
  value.problem("no course of this programme has such a fee", "Name a course instead.");
  return nullptr;
}

void add_course(const ExampleWorld& world, fees::Order& order, const programme::Course* course) {
  if (course == nullptr) {
    return;
  }
  order.courses.push_back({.course = course->id, .group = course->group});
  if (const fees::FeeRule* rule = fee_rule_of(world, *course)) {
    world.exercised.insert(programme::fee_path(rule->id));
  }
}

fees::Order read_quantity_order(const ExampleWorld& world, const Value& value) {
  ObjectReader object{value};
  fees::Order order;
  if (object.has("on_site_trainees")) {
    order.heads = object.required("on_site_trainees", read_small_number);
    add_course(world, order, course_with_fee<fees::HeadFee>(world, value));
  } else {
    order.practicum_items = object.required("practicum_items", read_small_number);
    const bool is_same_office = object.optional("same_office", read_truth).value_or(false);
    order.guidance = is_same_office ? fees::Guidance::same_office : fees::Guidance::commissioned;
    add_course(world, order, course_with_fee<fees::ItemFee>(world, value));
  }
  return order;
}

// One application: a course, several courses on one form, or a number of items or trainees.
fees::Order read_order(const ExampleWorld& world, const Value& value) {
  if (std::holds_alternative<YamlMapping>(value.node->content)) {
    return read_quantity_order(world, value);
  }
  fees::Order order;
  if (std::holds_alternative<YamlSequence>(value.node->content)) {
    for (const Value& item : read_items(value)) {
      add_course(world, order, read_course_id(world, item));
    }
  } else {
    add_course(world, order, read_course_id(world, value));
  }
  return order;
}

}  // namespace

void run_fees(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const auto orders =
      given.required_list("courses", [&](const Value& value) { return read_order(world, value); });
  std::vector<std::int64_t> invoices;
  std::vector<std::int64_t> taxes;
  std::int64_t total = 0;
  std::optional<std::string> refusal;
  for (const fees::Order& order : orders) {
    if (order.courses.empty()) {
      return;  // The course is unknown, and that has been said.
    }
    const auto invoice = fees::invoice_total(world.programme.tariff, order);
    if (!invoice.is_ok()) {
      refusal = invoice.error().detail;
      continue;
    }
    invoices.push_back(invoice.value().total_yen.amount);
    taxes.push_back(invoice.value().tax_yen.amount);
    total += invoice.value().total_yen.amount;
  }
  expect.numbers("invoices_yen", invoices);
  expect.number("total_yen", total);
  expect.numbers("tax_yen", taxes);
  expect.truth("refused", refusal.has_value());
}

void run_refund(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const programme::Course* course =
      given.required("course", [&](const Value& value) { return read_course_id(world, value); });
  fees::RefundRequest request{
      .order = {.courses = {},
                .practicum_items = given.optional("practicum_items", read_small_number),
                .guidance = fees::Guidance::commissioned,
                .heads = given.optional("on_site_trainees", read_small_number)},
      .cause = given.required("cause", read_word),
      .notified = given.optional("notified", read_date),
      .first_day = given.optional("first_day", read_date),
      .items_untouched = given.optional("untouched_items", read_small_number)};
  if (course == nullptr) {
    return;
  }
  request.order.courses.push_back({.course = course->id, .group = course->group});
  if (!request.first_day) {
    request.first_day = programme::first_day(*course);
  }
  const auto refund = fees::refund(world.programme.tariff, request, world.calendar);
  if (!refund.is_ok()) {
    expect.number("refund_yen", std::nullopt);
    expect.refused(refund.error().detail);
    return;
  }
  expect.number("refund_yen", refund.value().refund_yen.amount);
  expect.number("kept_yen", refund.value().kept_yen.amount);
  world.exercised.insert(programme::refund_path(refund.value().rule));
}

}  // namespace musubi::programme_files
