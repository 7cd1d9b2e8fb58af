// Random ids: 128 bits that nobody can guess or count on from (numbers in sequence let others
// enumerate records), as 26 characters of Crockford's base 32 in lower case.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "base/id.h"

namespace musubi {

// The most significant bits first; no character that is easily misread.
[[nodiscard]] std::string base32_of(const std::array<std::uint8_t, 16>& bytes);

[[nodiscard]] std::string random_id_text();

template <typename SomeId>
[[nodiscard]] SomeId random_id() {
  return SomeId{random_id_text()};
}

}  // namespace musubi
