// Reads the kind of a rule and its parameters into the variant of its family. Each alternative has
// an overload of read_parameters; a missing one is a compile error.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/result.h"
#include "programme_files/object_reader.h"
#include "programme_files/vocabulary.h"

namespace musubi::programme_files {

struct KindKey {
  std::string_view key;  // kind, unit or type
  Family family;
};

template <typename Variant, std::size_t index>
[[nodiscard]] Variant read_alternative(ObjectReader& object) {
  using Alternative = std::variant_alternative_t<index, Variant>;
  return read_parameters(object, std::type_identity<Alternative>{});
}

template <typename Variant, std::size_t... index>
[[nodiscard]] Variant read_alternative_at(ObjectReader& object, std::size_t chosen,
                                          std::index_sequence<index...>) {
  using Reader = Variant (*)(ObjectReader&);
  constexpr std::array<Reader, sizeof...(index)> readers = {read_alternative<Variant, index>...};
  return readers.at(chosen)(object);
}

// The variant may be the first part of its family: alternatives of any_of are no any_of themselves.
template <typename Variant>
[[nodiscard]] Variant read_kind(ObjectReader& object, KindKey key) {
  constexpr std::size_t count = std::variant_size_v<Variant>;
  const auto kinds = kinds_of(key.family).first(count);
  std::vector<std::string_view> names;
  std::ranges::transform(kinds, std::back_inserter(names), &Kind::name);
  const std::optional<std::size_t> chosen =
      object.required(key.key, [&](const Value& value) { return read_name(value, names); });
  if (!chosen) {
    object.excuse_other_keys();
    ObjectReader none{nothing()};
    return read_alternative<Variant, 0>(none);
  }
  const Kind& kind = kinds[*chosen];
  const std::size_t known_before = object.known_keys().size();
  Variant read =
      read_alternative_at<Variant>(object, kind.alternative, std::make_index_sequence<count>{});
  const auto read_keys = std::span{object.known_keys()}.subspan(known_before);
  MUSUBI_ASSERT(std::ranges::equal(read_keys, kind.parameters));
  return read;
}

}  // namespace musubi::programme_files
