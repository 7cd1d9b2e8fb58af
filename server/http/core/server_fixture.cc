#include "http/core/server_fixture.h"

#include "http/core/plain_refusal_for_test.h"

namespace musubi::http {

using namespace std::chrono_literals;

namespace {

Response echo_query(const Request& request) {
  Response response = Response::json(Status::ok, "{}");
  if (!response.set_header("x-value", request.query_value("value").value_or("")).is_ok()) {
    return Response::problem({.status = Status::bad_request,
                              .code = "bad_value",
                              .detail = "The value holds a control character.",
                              .findings = {}});
  }
  return response;
}

Response echo_body(const Request& request) { return Response::json(Status::ok, request.body); }

}  // namespace

ServerFixture::Routes ServerFixture::some_routes() {
  return {
      {.method = Method::get,
       .pattern = "/",
       .access = Access::anyone,
       .handler = [](const Request&) { return Response::html(Status::ok, "home"); }},
      {.method = Method::get, .pattern = "/echo", .access = Access::anyone, .handler = echo_query},
      {.method = Method::post, .pattern = "/echo", .access = Access::anyone, .handler = echo_body},
      {.method = Method::post,
       .pattern = "/small",
       .access = Access::anyone,
       .body_bytes_max = 10,
       .handler = echo_body}};
}

ServerConfig ServerFixture::some_config() {
  return {.port = 0,
          .workers = {.threads = 2, .queue_max = 64},
          .limits = {.header_timeout = 300ms,
                     .body_timeout = 300ms,
                     .write_timeout = 2s,
                     .idle_timeout = 5s,
                     .linger_timeout = 200ms,
                     .drain_timeout = 5s,
                     .drain_idle_grace = 200ms}};
}

void ServerFixture::start(ServerConfig config, Routes routes) {
  auto router = Router::create(std::move(routes));
  ASSERT_TRUE(router.is_ok()) << router.error().detail;
  Application application{{.hosts = {"127.0.0.1"},
                           .scheme = Scheme::http,
                           .session_cookie = "__Host-s",
                           .trusted_proxies = {}},
                          router.take(),
                          [](const Policy&, const Request&) { return Admitted{}; },
                          plain_refusal};
  auto server =
      Server::start(std::move(config), std::move(application),
                    {.clock = [] { return Instant::parse("2024-05-15T08:00:00Z").value(); },
                     .log =
                         [this](std::string_view line) {
                           const std::lock_guard lock{m_mutex};
                           m_lines.emplace_back(line);
                           m_has_line.notify_all();
                         }});
  ASSERT_TRUE(server.is_ok()) << server.error().detail;
  m_server = server.take();
}

std::vector<std::string> ServerFixture::log_lines() {
  const std::lock_guard lock{m_mutex};
  return m_lines;
}

bool ServerFixture::wait_for_log_lines(std::size_t count) {
  std::unique_lock lock{m_mutex};
  return m_has_line.wait_for(lock, 10s, [&] { return m_lines.size() >= count; });
}

}  // namespace musubi::http
