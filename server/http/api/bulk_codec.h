// The preview of a decision on many applications, and its outcome, as the API shows them.
#pragma once

#include "http/core/response.h"
#include "services/bulk_decision.h"

namespace musubi::http {

[[nodiscard]] std::string to_json(const services::BulkPreview& preview, application::Ruling ruling,
                                  Language language);
// 409 with what the decision would do now.
[[nodiscard]] Response problem_of(const services::PreviewChanged& changed,
                                  application::Ruling ruling, Language language);

}  // namespace musubi::http
