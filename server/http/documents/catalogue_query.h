// CatalogueQuery: what somebody looks for in the catalogue, as the address holds it.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/documents/paths.h"
#include "services/views.h"

namespace musubi::documents {

// closing: what closes first comes first, then what opens next, then the rest.
enum class CatalogueOrder { closing, first_day, newest };

struct CatalogueQuery {
  std::string text = {};                               // empty: every programme
  std::optional<application::WindowState> state = {};  // absent: in every state
  std::optional<std::string> prefecture = {};          // where it is held, or whom it invites
  std::optional<std::chrono::year_month> month = {};   // of the first day of a session
  CatalogueOrder order = CatalogueOrder::closing;
  int page = 1;

  bool operator==(const CatalogueQuery&) const = default;
};

inline constexpr std::string_view text_parameter = "q";
inline constexpr std::string_view state_parameter = "state";
inline constexpr std::string_view prefecture_parameter = "prefecture";
inline constexpr std::string_view month_parameter = "month";
inline constexpr std::string_view order_parameter = "sort";
inline constexpr std::string_view page_parameter = "page";

// The value of a parameter of the address, or nothing.
using ParameterSource = std::function<std::optional<std::string_view>(std::string_view)>;
// What is no value of its parameter is left out, and a text ends at its limit.
[[nodiscard]] CatalogueQuery read_catalogue_query(const ParameterSource& parameter);

// The name of a state in the address, and back; absent for any other text.
[[nodiscard]] std::string_view name_of(application::WindowState state);
[[nodiscard]] std::optional<application::WindowState> state_from_name(std::string_view name);
[[nodiscard]] std::string_view name_of(CatalogueOrder order);
[[nodiscard]] std::string month_name(std::chrono::year_month month);  // 2024-06

// Whether the programme has every word of the text, however it is typed, in its names, its summary,
// its requirements or its operator's name, and one course with all of the rest.
[[nodiscard]] bool matches(const services::ProgrammeView& programme, const CatalogueQuery& query);

// Whether somebody chose anything but the order and the page.
[[nodiscard]] bool is_search(const CatalogueQuery& query);

[[nodiscard]] Address address_of(const CatalogueQuery& query);

// The prefectures and months of the programmes, in order: the choices that can find something.
[[nodiscard]] std::vector<std::string> prefectures_of(
    const std::vector<services::ProgrammeView>& programmes);
[[nodiscard]] std::vector<std::chrono::year_month> months_of(
    const std::vector<services::ProgrammeView>& programmes);

void sort_catalogue(std::vector<services::ProgrammeView>& programmes, CatalogueOrder order);

}  // namespace musubi::documents
