#include "http/core/checks.h"

#include <gtest/gtest.h>

#include "base/result.h"

namespace musubi::http {
namespace {

using namespace std::string_literals;

int status_of(const std::string& head, const HeadLimits& limits = {}) {
  const auto refusal = check_head(head, limits);
  return refusal.has_value() ? status_number(refusal->status) : 0;
}

struct HeadCase {
  const char* name;
  std::string request_line;
  std::string fields;  // after the Host field
  int status;          // 0: taken
};

const HeadCase head_cases[] = {
    {"plain", "GET / HTTP/1.1", "", 0},
    {"version 1.0", "GET / HTTP/1.0", "", 0},
    {"version 2.0", "GET / HTTP/2.0", "", 505},
    {"version missing", "GET /", "", 400},
    {"lower-case version", "GET / http/1.1", "", 400},
    {"two spaces", "GET  / HTTP/1.1", "", 400},
    {"tab as separator", "GET\t/ HTTP/1.1", "", 400},
    {"unknown method", "BREW / HTTP/1.1", "", 501},
    {"lower-case method", "get / HTTP/1.1", "", 501},
    {"byte above ASCII in the target", "GET /\xC3\xA9 HTTP/1.1", "", 400},
    {"NUL in the target", "GET /a\0b HTTP/1.1"s, "", 400},
    {"length", "POST / HTTP/1.1", "Content-Length: 5\r\n", 0},
    {"length with a letter", "POST / HTTP/1.1", "Content-Length: 5x\r\n", 400},
    {"length with a sign", "POST / HTTP/1.1", "Content-Length: +5\r\n", 400},
    {"negative length", "POST / HTTP/1.1", "Content-Length: -1\r\n", 400},
    {"length as a list", "POST / HTTP/1.1", "Content-Length: 5 ,5\r\n", 400},
    {"empty length", "POST / HTTP/1.1", "Content-Length:\r\n", 400},
    {"hexadecimal length", "POST / HTTP/1.1", "Content-Length: 0x5\r\n", 400},
    {"length of 18 digits", "POST / HTTP/1.1", "Content-Length: 000000000000000005\r\n", 0},
    {"length of 19 digits", "POST / HTTP/1.1", "Content-Length: 0000000000000000005\r\n", 400},
    {"equal lengths", "POST / HTTP/1.1", "Content-Length: 5\r\nContent-Length: 5\r\n", 400},
    {"lengths that differ", "POST / HTTP/1.1", "Content-Length: 5\r\ncontent-length: 6\r\n", 400},
    {"chunked", "POST / HTTP/1.1", "Transfer-Encoding: Chunked\r\n", 411},
    {"chunked in 1.0", "POST / HTTP/1.0", "Transfer-Encoding: chunked\r\n", 400},
    {"xchunked", "POST / HTTP/1.1", "Transfer-Encoding: xchunked\r\n", 400},
    {"xchunked with a length", "POST / HTTP/1.1",
     "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n", 400},
    {"gzip, chunked", "POST / HTTP/1.1", "Transfer-Encoding: gzip, chunked\r\n", 400},
    {"chunked twice", "POST / HTTP/1.1",
     "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", 400},
    {"chunked and length", "POST / HTTP/1.1", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
     400},
    {"length and chunked", "POST / HTTP/1.1", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
     400},
    {"space before the colon", "POST / HTTP/1.1", "Content-Length : 5\r\n", 400},
    {"folded line", "GET / HTTP/1.1", "X-A: 1\r\n folded: 2\r\n", 400},
    {"line folded by a tab", "GET / HTTP/1.1", "X-A: 1\r\n\tfolded\r\n", 400},
    {"no colon", "GET / HTTP/1.1", "nonsense\r\n", 400},
    {"empty name", "GET / HTTP/1.1", ": value\r\n", 400},
    {"NUL in a name", "GET / HTTP/1.1", "X-\0A: 1\r\n"s, 400},
    {"CR in a name", "GET / HTTP/1.1", "X-\rA: 1\r\n", 400},
    {"NUL in a value", "GET / HTTP/1.1", "X-A: 1\0002\r\n"s, 400},
    {"bare CR in a value", "GET / HTTP/1.1", "X-A: 1\r2\r\n", 400},
    {"bare LF in a value", "GET / HTTP/1.1", "X-A: 1\nX-B: 2\r\n", 400},
    {"DEL in a value", "GET / HTTP/1.1", "X-A: \x7F\r\n", 400},
    {"tab in a value", "GET / HTTP/1.1", "X-A: 1\t2\r\n", 0},
    {"second host", "GET / HTTP/1.1", "Host: example.jp\r\n", 400},
    {"compressed body", "POST / HTTP/1.1", "Content-Encoding: gzip\r\n", 415},
    {"expects 100", "POST / HTTP/1.1", "Expect: 100-continue\r\n", 0},
    {"expects something else", "POST / HTTP/1.1", "Expect: 200-ok\r\n", 417},
};

TEST(CheckHead, refuses_what_two_programs_could_read_differently) {
  for (const HeadCase& c : head_cases) {
    EXPECT_EQ(status_of(c.request_line + "\r\nHost: example.jp\r\n" + c.fields + "\r\n"), c.status)
        << c.name;
  }
}

TEST(CheckHead, needs_exactly_one_host) {
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: example.jp\r\n\r\n"), 0);
}

TEST(CheckHead, counts_bytes_and_fields_to_the_limit) {
  const std::string start = "GET /1234567 HTTP/1.1\r\nHost: a\r\n";
  const HeadLimits limits{.head_bytes_max = 64, .target_bytes_max = 8, .fields_max = 2};
  EXPECT_EQ(status_of(start + "X: 1\r\n\r\n", limits), 0);
  EXPECT_EQ(status_of(start + "X: 1\r\nY: 2\r\n\r\n", limits), 431);
  EXPECT_EQ(status_of(start + "X: " + std::string(25, 'x') + "\r\n\r\n", limits), 0);
  EXPECT_EQ(status_of(start + "X: " + std::string(26, 'x') + "\r\n\r\n", limits), 431);
  EXPECT_EQ(status_of("GET /12345678 HTTP/1.1\r\nHost: a\r\n\r\n", limits), 414);
}

struct HostCase {
  const char* host;
  bool is_taken;
};

TEST(CheckHost, takes_configured_names_only) {
  const std::vector<std::string> allowed{"musubi.example.jp", "127.0.0.1:8080", "[::1]"};
  const HostCase cases[] = {
      {"musubi.example.jp", true},
      {"MUSUBI.example.jp", true},
      {"musubi.example.jp:443", true},
      {"musubi.example.jp:", false},
      {"musubi.example.jp:x", false},
      {"musubi.example.jp:123456", false},
      {"musubi.example.jp.", false},
      {"evil.example", false},
      {"musubi.example.jp@evil", false},
      {"127.0.0.1:8080", true},
      {"127.0.0.1", false},
      {"127.0.0.1:8081", false},
      {"[::1]:9000", true},
      {"[::1]", true},
      {"", false},
      {"musubi.example.jp, evil.example", false},
  };
  for (const HostCase& c : cases) {
    EXPECT_EQ(!check_host(c.host, allowed).has_value(), c.is_taken) << c.host;
  }
}

}  // namespace
}  // namespace musubi::http
