// Yen: whole yen. Money is never a floating-point number.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace musubi {

struct Yen {
  std::int64_t amount = 0;

  auto operator<=>(const Yen&) const = default;
  Yen& operator+=(Yen other) {
    amount += other.amount;
    return *this;
  }
  friend Yen operator+(Yen a, Yen b) { return Yen{a.amount + b.amount}; }
  friend Yen operator-(Yen a, Yen b) { return Yen{a.amount - b.amount}; }
  friend Yen operator*(Yen a, std::int64_t count) { return Yen{a.amount * count}; }
};

// "88,000円"
[[nodiscard]] std::string format_yen_ja(Yen yen);
// "¥88,000"
[[nodiscard]] std::string format_yen_en(Yen yen);

}  // namespace musubi
