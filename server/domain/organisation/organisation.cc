#include "domain/organisation/organisation.h"

#include <span>

#include "base/result.h"

namespace musubi::organisation {

static constexpr std::array<std::string_view, 8> kind_names{
    "hospital",         "clinic",      "dental_clinic", "pharmacy",
    "visiting_nursing", "care_office", "health_centre", "other"};
static constexpr std::array<std::string_view, 2> feature_names{"emergency_centre",
                                                               "special_functions"};
static constexpr std::array<std::string_view, column_count> column_names{"name",
                                                                         "kana",
                                                                         "prefecture",
                                                                         "municipality_code",
                                                                         "address",
                                                                         "kind",
                                                                         "medical_code",
                                                                         "corporate_number",
                                                                         "care_office_number",
                                                                         "emergency_centre",
                                                                         "special_functions",
                                                                         "evidence"};

static std::size_t position_of(std::span<const std::string_view> names, std::string_view name) {
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (names[at] == name) {
      return at;
    }
  }
  fail_assertion("the word is one of ours", __FILE__, __LINE__);
}

std::string_view name_of(Kind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }
Kind kind_named(std::string_view name) { return static_cast<Kind>(position_of(kind_names, name)); }

std::string_view name_of(Feature feature) {
  return feature_names.at(static_cast<std::size_t>(feature));
}
Feature feature_named(std::string_view name) {
  return static_cast<Feature>(position_of(feature_names, name));
}

std::string_view name_of(Column column) {
  return column_names.at(static_cast<std::size_t>(column));
}

}  // namespace musubi::organisation
