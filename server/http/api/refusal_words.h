// What an operation's error code says to people, in Japanese and in English. Services name the
// code; only here does it become a sentence of the interface.
#pragma once

#include <string>

#include "base/localised_text.h"
#include "base/result.h"

namespace musubi::http {

// The wording of the code, or the error's own detail where the code has none.
[[nodiscard]] std::string refusal_words(const Error& error, Language language);

}  // namespace musubi::http
