// The text of a mail with the addresses of our own site made into links; every other address stays
// text, so that nothing in a mail leads out of the site.
#pragma once

#include <string_view>

#include "http/html/html.h"

namespace musubi::documents {

// `base_url` is an origin, "https://example.jp", with or without a slash at its end.
[[nodiscard]] html::Node mail_body(std::string_view body, std::string_view base_url);

}  // namespace musubi::documents
