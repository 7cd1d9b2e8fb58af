#include "base/yen.h"

#include <fmt/core.h>

namespace musubi {

static std::string with_thousands(std::int64_t amount) {
  std::string digits = fmt::format("{}", amount < 0 ? -amount : amount);
  for (auto place = static_cast<std::int64_t>(digits.size()) - 3; place > 0; place -= 3) {
    digits.insert(static_cast<std::size_t>(place), ",");
  }
  return (amount < 0 ? "-" : "") + digits;
}

std::string format_yen_ja(Yen yen) { return with_thousands(yen.amount) + "円"; }

std::string format_yen_en(Yen yen) {
  return yen.amount < 0 ? "-¥" + with_thousands(-yen.amount) : "¥" + with_thousands(yen.amount);
}

}  // namespace musubi
