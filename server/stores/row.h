// Row: one line of a query's answer, read by column number (from 0) and by type. A column of
// another type, or a NULL where none is expected, is a programmer's error, never a default.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/yen.h"

namespace musubi {

using Blob = std::vector<std::byte>;

class Row {
 public:
  Row() = default;
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;
  virtual ~Row() = default;

  // T is int64_t, int, string, Blob, Date, Instant, Yen, Id<Tag>, or an optional of these.
  template <typename T>
  [[nodiscard]] T get(int column) const {
    return read(column, std::type_identity<T>{});
  }

 protected:
  enum class Kind { null, integer, text, blob };
  [[nodiscard]] virtual int columns() const = 0;
  [[nodiscard]] virtual Kind kind(int column) const = 0;
  [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
  // A time stamp comes as Instant::iso_utc writes it, whatever the database keeps.
  [[nodiscard]] virtual std::string_view text(int column) const = 0;
  [[nodiscard]] virtual Blob blob(int column) const = 0;

 private:
  void expect(int column, Kind expected) const;
  [[nodiscard]] std::int64_t read(int column, std::type_identity<std::int64_t>) const;
  [[nodiscard]] int read(int column, std::type_identity<int>) const;
  [[nodiscard]] std::string read(int column, std::type_identity<std::string>) const;
  [[nodiscard]] Blob read(int column, std::type_identity<Blob>) const;
  [[nodiscard]] Date read(int column, std::type_identity<Date>) const;
  [[nodiscard]] Instant read(int column, std::type_identity<Instant>) const;
  [[nodiscard]] Yen read(int column, std::type_identity<Yen>) const;

  template <typename Tag>
  [[nodiscard]] Id<Tag> read(int column, std::type_identity<Id<Tag>>) const {
    return Id<Tag>{get<std::string>(column)};
  }

  template <typename T>
  [[nodiscard]] std::optional<T> read(int column, std::type_identity<std::optional<T>>) const {
    return is_null(column) ? std::nullopt : std::optional<T>{get<T>(column)};
  }

  [[nodiscard]] bool is_null(int column) const;
};

}  // namespace musubi
