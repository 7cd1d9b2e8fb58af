// Reads what was typed for one question into its type, or says what is wrong with it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/findings/message.h"
#include "domain/form/answers.h"
#include "domain/form/field.h"

namespace musubi::form {

using ReadValue = std::variant<AnswerValue, Message>;

// Whether nothing but blanks was typed, so that the question has no answer.
[[nodiscard]] bool is_blank(const std::string& typed);

// `typed` holds at least one text that is not blank. Names and other texts shown as written are
// trimmed and not changed otherwise (requirements 1.5 X11). Each message names the question, the
// limit and what was typed, but never repeats a name, an address or a telephone number.
[[nodiscard]] ReadValue read_value(const Field& field, const std::vector<std::string>& typed);

}  // namespace musubi::form
