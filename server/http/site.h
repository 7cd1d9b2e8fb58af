// Site: everything that the routes are made of. Built once by app.
#pragma once

#include "http/core/router.h"
#include "http/core/static_files.h"
#include "http/gate.h"
#include "http/health.h"
#include "http/html/url.h"
#include "paper/press.h"
#include "services/context.h"

namespace musubi::http {

// Whether the pages that only help development exist at all.
enum class DeveloperPages { absent, present };

// Of an account of the demonstration, whose second factor everybody may know.
struct DemoLogin {
  std::string login;
  std::string totp_secret;
};

struct SiteParts {
  const services::Context& context;
  const StaticFiles& files;  // the built browser side
  html::Url style_sheet;     // of the documents
  const paper::Press& press;
  DeveloperPages developer_pages;
  std::vector<DemoLogin> demo_logins;  // shown on the pages for developers alone
  Checks checks;                       // of the server's health
  std::size_t kept_pages_bytes_max;    // for pages as they were made; 0: none is kept
};

// The whole table of routes, part by part.
[[nodiscard]] std::vector<Route> applicant_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> draft_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> account_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> second_factor_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> staff_account_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> staff_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> mail_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> submitted_document_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> paper_routes(const SiteParts& parts);
[[nodiscard]] std::vector<Route> fact_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> slot_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> inquiry_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> on_site_routes(const SiteParts& parts);
[[nodiscard]] std::vector<Route> address_routes(const SiteParts& parts);
[[nodiscard]] std::vector<Route> desk_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> export_routes(const services::Context& context);
[[nodiscard]] std::vector<Route> document_routes(const SiteParts& parts);

[[nodiscard]] Result<Router> make_router(const SiteParts& parts);

}  // namespace musubi::http
