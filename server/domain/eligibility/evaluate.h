// Judges every applicable rule over the known facts and returns one finding per rule, satisfied
// ones included, in the order of the rules. Nothing is refused at the first problem.
#pragma once

#include <optional>
#include <vector>

#include "domain/eligibility/facts.h"
#include "domain/eligibility/rules.h"
#include "domain/findings/finding.h"

namespace musubi::eligibility {

// The rules whose `applies_when` holds.
[[nodiscard]] std::vector<Rule> applying_rules(const std::vector<Rule>& rules, const Facts& facts);

// Whether those are told that are satisfied. Where many applications are judged, writing them out
// costs more than judging them.
enum class Told { all, unsatisfied };

// `rules` are those of one subject and course; a rule whose `applies_when` does not hold is left
// out.
[[nodiscard]] std::vector<Finding> evaluate(const std::vector<Rule>& rules, const Facts& facts,
                                            Told told = Told::all);

}  // namespace musubi::eligibility
