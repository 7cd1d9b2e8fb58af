// Canonical text of a market: one fact for each line, in an order that doesn't depend on how the
// rows came. Its SHA-256 is the commitment that is published before the lottery (decision 0021).
#pragma once

#include <string>

#include "domain/selection/market.h"

namespace musubi::selection {

// The market must be sound (check_market): the text relies on ids without spaces.
[[nodiscard]] std::string canonical_text(const Market& market);

// In lower-case hexadecimal.
[[nodiscard]] std::string commitment_of(const Market& market);

}  // namespace musubi::selection
