// Value: one place of a document tree with its path, and where problems about it are written down.
// Reading a value always yields something, so that reading goes on to the next problem.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/localised_text.h"
#include "base/yen.h"
#include "domain/findings/finding.h"
#include "programme_files/problem.h"
#include "programme_files/yaml_tree.h"

namespace musubi::programme_files {

// The problems of one file.
struct ProblemLog {
  std::string file;
  std::vector<Problem> problems;
};

struct Value {
  const YamlNode* node;
  std::string path;
  ProblemLog* log;  // null: the value is a stand-in, and nothing is said about it

  void problem(std::string text, std::string hint) const;
  // The same, at a key of this mapping.
  void problem_at(Position at, std::string text, std::string hint) const;
  [[nodiscard]] bool is_nothing() const;
};

// A stand-in for what is missing and already complained about.
[[nodiscard]] Value nothing();

// The scalar at this place, or null and a problem that says what was expected.
[[nodiscard]] const YamlScalar* scalar_of(const Value& value, std::string_view expected);

struct IntLimits {
  int min;
  int max;
};

[[nodiscard]] std::string read_text(const Value& value);
// Text that must stand in quotes, because YAML would take it for a number or a time.
[[nodiscard]] std::string read_quoted(const Value& value, std::string_view expected);
[[nodiscard]] std::string read_prefecture(const Value& value);      // "01" to "47"
[[nodiscard]] std::string read_word(const Value& value);            // [A-Za-z][A-Za-z0-9_]*
[[nodiscard]] std::string read_programme_name(const Value& value);  // words joined by hyphens
[[nodiscard]] int read_int(const Value& value, IntLimits limits);
[[nodiscard]] int read_count(const Value& value);  // 1 to 1000
[[nodiscard]] Yen read_yen(const Value& value);
[[nodiscard]] Date read_date(const Value& value);
[[nodiscard]] TimeOfDay read_time(const Value& value);
[[nodiscard]] LocalisedText read_localised_text(const Value& value);
[[nodiscard]] SourceRef read_source(const Value& value);

template <typename Tag>
[[nodiscard]] Id<Tag> read_id(const Value& value) {
  return Id<Tag>{read_word(value)};
}

template <typename Enum>
struct EnumName {
  std::string_view name;
  Enum value;
};

// The index of the written name; absent, and a problem, when it isn't one of them.
[[nodiscard]] std::optional<std::size_t> read_name(const Value& value,
                                                   const std::vector<std::string_view>& names);

template <typename Enum, std::size_t count>
[[nodiscard]] Enum read_enum(const Value& value, const EnumName<Enum> (&table)[count]) {
  std::vector<std::string_view> names;
  for (const EnumName<Enum>& entry : table) {
    names.push_back(entry.name);
  }
  return table[read_name(value, names).value_or(0)].value;
}

// The items of a list, each with its path; an id of an item stands in its path instead of a number.
[[nodiscard]] std::vector<Value> read_items(const Value& value);

template <typename Read>
[[nodiscard]] auto read_list(const Value& value, Read read) {
  std::vector<decltype(read(value))> items;
  for (const Value& item : read_items(value)) {
    items.push_back(read(item));
  }
  return items;
}

}  // namespace musubi::programme_files
