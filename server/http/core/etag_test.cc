#include "http/core/etag.h"

#include <gtest/gtest.h>

namespace musubi::http {
namespace {

Request asking(std::string known) {
  Request request{.method = Method::get,
                  .received = Instant::parse("2026-11-21T12:00:00+09:00").value()};
  if (!known.empty()) {
    request.headers.push_back({"if-none-match", std::move(known)});
  }
  return request;
}

TEST(Etag, spares_a_browser_the_page_that_it_has) {
  const std::string etag = etag_of("page");
  for (const std::string& known : {etag, "W/" + etag, "\"x\", " + etag, std::string{"*"}}) {
    const Response answer =
        once_for_all(asking(known), Response::html(Status::ok, "page"), etag_of("page"));
    EXPECT_EQ(answer.status(), Status::not_modified) << known;
    EXPECT_EQ(answer.body(), "");
    EXPECT_TRUE(answer.has_header("etag"));
  }
}

TEST(Etag, sends_what_has_changed) {
  for (const std::string& known : {std::string{}, etag_of("old page"), "x" + etag_of("page")}) {
    const Response answer =
        once_for_all(asking(known), Response::html(Status::ok, "page"), etag_of("page"));
    EXPECT_EQ(answer.status(), Status::ok) << known;
    EXPECT_EQ(answer.body(), "page");
  }
}

TEST(Etag, leaves_refusals_as_they_are) {
  const Response answer =
      once_for_all(asking("*"), Response::html(Status::not_found, "page"), etag_of("page"));
  EXPECT_EQ(answer.status(), Status::not_found);
  EXPECT_FALSE(answer.has_header("etag"));
}

}  // namespace
}  // namespace musubi::http
