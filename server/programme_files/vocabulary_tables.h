// The rows of the vocabulary, one function per family; each row is tied to its C++ type.
#pragma once

#include <vector>

#include "programme_files/vocabulary.h"

namespace musubi::programme_files {

struct KindText {
  std::string_view name;
  std::string_view ja;
  std::string_view en;
  std::vector<std::string_view> parameters;
  std::string_view needed_by;
};

template <typename Alternative, typename... All>
[[nodiscard]] constexpr std::size_t alternative_index(std::type_identity<std::variant<All...>>) {
  std::size_t index = 0;
  bool is_found = false;
  ((is_found = is_found || std::is_same_v<Alternative, All>, index += is_found ? 0 : 1), ...);
  return index;
}

template <typename Variant, typename Alternative>
[[nodiscard]] Kind kind(Family family, KindText text) {
  constexpr std::size_t index = alternative_index<Alternative>(std::type_identity<Variant>{});
  static_assert(index < std::variant_size_v<Variant>, "not an alternative of this family");
  return {.family = family,
          .alternative = index,
          .name = text.name,
          .ja = text.ja,
          .en = text.en,
          .parameters = std::move(text.parameters),
          .needed_by = text.needed_by};
}

[[nodiscard]] std::vector<Kind> applicant_kinds();
[[nodiscard]] std::vector<Kind> field_kinds();
[[nodiscard]] std::vector<Kind> schedule_kinds();
[[nodiscard]] std::vector<Kind> window_kinds();
[[nodiscard]] std::vector<Kind> capacity_kinds();
[[nodiscard]] std::vector<Kind> selection_kinds();
[[nodiscard]] std::vector<Kind> eligibility_kinds();
[[nodiscard]] std::vector<Kind> fee_kinds();
[[nodiscard]] std::vector<Kind> refund_kinds();
[[nodiscard]] std::vector<Kind> deadline_kinds();
[[nodiscard]] std::vector<Kind> test_kinds();
[[nodiscard]] std::vector<Kind> attendance_kinds();
[[nodiscard]] std::vector<Kind> completion_kinds();
[[nodiscard]] std::vector<Kind> privacy_kinds();

}  // namespace musubi::programme_files
