// A quote for a group that one payer brings: the fee of all heads by the tariff, and what is agreed
// beside it (S4 6, C7: lodging, travel from a distance on, the venue).
#pragma once

#include "domain/fees/invoice.h"

namespace musubi::fees {

struct QuoteTerms {
  Order::Line course;
  int heads;
  int distance_km;  // one way
  Yen lodging_yen;
  Yen travel_yen;
  Yen venue_yen;
};

struct QuoteTotal {
  Yen head_yen;
  Yen heads_yen;
  Yen total_yen;
  Yen tax_yen;  // contained in the total
};

// Refused: what invoice_total refuses (too few heads, no fee per head), and travel_not_charged
// below the distance from which the notice charges it.
[[nodiscard]] Result<QuoteTotal> quote_total(const Tariff& tariff, const QuoteTerms& terms);

}  // namespace musubi::fees
