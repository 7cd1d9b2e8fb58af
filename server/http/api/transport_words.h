// What was wrong with a request as such (its head, its size, its time), in words.
#pragma once

#include <string>
#include <string_view>

#include "base/localised_text.h"
#include "http/core/status.h"

namespace musubi::http {

// Says what happened, what to do, and the id under which the log has the request.
[[nodiscard]] std::string transport_words(const Refusal& refusal, Language language,
                                          std::string_view request_id);

}  // namespace musubi::http
