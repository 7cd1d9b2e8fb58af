// The whole site as one table of routes.
#include "http/answered_once.h"
#include "http/rates.h"
#include "http/refusal_page.h"
#include "http/site.h"
#include "http/version_tag.h"

namespace musubi::http {

Result<Router> make_router(const SiteParts& parts) {
  std::vector<Route> routes = applicant_routes(parts.context);
  for (auto&& part : {
           draft_routes(parts.context),
           account_routes(parts.context),
           staff_routes(parts.context),
           desk_routes(parts.context),
           export_routes(parts.context),
           staff_account_routes(parts.context),
           mail_routes(parts.context),
           submitted_document_routes(parts.context),
           paper_routes(parts),
           fact_routes(parts.context),
           slot_routes(parts.context),
           inquiry_routes(parts.context),
           on_site_routes(parts),
           address_routes(parts),
           health_routes(parts.checks),
           document_routes(parts),
       }) {
    routes.insert(routes.end(), part.begin(), part.end());
  }
  // A route that isn't there can't be told from any other absent address.
  if (parts.developer_pages == DeveloperPages::absent) {
    std::erase_if(routes, [](const Route& route) {
      const auto* access = std::get_if<Access>(&route.access.kind);
      return access != nullptr && *access == Access::developer_mode;
    });
  }
  for (Route& route : routes) {
    route.rate = rate_of(route);
  }
  honour_if_match(routes);
  ask_for_keys(routes, parts.context, make_refusal_writer(parts.style_sheet));
  return Router::create(std::move(routes));
}

}  // namespace musubi::http
