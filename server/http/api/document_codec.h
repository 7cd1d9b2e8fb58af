// Documents of applications as api/openapi.yaml shows them, and as the files that they are.
#pragma once

#include <string>

#include "http/core/response.h"
#include "services/documents.h"

namespace musubi::http {

[[nodiscard]] std::string to_json(const services::DocumentList& list, Language language);
[[nodiscard]] std::string to_json(const stores::DocumentRecord& document);

// An attachment that no browser opens in the site's own pages.
[[nodiscard]] Response file_response(services::DocumentContent content);
[[nodiscard]] Response picture_response(services::DrawnPage page);

}  // namespace musubi::http
