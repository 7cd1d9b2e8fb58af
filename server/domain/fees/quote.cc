#include "domain/fees/quote.h"

#include <algorithm>

namespace musubi::fees {

static const HeadFee* head_fee_of(const Tariff& tariff, const Order::Line& course) {
  for (const FeeRule& rule : tariff.fees) {
    const bool applies = rule.courses.empty() ||
                         std::ranges::count(rule.courses, course.course) > 0 ||
                         std::ranges::count(rule.courses, course.group) > 0;
    if (applies) {
      return std::get_if<HeadFee>(&rule.kind);
    }
  }
  return nullptr;
}

Result<QuoteTotal> quote_total(const Tariff& tariff, const QuoteTerms& terms) {
  const HeadFee* fee = head_fee_of(tariff, terms.course);
  if (fee == nullptr) {
    return Error{ErrorKind::refused, "no_head_fee",
                 "the course has no fee per head: quotes are for on-site training only"};
  }
  Order order;
  order.courses = {terms.course};
  order.heads = terms.heads;
  const InvoiceTotal heads = TRY(invoice_total(tariff, order));
  if (fee->travel_km_min && terms.distance_km < *fee->travel_km_min && terms.travel_yen > Yen{0}) {
    return Error{ErrorKind::invalid, "travel_not_charged",
                 "travel of " + std::to_string(terms.distance_km) +
                     " km is not charged, only from " + std::to_string(*fee->travel_km_min) +
                     " km on: set it to 0"};
  }
  const Yen total = heads.total_yen + terms.lodging_yen + terms.travel_yen + terms.venue_yen;
  return QuoteTotal{.head_yen = fee->head_yen,
                    .heads_yen = heads.total_yen,
                    .total_yen = total,
                    .tax_yen = tariff.tax ? tax_inside(total, *tariff.tax) : Yen{0}};
}

}  // namespace musubi::fees
