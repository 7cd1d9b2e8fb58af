#include "domain/fees/refund.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/overloaded.h"

namespace musubi::fees {

constexpr std::string_view withdrawal = "withdrawal";

static bool covers(const RefundRule& rule, const Order& order) {
  return rule.courses.empty() || std::ranges::any_of(order.courses, [&](const Order::Line& line) {
           return std::ranges::count(rule.courses, line.course) > 0 ||
                  std::ranges::count(rule.courses, line.group) > 0;
         });
}

static bool is_about(const RefundRule& rule, std::string_view cause) {
  return std::visit(Overloaded{
                        [&](const WithdrawalInTime&) { return cause == withdrawal; },
                        [&](const CauseAccepted& accepted) { return cause == accepted.cause; },
                        [&](const CauseRefused& refused) { return cause == refused.cause; },
                    },
                    rule.kind);
}

static Yen administration_fee(const InvoiceTotal& paid) {
  Yen sum{};
  for (const InvoiceLine& line : paid.lines) {
    sum += line.what == InvoiceLine::What::administration_fee ? line.amount_yen : Yen{};
  }
  return sum;
}

// Of a practicum partly done, only the items without an evaluated attempt come back, unless the
// programme says otherwise (S4 Q15, X6).
static Result<Yen> refundable(const RefundRule& rule, const RefundRequest& request,
                              const InvoiceTotal& paid) {
  const bool by_item = std::ranges::any_of(
      paid.lines, [](const InvoiceLine& line) { return line.what == InvoiceLine::What::item_fee; });
  if (!by_item || rule.refunded_items == RefundedItems::all_items) {
    return paid.total_yen - administration_fee(paid);
  }
  const int items = request.order.practicum_items.value_or(0);
  if (!request.items_untouched || *request.items_untouched < 0 ||
      *request.items_untouched > items) {
    return Error{ErrorKind::invalid, "items_untouched_missing",
                 fmt::format("say how many of the {} items have no evaluated attempt (0 to {})",
                             items, items)};
  }
  const auto line = std::ranges::find(paid.lines, InvoiceLine::What::item_fee, &InvoiceLine::what);
  return line->unit_yen * *request.items_untouched;
}

static Result<bool> is_withdrawn_in_time(const WithdrawalInTime& kind, const RefundRequest& request,
                                         const calendar::BusinessCalendar& calendar) {
  if (!request.notified || !request.first_day) {
    return Error{ErrorKind::invalid, "withdrawal_dates_missing",
                 "a withdrawal needs the day of its notice and the first day of the course"};
  }
  const Date due = TRY(calendar::due_date(kind.deadline, *request.first_day, calendar));
  return *request.notified <= due;
}

Result<Refund> refund(const Tariff& tariff, const RefundRequest& request,
                      const calendar::BusinessCalendar& calendar) {
  const InvoiceTotal paid = TRY(invoice_total(tariff, request.order));
  const auto rule = std::ranges::find_if(tariff.refunds, [&](const RefundRule& r) {
    return covers(r, request.order) && is_about(r, request.cause);
  });
  if (rule == tariff.refunds.end()) {
    return Error{ErrorKind::invalid, "no_refund_rule",
                 fmt::format("no rule on a refund for the cause '{}': staff decide with a reason",
                             request.cause)};
  }
  const bool gives_back =
      TRY(std::visit(Overloaded{
                         [&](const WithdrawalInTime& kind) {
                           return is_withdrawn_in_time(kind, request, calendar);
                         },
                         [](const CauseAccepted&) { return Result<bool>{true}; },
                         [](const CauseRefused&) { return Result<bool>{false}; },
                     },
                     rule->kind));
  const Yen back = gives_back ? TRY(refundable(*rule, request, paid)) : Yen{};
  return Refund{.refund_yen = back,
                .kept_yen = paid.total_yen - back,
                .rule = rule->id,
                .source = rule->source};
}

}  // namespace musubi::fees
