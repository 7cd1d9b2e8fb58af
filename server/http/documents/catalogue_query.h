// CatalogueQuery: what somebody looks for in the catalogue, as the address holds it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/documents/paths.h"
#include "services/views.h"

namespace musubi::documents {

struct CatalogueQuery {
  std::string text;                               // empty: every programme
  std::optional<application::WindowState> state;  // absent: in every state
};

inline constexpr std::string_view text_parameter = "q";
inline constexpr std::string_view state_parameter = "state";

// The name of a state in the address, and back; absent for any other text.
[[nodiscard]] std::string_view name_of(application::WindowState state);
[[nodiscard]] std::optional<application::WindowState> state_from_name(std::string_view name);

// Whether the programme has every word of the text, however it is typed, in its or its courses'
// names or its operator's, and a course in the state.
[[nodiscard]] bool matches(const services::ProgrammeView& programme, const CatalogueQuery& query);

[[nodiscard]] Address address_of(const CatalogueQuery& query);

}  // namespace musubi::documents
