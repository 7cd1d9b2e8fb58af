// 医療機関・事業所: an organisation as the registry knows it (requirements 2.4, S0 9). What gives
// it priority in a selection, such as being an emergency centre, is kept with where that is said.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace musubi::organisation {

enum class Kind {
  hospital,
  clinic,
  dental_clinic,
  pharmacy,
  visiting_nursing,
  care_office,
  health_centre,
  other
};

// 救命救急センター, 特定機能病院
enum class Feature { emergency_centre, special_functions };

// The words that stand for them in files of programs and in the database.
[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] Kind kind_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Feature feature);
[[nodiscard]] Feature feature_named(std::string_view name);

// What can be told of one; a text that is empty is not known.
struct Organisation {
  std::string name;               // as it was written
  std::string kana;               // full-width katakana
  int prefecture;                 // 1 to 47
  std::string municipality_code;  // five digits
  std::string address;
  Kind kind;
  std::string medical_code;                 // ten digits
  std::string corporate_number;             // thirteen digits, of the body that runs it: no key
  std::string care_office_number;           // ten digits
  std::map<Feature, std::string> features;  // with the evidence
  bool operator==(const Organisation&) const = default;
};

// What a column of a file can hold.
enum class Column {
  name,
  kana,
  prefecture,
  municipality_code,
  address,
  kind,
  medical_code,
  corporate_number,
  care_office_number,
  emergency_centre,
  special_functions,
  evidence
};
inline constexpr std::size_t column_count = 12;
inline constexpr std::array<Column, column_count> all_columns{Column::name,
                                                              Column::kana,
                                                              Column::prefecture,
                                                              Column::municipality_code,
                                                              Column::address,
                                                              Column::kind,
                                                              Column::medical_code,
                                                              Column::corporate_number,
                                                              Column::care_office_number,
                                                              Column::emergency_centre,
                                                              Column::special_functions,
                                                              Column::evidence};
[[nodiscard]] std::string_view name_of(Column column);

}  // namespace musubi::organisation
