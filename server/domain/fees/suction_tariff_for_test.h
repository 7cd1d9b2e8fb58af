// The tariff of S4 6 and 11(1), as the tests of this folder need it. The programme file is the
// original; its own examples check the same figures against the file.
#pragma once

#include "domain/fees/rules.h"

namespace musubi::fees {

inline Tariff suction_tariff() {
  const SourceRef source{"guide", "6"};
  return Tariff{
      .fees = {{RuleId{"F1"}, CourseFee{Yen{88000}, Yen{8800}}, {CourseId{"basic"}}, source},
               {RuleId{"F2"}, CourseFee{Yen{18000}, Yen{8800}}, {CourseId{"supplement"}}, source},
               {RuleId{"F3"}, ItemFee{Yen{12000}, Yen{8800}}, {CourseId{"practicum"}}, source},
               {RuleId{"F4"}, HeadFee{Yen{96800}, 3, {}}, {CourseId{"on_site"}}, source}},
      .refunds = {},
      .tax = Tax{10, TaxRounding::down}};
}

inline Order::Line line(const char* course, const char* group) {
  return {.course = CourseId{course}, .group = CourseId{group}};
}

}  // namespace musubi::fees
