// PostgresqlParameters: the values for the places of one call, as libpq takes them.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "stores/parameter.h"
#include "stores/postgresql/types.h"

namespace musubi {

class PostgresqlParameters {
 public:
  // invalid `text_holds_nul`. The parameters must outlive what is made of them.
  [[nodiscard]] static Result<PostgresqlParameters> encode(
      std::span<const Parameter> parameters, std::span<const postgresql::TypeNumber> types);

  // The types to ask for when a statement is prepared for such values: what is not said is found by
  // the server, so that a text can become a time stamp.
  [[nodiscard]] static std::vector<postgresql::TypeNumber> types_of(
      std::span<const Parameter> parameters);
  // Whether values of these kinds can be sent to places of those types. NULL always can.
  [[nodiscard]] static bool fit(std::span<const Parameter> parameters,
                                std::span<const postgresql::TypeNumber> types);

  [[nodiscard]] int count() const { return static_cast<int>(m_values.size()); }
  [[nodiscard]] const char* const* values() const { return m_values.data(); }
  [[nodiscard]] const int* lengths() const { return m_lengths.data(); }
  [[nodiscard]] const int* formats() const { return m_formats.data(); }

 private:
  void add(const Parameter::Content& content, postgresql::TypeNumber type);
  void add_bytes(const void* start, std::size_t length);
  void add_text(std::string text);

  std::vector<const char*> m_values;
  std::vector<int> m_lengths;
  std::vector<int> m_formats;
  std::vector<std::unique_ptr<std::string>> m_kept;  // texts that end with a NUL, as libpq asks
};

}  // namespace musubi
