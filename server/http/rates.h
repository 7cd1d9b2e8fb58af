// Which limit counts for which route (core/rate_limits.h has the figures).
#pragma once

#include "http/core/router.h"

namespace musubi::http {

[[nodiscard]] RateKind rate_of(const Route& route);

}  // namespace musubi::http
