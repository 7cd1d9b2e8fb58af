// Site: everything that the routes are made of. Built once by app.
#pragma once

#include "http/core/router.h"
#include "http/core/static_files.h"
#include "http/gate.h"
#include "http/html/url.h"
#include "services/context.h"

namespace musubi::http {

// Whether the pages that only help development exist at all.
enum class DeveloperPages { absent, present };

struct SiteParts {
  const services::Context& context;
  const StaticFiles& files;  // the built browser side
  html::Url style_sheet;     // of the documents
  DeveloperPages developer_pages;
};

// The whole table of routes, in four parts.
[[nodiscard]] std::vector<Route> applicant_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> staff_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> desk_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> document_routes(const SiteParts& parts);

[[nodiscard]] Result<Router> make_router(const SiteParts& parts);

}  // namespace musubi::http
