// The body of a plain form (application/x-www-form-urlencoded), as a browser without scripts sends
// it. Its grammar is that of a query, and so are its refusals.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "http/core/request.h"

namespace musubi::http {

// Nothing for a body that no form of ours sends: broken percent codes, raw characters, or bytes
// that aren't UTF-8. The router has bounded its length.
[[nodiscard]] std::optional<std::vector<NamedValue>> parse_form_body(std::string_view body);

}  // namespace musubi::http
