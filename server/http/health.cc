#include "http/health.h"

#include <algorithm>
#include <boost/json.hpp>

namespace musubi::http {

static Response ready(const std::vector<Check>& checks) {
  const bool is_ready = std::ranges::all_of(checks, &Check::is_passed);
  boost::json::object results;
  for (const Check& check : checks) {
    results[check.name] = check.is_passed ? "ok" : "failed";
  }
  return Response::json(
      is_ready ? Status::ok : Status::service_unavailable,
      boost::json::serialize(boost::json::object{{"status", is_ready ? "ready" : "not_ready"},
                                                 {"checks", std::move(results)}}));
}

std::vector<Route> health_routes(const Checks& checks) {
  return {
      {.method = Method::get,
       .pattern = "/health/live",
       .access = Access::anyone,
       .handler =
           [](const Request&) { return Response::json(Status::ok, R"({"status":"live"})"); }},
      {.method = Method::get,
       .pattern = "/health/ready",
       .access = Access::anyone,
       .handler = [checks](const Request& request) { return ready(checks(request.received)); }}};
}

}  // namespace musubi::http
