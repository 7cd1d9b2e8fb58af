// The gate: decides before any handler runs whether the caller has the access that a route names.
#pragma once

#include <string_view>

#include "http/core/access.h"
#include "services/context.h"

namespace musubi::http {

inline constexpr std::string_view session_cookie = "__Host-musubi";

[[nodiscard]] Gate make_gate(const services::Context& context);

}  // namespace musubi::http
