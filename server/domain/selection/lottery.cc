#include "domain/selection/lottery.h"

#include <fmt/format.h>

#include "base/crypto/mac.h"

namespace musubi::selection {

constexpr std::size_t number_bytes = 8;

static std::uint64_t number_of(const Mac& mac) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < number_bytes; ++i) {
    number = number << 8 | mac[i];
  }
  return number;
}

std::vector<std::uint64_t> lottery_numbers(const Market& market, std::string_view value) {
  const HmacSha256 keyed{value};
  std::vector<std::uint64_t> numbers;
  numbers.reserve(market.teams.size());
  std::string message;
  for (const Team& team : market.teams) {
    // Ids have no slash, so no two pairs of call and team make the same message.
    ((message.assign(market.call.value) += '/') += team.id.value);
    numbers.push_back(number_of(keyed.of(message)));
  }
  return numbers;
}

std::string lottery_number_text(std::uint64_t number) {
  const std::string digits = fmt::format("{:020}", number);
  return fmt::format("{} {} {} {}", digits.substr(0, 5), digits.substr(5, 5), digits.substr(10, 5),
                     digits.substr(15, 5));
}

}  // namespace musubi::selection
