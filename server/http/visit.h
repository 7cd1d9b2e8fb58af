// Visit: what a document's handler is given: the parts of the site, the request, and the frame in
// the language of the page.
#pragma once

#include "http/core/request.h"
#include "http/core/response.h"
#include "http/documents/page_frame.h"
#include "http/site.h"

namespace musubi::http {

struct Visit {
  const SiteParts& parts;
  const Request& request;
  documents::Frame frame;
};

[[nodiscard]] Response failure_page(const Visit& visit, const Error& error);

// Those that everybody may read, which are kept as they were made (public_pages.cc).
[[nodiscard]] std::vector<Route> public_pages(const SiteParts& parts);

}  // namespace musubi::http
