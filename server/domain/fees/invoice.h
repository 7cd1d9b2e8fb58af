// What one application costs: the fee lines and the tax inside them. Separate applications are
// separate invoices, because tax is rounded once per rate per invoice (S4 T4-14).
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "domain/fees/rules.h"

namespace musubi::fees {

enum class Guidance { commissioned, same_office };  // S4 19: same office ⇒ administration fee only

// What is applied for on one form: courses, and for an item fee how many items, for a head fee how
// many trainees.
struct Order {
  struct Line {
    CourseId course;
    CourseId group;
  };
  std::vector<Line> courses;
  std::optional<int> practicum_items;
  Guidance guidance = Guidance::commissioned;
  std::optional<int> heads;
};

struct InvoiceLine {
  enum class What { course_fee, item_fee, head_fee, administration_fee };
  What what;
  CourseId course;
  int count;
  Yen unit_yen;
  Yen amount_yen;
};

struct InvoiceTotal {
  std::vector<InvoiceLine> lines;
  Yen total_yen;
  Yen tax_yen;  // contained in the total; zero where nothing is charged
};

// Refused, with the limit and the value: no tariff for a course, items missing or below one, heads
// below the minimum, courses of different tariffs on one form.
[[nodiscard]] Result<InvoiceTotal> invoice_total(const Tariff& tariff, const Order& order);

// The tax contained in a tax-included total (requirements 2.5).
[[nodiscard]] Yen tax_inside(Yen total_yen, Tax tax);

}  // namespace musubi::fees
