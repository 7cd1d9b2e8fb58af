// Names: an enumerator and the word that stands for it in a column. The table is the whole truth; a
// word that is not in it means that the database was written by something else.
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"

namespace musubi::stores {

template <typename Enum>
struct Name {
  Enum value;
  std::string_view word;
};

template <typename Enum>
[[nodiscard]] std::string_view word_of(std::span<const Name<Enum>> names, Enum value) {
  for (const Name<Enum>& name : names) {
    if (name.value == value) {
      return name.word;
    }
  }
  MUSUBI_ASSERT(false && "every enumerator has a word");
  return {};
}

template <typename Enum>
[[nodiscard]] Enum value_of(std::span<const Name<Enum>> names, std::string_view word) {
  for (const Name<Enum>& name : names) {
    if (name.word == word) {
      return name.value;
    }
  }
  MUSUBI_ASSERT(false && "every word of the column has an enumerator");
  return names.front().value;
}

}  // namespace musubi::stores
