// The 47 prefectures in the order of JIS X 0401 (requirements 2.4), which is also the order in
// which the notices list them (S3 groups A and B).
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace musubi {

struct Prefecture {
  int number;             // 1 to 47
  std::string_view code;  // "01" to "47"
  std::string_view ja;    // "岩手県"
  std::string_view en;    // "Iwate"
  std::string_view kana;  // "イワテケン"

  bool operator==(const Prefecture& other) const { return number == other.number; }
};

[[nodiscard]] std::span<const Prefecture, 47> prefectures();

[[nodiscard]] std::optional<Prefecture> find_prefecture(int number);
// By its two digits, with the leading zero.
[[nodiscard]] std::optional<Prefecture> find_prefecture_by_code(std::string_view code);
// However it was typed: 岩手県, 岩手, イワテケン, iwate. 北海道 is never shortened.
[[nodiscard]] std::optional<Prefecture> find_prefecture_by_name(std::string_view name);

}  // namespace musubi
