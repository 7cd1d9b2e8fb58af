#include "http/core/application.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "http/core/plain_refusal_for_test.h"

namespace musubi::http {

struct Principal {
  std::string name;
};

namespace {

Request a_request(Method method, std::vector<NamedValue> headers) {
  Request request{.method = method,
                  .path = {"a", "7"},
                  .headers = std::move(headers),
                  .id = "r1",
                  .received = Instant{0}};
  if (const auto cookie = request.header("cookie")) {
    request.cookies = parse_cookies(*cookie);
  }
  return request;
}

Application an_application(Handler handler) {
  const auto gate = [](const Policy& policy, const Request&) -> std::variant<Admitted, Response> {
    if (std::holds_alternative<StaffWho>(policy.kind)) {
      return Response{Status::unauthorized};
    }
    return Admitted{std::make_shared<const Principal>(Principal{"caller"})};
  };
  auto router = Router::create(
      {{.method = Method::get, .pattern = "/a/{id}", .access = Access::anyone, .handler = handler},
       {.method = Method::post, .pattern = "/a/{id}", .access = Access::anyone, .handler = handler},
       {.method = Method::put,
        .pattern = "/a/{id}",
        .access = staff(access::Verb::read_applications),
        .handler = handler}});
  return Application{{.hosts = {"example.jp"},
                      .scheme = Scheme::https,
                      .session_cookie = "__Host-s",
                      .trusted_proxies = {"10.0.0.1"}},
                     router.take(),
                     gate,
                     plain_refusal};
}

Response ok(const Request&) { return Response{Status::ok}; }

struct OriginCase {
  const char* name;
  Method method;
  std::vector<NamedValue> headers;
  bool is_admitted;
};

TEST(Application, lets_only_its_own_pages_change_something) {
  const OriginCase cases[] = {
      {"read from elsewhere", Method::get, {{"sec-fetch-site", "cross-site"}}, true},
      {"program without session", Method::post, {}, true},
      {"session without any sign of origin", Method::post, {{"cookie", "__Host-s=1"}}, false},
      {"other cookie", Method::post, {{"cookie", "theme=1"}}, true},
      {"own page", Method::post, {{"sec-fetch-site", "same-origin"}}, true},
      {"sibling site", Method::post, {{"sec-fetch-site", "same-site"}}, false},
      {"other site", Method::post, {{"sec-fetch-site", "cross-site"}}, false},
      {"typed in", Method::post, {{"sec-fetch-site", "none"}}, false},
      {"own origin", Method::post, {{"origin", "https://example.jp"}}, true},
      {"plain http", Method::post, {{"origin", "http://example.jp"}}, false},
      {"other port", Method::post, {{"origin", "https://example.jp:8443"}}, false},
      {"opaque origin", Method::post, {{"origin", "null"}}, false},
      {"own page that sends no referrer",
       Method::post,
       {{"sec-fetch-site", "same-origin"}, {"origin", "null"}},
       true},
      {"opaque origin of elsewhere",
       Method::post,
       {{"sec-fetch-site", "cross-site"}, {"origin", "null"}},
       false},
      {"prefix", Method::post, {{"origin", "https://example.jp.evil.example"}}, false},
      {"the two disagree",
       Method::post,
       {{"sec-fetch-site", "same-origin"}, {"origin", "https://evil.example"}},
       false},
  };
  const Application application = an_application(ok);
  for (const OriginCase& c : cases) {
    auto headers = c.headers;
    headers.push_back({"host", "example.jp"});
    Request request = a_request(c.method, std::move(headers));
    const auto admission = application.admit(request);
    EXPECT_EQ(std::holds_alternative<const Route*>(admission), c.is_admitted) << c.name;
    if (const auto* refusal = std::get_if<Response>(&admission)) {
      EXPECT_EQ(refusal->status(), Status::forbidden) << c.name;
    }
  }
}

Answer answer_to(const Application& application, Method method) {
  Request request = a_request(method, {{"host", "example.jp"}});
  const auto admission = application.admit(request);
  return application.answer(*std::get<const Route*>(admission), request);
}

TEST(Application, hands_parameters_and_principal_to_the_handler) {
  const Application application = an_application([](const Request& request) {
    return Response::json(Status::ok, request.parameter("id") + request.principal->name);
  });
  EXPECT_EQ(answer_to(application, Method::get).response.body(), "7caller");
}

TEST(Application, asks_the_gate_before_the_handler) {
  bool has_run = false;
  const Application application = an_application([&](const Request& request) {
    has_run = true;
    return ok(request);
  });
  const Answer answer = answer_to(application, Method::put);
  EXPECT_EQ(answer.response.status(), Status::unauthorized);
  EXPECT_TRUE(answer.response.has_header("content-security-policy"));
  EXPECT_FALSE(has_run);
}

TEST(Application, turns_exceptions_into_an_answer_that_tells_nothing) {
  const Application secretive = an_application(
      [](const Request&) -> Response { throw std::runtime_error("SELECT name FROM people"); });
  const Answer answer = answer_to(secretive, Method::get);
  EXPECT_EQ(answer.response.status(), Status::internal_server_error);
  EXPECT_EQ(answer.response.body().find("SELECT"), std::string_view::npos);
  EXPECT_EQ(answer.alarm.find("SELECT"), std::string::npos);
  EXPECT_NE(answer.alarm.find("runtime_error"), std::string::npos);
  EXPECT_TRUE(answer.response.has_header("content-security-policy"));

  const Application asserting = an_application([](const Request& request) {
    MUSUBI_ASSERT(request.path.empty());
    return ok(request);
  });
  EXPECT_NE(answer_to(asserting, Method::get).alarm.find("request.path.empty()"),
            std::string::npos);
}

TEST(Application, answers_only_what_came_over_tls_through_its_proxy) {
  const Application application = an_application(ok);
  const struct {
    const char* name;
    std::vector<NamedValue> headers;
    const char* peer;
    bool is_refused;
  } cases[] = {
      {"through the proxy", {{"x-forwarded-proto", "https"}}, "10.0.0.1", false},
      {"past the proxy", {{"x-forwarded-proto", "https"}}, "10.0.0.2", true},
      {"in the clear to the proxy", {{"x-forwarded-proto", "http"}}, "10.0.0.1", true},
      {"from a proxy that does not say", {}, "10.0.0.1", true},
  };
  for (const auto& c : cases) {
    const auto refusal = application.check_transport(a_request(Method::get, c.headers), c.peer);
    EXPECT_EQ(refusal.has_value(), c.is_refused) << c.name;
  }
}

TEST(Application, believes_a_forwarded_address_only_from_its_own_proxy) {
  const Application application = an_application(ok);
  const Request request = a_request(Method::get, {{"x-forwarded-for", "1.1.1.1, 203.0.113.9"}});
  EXPECT_EQ(application.remote_address(request, "10.0.0.1"), "203.0.113.9");
  EXPECT_EQ(application.remote_address(request, "198.51.100.7"), "198.51.100.7");
  EXPECT_EQ(application.remote_address(a_request(Method::get, {}), "10.0.0.1"), "10.0.0.1");
}

TEST(Request, ignores_a_cookie_that_comes_twice) {
  const Request request = a_request(Method::get, {{"cookie", "a=1; b=2=3; a=4; =x; flag"}});
  EXPECT_EQ(request.cookie("a"), std::nullopt);
  EXPECT_EQ(request.cookie("b"), "2=3");
  EXPECT_EQ(request.cookie("flag"), std::nullopt);
  EXPECT_THROW((void)request.parameter("id"), std::logic_error);
}

}  // namespace
}  // namespace musubi::http
