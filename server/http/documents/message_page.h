// Pages that say why there is nothing else to show: what happened, and what to do next.
#pragma once

#include <string>
#include <string_view>

#include "http/documents/page_frame.h"

namespace musubi::documents {

enum class Failure {
  bad_request,        // 400
  forbidden,          // 403
  not_found,          // 404
  too_large,          // 413
  already_sent,       // 422, by the same form with other words
  too_many_requests,  // 429
  broken,             // 500
  unavailable,        // 503
};

// `reference` is the id of the request, for asking about it; empty where there is none.
[[nodiscard]] std::string message_page(const Frame& frame, Failure failure,
                                       std::string_view reference);

}  // namespace musubi::documents
