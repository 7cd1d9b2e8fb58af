#include "domain/eligibility/facts_read.h"

namespace musubi::eligibility {

static void add_fact(std::vector<FactId>& facts, const SimpleKind& kind) {
  if (const auto* confirmed = std::get_if<StaffConfirmed>(&kind)) {
    facts.push_back(confirmed->fact);
  }
}

std::vector<FactId> facts_confirmed_by_staff(const Kind& kind) {
  std::vector<FactId> facts;
  if (const auto* simple = std::get_if<SimpleKind>(&kind)) {
    add_fact(facts, *simple);
    return facts;
  }
  for (const SimpleKind& alternative : std::get<AnyOf>(kind).alternatives) {
    add_fact(facts, alternative);
  }
  return facts;
}

}  // namespace musubi::eligibility
