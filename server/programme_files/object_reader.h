// ObjectReader: reads the keys of one mapping. When it goes out of scope it refuses the keys that
// nobody asked for, so that the code that reads a thing is also the list of its keys.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "programme_files/value.h"

namespace musubi::programme_files {

class ObjectReader {
 public:
  explicit ObjectReader(Value value);
  ObjectReader(const ObjectReader&) = delete;
  ObjectReader& operator=(const ObjectReader&) = delete;
  ~ObjectReader();

  template <typename Read>
  [[nodiscard]] auto required(std::string_view key, Read read) {
    const auto found = find(key);
    if (!found) {
      report_missing(key);
    }
    return read(found.value_or(nothing()));
  }

  template <typename Read>
  [[nodiscard]] auto optional(std::string_view key, Read read)
      -> std::optional<decltype(read(nothing()))> {
    const auto found = find(key);
    if (!found) {
      return std::nullopt;
    }
    return read(*found);
  }

  template <typename Read>
  [[nodiscard]] auto required_list(std::string_view key, Read read) {
    return required(key, [&](const Value& value) { return read_list(value, read); });
  }

  // Absent is an empty list here; writing an empty one is refused.
  template <typename Read>
  [[nodiscard]] auto optional_list(std::string_view key, Read read) {
    return optional(key, [&](const Value& value) { return read_list(value, read); })
        .value_or(std::vector<decltype(read(nothing()))>{});
  }

  [[nodiscard]] bool has(std::string_view key);
  // No further key is called unknown: what was written is not known well enough to say.
  void excuse_other_keys() { m_is_excused = true; }
  [[nodiscard]] const Value& value() const { return m_value; }
  // All keys that were asked for so far.
  [[nodiscard]] const std::vector<std::string_view>& known_keys() const { return m_known; }

 private:
  [[nodiscard]] std::optional<Value> find(std::string_view key);
  void report_missing(std::string_view key) const;

  Value m_value;
  const YamlMapping* m_mapping;
  std::vector<std::string_view> m_known;
  bool m_is_excused = false;
};

}  // namespace musubi::programme_files
