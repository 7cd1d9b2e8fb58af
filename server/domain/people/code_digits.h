// Reads a code that consists of digits, and refuses it in one wording (requirements 2.4). Only the
// number types of this folder use it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.h"

namespace musubi {

// How a kind of code is spoken of when it is refused.
struct CodeForm {
  std::string_view error_code;
  std::string_view thing;     // "The corporate number"
  std::string_view expected;  // "13 digits"
  std::string_view next_step;
};

[[nodiscard]] Error wrong_code(const CodeForm& form, std::string_view typed);

// The digits alone, when there are as many as one of `lengths`.
[[nodiscard]] Result<std::string> read_digits(std::string_view typed, const CodeForm& form,
                                              std::initializer_list<std::size_t> lengths);

[[nodiscard]] bool is_all_digits(std::string_view text);
[[nodiscard]] int digit_at(std::string_view digits, std::size_t place);

}  // namespace musubi
