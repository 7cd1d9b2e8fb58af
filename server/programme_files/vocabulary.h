// Vocabulary: the closed table of the kinds that a programme file may choose from, per family. The
// readers take their names from it, docs/domain/vocabulary.md is printed from it, and reading
// asserts that each kind reads exactly the parameters listed here.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "domain/programme/definition.h"

namespace musubi::programme_files {

enum class Family {
  applicant,
  field,
  schedule,
  window,
  capacity,
  selection,
  eligibility,
  fee,
  refund,
  deadline,
  test,
  attendance,
  completion,
  privacy,
};

struct Kind {
  Family family;
  std::size_t alternative;  // its place in the variant of its family
  std::string_view name;    // as files write it
  std::string_view ja;
  std::string_view en;
  std::vector<std::string_view> parameters;
  std::string_view needed_by;  // the notice and section that first needs it
};

// Adding a kind beyond this needs a decision record (architecture: "closed and small").
inline constexpr std::size_t kinds_max = 80;

// All kinds, by family and in the order of its variant.
[[nodiscard]] const std::vector<Kind>& vocabulary();
[[nodiscard]] std::span<const Kind> kinds_of(Family family);

// The variant type of eligibility rules with its one level of alternatives laid flat.
template <typename Nested>
struct Flattened;
template <typename... Simple, typename... Rest>
struct Flattened<std::variant<std::variant<Simple...>, Rest...>> {
  using Type = std::variant<Simple..., Rest...>;
};
using EligibilityKinds = Flattened<eligibility::Kind>::Type;

using DeadlineKinds = std::variant<programme::FixedDeadline, programme::DeadlineAfterEvent>;

// The number of alternatives that the family has in C++.
[[nodiscard]] std::size_t alternatives_in(Family family);

[[nodiscard]] std::string_view family_name(Family family);
[[nodiscard]] std::span<const Family> all_families();

}  // namespace musubi::programme_files
