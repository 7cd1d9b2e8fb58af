#include "http/core/router.h"

#include <gtest/gtest.h>

namespace musubi::http {
namespace {

Handler any_handler() {
  return [](const Request&) { return Response{Status::ok}; };
}

Route route(Method method, std::string pattern) {
  return {.method = method,
          .pattern = std::move(pattern),
          .access = Access::anyone,
          .handler = any_handler()};
}

template <typename T>
concept CanLeaveOutAccess = requires {
  T{.method = Method::get, .pattern = "/", .handler = {}};
};
static_assert(!CanLeaveOutAccess<Route>, "a route must name its access");
static_assert(!std::is_default_constructible_v<Route>);

Router a_router() {
  auto router = Router::create({
      route(Method::get, "/"),
      route(Method::get, "/api/calls/{id}"),
      route(Method::put, "/api/calls/{id}"),
      route(Method::post, "/api/calls/new"),
      route(Method::get, "/api/calls/{id}/sessions/{session}"),
      route(Method::get, "/{path...}"),
  });
  EXPECT_TRUE(router.is_ok()) << router.error().detail;
  return router.take();
}

// "pattern name=value", "405 allow" or "404"
std::string matched(const Router& router, Method method, const std::vector<std::string>& path) {
  const auto match = router.match(method, path);
  if (const auto* wrong = std::get_if<MethodNotAllowed>(&match)) {
    return "405 " + wrong->allow;
  }
  if (std::holds_alternative<NoSuchPath>(match)) {
    return "404";
  }
  const auto& found = std::get<RouteMatch>(match);
  std::string text = found.route->pattern;
  for (const NamedValue& parameter : found.parameters) {
    text += " " + parameter.name + "=" + parameter.value;
  }
  return text;
}

TEST(Router, prefers_words_to_parameters_to_the_rest) {
  const Router router = a_router();
  EXPECT_EQ(matched(router, Method::get, {}), "/");
  EXPECT_EQ(matched(router, Method::get, {"api", "calls", "7"}), "/api/calls/{id} id=7");
  EXPECT_EQ(matched(router, Method::post, {"api", "calls", "new"}), "/api/calls/new");
  EXPECT_EQ(matched(router, Method::get, {"api", "calls", "new"}), "/api/calls/{id} id=new");
  EXPECT_EQ(matched(router, Method::get, {"api", "calls", "7", "sessions", "9"}),
            "/api/calls/{id}/sessions/{session} id=7 session=9");
  EXPECT_EQ(matched(router, Method::get, {"assets", "a.js"}), "/{path...} path=assets/a.js");
  EXPECT_EQ(matched(router, Method::get, {"api", "calls", ""}), "/{path...} path=api/calls/");
}

TEST(Router, answers_head_where_it_answers_get) {
  EXPECT_EQ(matched(a_router(), Method::head, {"api", "calls", "7"}), "/api/calls/{id} id=7");
}

TEST(Router, names_the_allowed_methods_of_a_known_path) {
  const Router router = a_router();
  EXPECT_EQ(matched(router, Method::delete_, {"api", "calls", "7"}), "405 GET, HEAD, PUT");
  EXPECT_EQ(matched(router, Method::delete_, {"api", "calls", "new"}), "405 GET, HEAD, POST, PUT");
  EXPECT_EQ(matched(router, Method::post, {}), "405 GET, HEAD");
  auto small = Router::create({route(Method::get, "/a")});
  EXPECT_EQ(matched(small.value(), Method::get, {"b"}), "404");
  EXPECT_EQ(matched(small.value(), Method::get, {"a", ""}), "404");
}

TEST(Router, refuses_patterns_that_are_malformed_or_ambiguous) {
  for (const char* pattern : {"", "a", "/a/", "//", "/{}", "/{...}", "/{a}b", "/{a...}/b", "/{a"}) {
    EXPECT_FALSE(Router::create({route(Method::get, pattern)}).is_ok()) << pattern;
  }
  EXPECT_FALSE(
      Router::create({route(Method::get, "/{a}/x"), route(Method::get, "/{b}/x")}).is_ok());
  EXPECT_FALSE(Router::create({route(Method::head, "/a")}).is_ok());
  Route without_handler = route(Method::get, "/a");
  without_handler.handler = nullptr;
  EXPECT_FALSE(Router::create({without_handler}).is_ok());
}

}  // namespace
}  // namespace musubi::http
