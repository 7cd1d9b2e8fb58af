// What must hold of every selection. Each function says in words what doesn't, or nothing.
#pragma once

#include <string>

#include "domain/selection/select.h"

namespace musubi::selection {

using Property = std::string (*)(const SelectionInput&);

// The independent check finds nothing.
[[nodiscard]] std::string passes_the_audit(const SelectionInput& input);
// Among all stable assignments, no team does better in another one (brute force).
[[nodiscard]] std::string is_the_best_stable_one(const SelectionInput& input);
// No team does better by any other ranking, whole or partial.
[[nodiscard]] std::string rewards_no_other_ranking(const SelectionInput& input);
// A better class or score never costs a team anything.
[[nodiscard]] std::string respects_improvements(const SelectionInput& input);
// A further open seat never costs a team anything.
[[nodiscard]] std::string welcomes_further_seats(const SelectionInput& input);
// Sessions that a team ranks below its seat may be struck out without any effect.
[[nodiscard]] std::string ignores_choices_below_the_seat(const SelectionInput& input);
// Two rounds of random answers: sound, nobody loses a seat, and the audit finds nothing.
[[nodiscard]] std::string continues_without_losses(const SelectionInput& input);
// After withdrawals alone, holding seats changes nothing: all gain by themselves.
[[nodiscard]] std::string needs_no_holding_after_withdrawals(const SelectionInput& input);

}  // namespace musubi::selection
