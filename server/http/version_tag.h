// The version of a record as an ETag, and If-Match: who changes a record may say which version they
// have seen, and is refused with 412 when there is a newer one (RFC 9110, 13.1.1).
#pragma once

#include "http/core/router.h"

namespace musubi::http {

[[nodiscard]] Response with_version(Response response, int version);

// Nothing where any version will do. A tag that is none of ours is no version that there ever was.
[[nodiscard]] std::optional<int> expected_version(const Request& request);

// For what carries the version that was seen in its body as well: both must be the same, and a
// conflict of versions is told as 412 to those who asked by If-Match.
[[nodiscard]] Handler honouring_if_match(Handler handler);

// Wraps those of the routes that change a record of which they were shown a version.
void honour_if_match(std::vector<Route>& routes);

}  // namespace musubi::http
