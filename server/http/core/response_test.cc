#include "http/core/response.h"

#include <gtest/gtest.h>

#include "http/core/log.h"
#include "http/core/response_writer.h"
#include "http/core/security_headers.h"

namespace musubi::http {
namespace {

using namespace std::string_literals;

Instant an_instant() { return Instant::parse("2024-05-15T14:59:59Z").value(); }

std::string head_of(const Response& response) {
  return write_head(response,
                    {.fate = ConnectionFate::closes, .now = an_instant(), .request_id = "r1"});
}

TEST(Response, refuses_header_values_that_could_start_another_header) {
  Response response{Status::ok};
  for (const std::string& value : {"a\r\nSet-Cookie: b"s, "a\nb"s, "a\rb"s, "a\0b"s, "\x7F"s}) {
    EXPECT_FALSE(response.set_header("x-a", value).is_ok());
  }
  for (const char* name :
       {"", "x a", "x:a", "x\r\n", "Content-Length", "connection", "Set-Cookie"}) {
    EXPECT_FALSE(response.set_header(name, "1").is_ok()) << name;
  }
  EXPECT_TRUE(response.headers().empty());
  EXPECT_THROW(response.with_header("x-a", "a\r\nb"), std::logic_error);
}

TEST(Response, replaces_a_header_of_the_same_name) {
  Response response{Status::ok};
  response.with_header("X-A", "1").with_header("x-a", "2");
  ASSERT_EQ(response.headers().size(), 1U);
  EXPECT_EQ(response.headers()[0].value, "2");
}

TEST(Response, redirects_to_own_paths_only) {
  EXPECT_EQ(Response::redirect("/staff?x=1").status(), Status::see_other);
  for (const char* path : {"", "https://evil.example", "//evil.example", "/\\evil.example",
                           "/a\r\nset-cookie: b", "staff"}) {
    EXPECT_EQ(Response::redirect(path).status(), Status::bad_request) << path;
  }
}

TEST(Response, makes_every_cookie_strict) {
  Response response{Status::ok};
  ASSERT_TRUE(
      response.add_cookie({.name = "__Host-s", .value = "ab_-", .max_age_seconds = 60}).is_ok());
  EXPECT_EQ(response.headers()[0].value,
            "__Host-s=ab_-; Path=/; Max-Age=60; HttpOnly; Secure; SameSite=Lax");
  for (const char* value : {"a;b", "a b", "a,b", "a\r\nb", "a\"b", "日"}) {
    EXPECT_FALSE(response.add_cookie({.name = "s", .value = value, .max_age_seconds = 1}).is_ok());
  }
}

TEST(Response, writes_a_problem_with_its_findings) {
  const Response response = Response::problem(
      {.status = Status::unprocessable_content,
       .code = "bad_application",
       .detail = "氏名 \"x\"\n",
       .findings = {{.code = "json.missing", .pointer = "/name", .message = "", .source = ""}}});
  EXPECT_EQ(response.body(),
            R"({"type":"urn:musubi:problem:bad_application","title":"Unprocessable Content",)"
            R"("status":422,"code":"bad_application","detail":"氏名 \"x\"\n",)"
            R"("input_problems":[{"code":"json.missing","pointer":"/name"}]})");
}

TEST(ResponseHead, has_date_length_and_fate) {
  Response response = Response::html(Status::ok, "<p>");
  EXPECT_EQ(head_of(response),
            "HTTP/1.1 200 OK\r\ndate: Wed, 15 May 2024 14:59:59 GMT\r\nx-request-id: r1\r\n"
            "content-length: 3\r\nconnection: close\r\n"
            "content-type: text/html; charset=utf-8\r\n\r\n");
  EXPECT_EQ(head_of(Response{Status::not_modified}).find("content-length"), std::string::npos);
  EXPECT_EQ(head_of(Response{Status::no_content}).find("content-length"), std::string::npos);
}

TEST(SecurityHeaders, are_strict_and_leave_a_handlers_caching_alone) {
  Response response{Status::ok};
  response.with_header("cache-control", "public, max-age=1");
  add_security_headers(response, Scheme::https);
  const std::string head = head_of(response);
  for (const char* expected :
       {"content-security-policy: default-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'; object-src 'none'\r\n",
        "x-content-type-options: nosniff\r\n", "referrer-policy: no-referrer\r\n",
        "cache-control: public, max-age=1\r\n",
        "strict-transport-security: max-age=31536000\r\n"}) {
    EXPECT_NE(head.find(expected), std::string::npos) << expected;
  }
  Response plain{Status::ok};
  add_security_headers(plain, Scheme::http);
  EXPECT_NE(head_of(plain).find("cache-control: no-store\r\n"), std::string::npos);
  EXPECT_EQ(head_of(plain).find("strict-transport"), std::string::npos);
}

TEST(Log, keeps_one_record_on_one_line) {
  const RequestRecord record{.received = an_instant(),
                             .request_id = "r1",
                             .method = "GET",
                             .route = "/a/{id}",
                             .status = Status::ok,
                             .duration_us = 12,
                             .bytes_in = 1,
                             .bytes_out = 2,
                             .alarm = "a\r\n\"b\x01"};
  EXPECT_EQ(log_line(record),
            R"({"at":"2024-05-15T14:59:59.000000Z","id":"r1","method":"GET","route":"/a/{id}",)"
            R"("status":200,"us":12,"in":1,"out":2,"alarm":"a\r\n\"b\u0001"})");
}

}  // namespace
}  // namespace musubi::http
