// The lottery: each team's number follows from the public value, the call and the team's id, and
// from nothing else. Another applicant, another round or another session changes no number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/selection/market.h"

namespace musubi::selection {

// The first 64 bits of HMAC-SHA-256 (key: the value's bytes; message: "CALL/TEAM"), for each team
// in the order of the market. The smaller number comes first.
[[nodiscard]] std::vector<std::uint64_t> lottery_numbers(const Market& market,
                                                         std::string_view value);

// Twenty digits in fours of five, which sort as text: "00012 34567 89012 34567".
[[nodiscard]] std::string lottery_number_text(std::uint64_t number);

}  // namespace musubi::selection
