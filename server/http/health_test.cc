#include "http/health.h"

#include <gtest/gtest.h>

namespace musubi::http {
namespace {

Request asking() {
  return {.method = Method::get, .received = Instant::parse("2026-11-21T12:00:00+09:00").value()};
}

Response answer_of(std::string_view pattern, std::vector<Check> checks) {
  for (const Route& route : health_routes([&](Instant) { return checks; })) {
    if (route.pattern == pattern) {
      return route.handler(asking());
    }
  }
  ADD_FAILURE() << pattern;
  return Response{Status::not_found};
}

TEST(Health, is_ready_when_every_check_is_passed) {
  const Response answer = answer_of("/health/ready", {{"disk", true}, {"mail_worker", true}});
  EXPECT_EQ(answer.status(), Status::ok);
  EXPECT_EQ(answer.body(), R"({"status":"ready","checks":{"disk":"ok","mail_worker":"ok"}})");
}

TEST(Health, says_which_check_has_failed_and_no_more) {
  const Response answer = answer_of("/health/ready", {{"disk", false}, {"mail_worker", true}});
  EXPECT_EQ(answer.status(), Status::service_unavailable);
  EXPECT_EQ(answer.body(),
            R"({"status":"not_ready","checks":{"disk":"failed","mail_worker":"ok"}})");
}

TEST(Health, lives_whatever_the_checks_say) {
  EXPECT_EQ(answer_of("/health/live", {{"disk", false}}).status(), Status::ok);
}

}  // namespace
}  // namespace musubi::http
