// ETags of whole answers: the same bytes have the same tag, so that a browser which has them is
// spared them (RFC 9110, 13.1.2).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/core/request.h"
#include "http/core/response.h"

namespace musubi::http {

[[nodiscard]] std::string etag_of(std::string_view content);
// Whether the client has it already, by If-None-Match.
[[nodiscard]] bool is_known(const Request& request, std::string_view etag);

// The number in a tag that stands for a version, "7" in its quotes; nothing for any other tag.
[[nodiscard]] std::optional<int> number_in_tag(std::string_view tag);

// For answers that are the same for everybody: asked for again each time, sent again only when they
// have changed. Anything but 200 stays as it is. `etag` is that of the body.
[[nodiscard]] Response once_for_all(const Request& request, Response response,
                                    std::string_view etag);

}  // namespace musubi::http
