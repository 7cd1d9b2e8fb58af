// The raw requests of the security model (1.4): each ends in a 4xx, 501 or 505, or in a close, and
// never in two answers.
#include <algorithm>

#include "http/core/server_fixture.h"

namespace musubi::http {
namespace {

using namespace std::string_literals;

using RawRequests = ServerFixture;

const std::string hidden = "GET /echo?value=hidden HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

std::string get(const std::string& target) {
  return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
}

std::string with(const std::string& fields) {
  return "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n";
}

std::string post(const std::string& fields, const std::string& body) {
  return "POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n" + body;
}

std::string many_headers(int count) {
  std::string fields;
  for (int i = 0; i < count; ++i) {
    fields += "X-" + std::to_string(i) + ": 1\r\n";
  }
  return with(fields);
}

struct RawCase {
  const char* name;
  std::string bytes;
};

std::vector<RawCase> raw_cases() {
  return {
      {"length and chunked, with a hidden request",
       post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + hidden)},
      {"chunked and length, with a hidden request",
       post("Transfer-Encoding: chunked\r\nContent-Length: 60\r\n", "0\r\n\r\n" + hidden)},
      {"equal lengths", post("Content-Length: 5\r\nContent-Length: 5\r\n", "12345" + hidden)},
      {"different lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", "12345" + hidden)},
      {"length 5x", post("Content-Length: 5x\r\n", "12345" + hidden)},
      {"length +5", post("Content-Length: +5\r\n", "12345" + hidden)},
      {"length 5 ,5", post("Content-Length: 5 ,5\r\n", "12345" + hidden)},
      {"space before the colon", post("Content-Length : 5\r\n", "12345" + hidden)},
      {"xchunked with a length",
       post("Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n", "12345" + hidden)},
      {"chunked behind a tab", post("Transfer-Encoding:\x0B chunked\r\n", "0\r\n\r\n" + hidden)},
      {"NUL in a name", with("X-\0: 1\r\n"s)},
      {"CR in a name", with("X-\r: 1\r\n")},
      {"LF in a name", with("X-\n: 1\r\n")},
      {"NUL in a value", with("X-A: \0\r\n"s)},
      {"CR in a value", with("X-A: 1\r2\r\n")},
      {"LF in a value", with("X-A: 1\n2\r\n")},
      {"folded line", with("X-A: 1\r\n Content-Length: 5\r\n")},
      {"no host", "GET / HTTP/1.1\r\n\r\n"},
      {"two hosts", with("Host: 127.0.0.1\r\n")},
      {"unknown host", "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"},
      {"50,000 headers", many_headers(50'000)},
      {"101 headers", many_headers(100)},
      {"60 KB header", with("X-A: " + std::string(60'000, 'a') + "\r\n")},
      {"endless request line", "GET /" + std::string(100'000, 'a')},
      {"target of 8 KiB and one byte", get("/" + std::string(8 * 1024, 'a'))},
      {"dot segments", get("/../x")},
      {"encoded dot segments", get("/%2e%2e/x")},
      {"encoded NUL", get("/a%00")},
      {"overlong UTF-8", get("/%c0%ae%c0%ae/x")},
      {"backslash", get("/a\\b")},
      {"absolute form", get("http://127.0.0.1/")},
      {"authority form", "CONNECT 127.0.0.1:80 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"},
      {"asterisk form", "OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"},
      {"header value with a line break",
       "GET /echo?value=a%0d%0aSet-Cookie:b HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close"
       "\r\n\r\n"},
      {"a chunked body as such", post("Transfer-Encoding: chunked\r\n", "2\r\nab\r\n0\r\n\r\n")},
      {"negative chunk", post("Transfer-Encoding: chunked\r\n", "-1\r\n\r\n")},
      {"huge chunk", post("Transfer-Encoding: chunked\r\n", "FFFFFFFFFFFFFFFF\r\n")},
      {"chunk size that overflows",
       post("Transfer-Encoding: chunked\r\n", "10000000000000005\r\n")},
      {"chunk above the limit", post("Transfer-Encoding: chunked\r\n", "40001\r\n")},
      {"chunk without a size", post("Transfer-Encoding: chunked\r\n", ";a=b\r\n\r\n")},
      {"chunk longer than its size",
       post("Transfer-Encoding: chunked\r\n", "1\r\nab\r\n0\r\n\r\n")},
      {"endless chunk extension",
       post("Transfer-Encoding: chunked\r\n", "1;" + std::string(100'000, 'a'))},
      {"bad trailer", post("Transfer-Encoding: chunked\r\n", "0\r\nno colon\r\n\r\n")},
      {"compressed body", post("Content-Encoding: gzip\r\nContent-Length: 1\r\n", "x")},
      {"leading line break", "\r\n" + get("/")},
      {"version 0.9", "GET /\r\n\r\n"},
      {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
      {"TLS hello", "\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03\r\n\r\n"s},
  };
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST_F(RawRequests, end_in_one_refusal_or_a_close) {
  start();
  for (const RawCase& c : raw_cases()) {
    RawClient client = connect();
    client.send(c.bytes);
    client.end_sending();
    const std::string answer = client.receive_all();
    EXPECT_LE(count_of(answer, "HTTP/1.1 "), 1U) << c.name << "\n" << answer;
    EXPECT_EQ(count_of(answer, "hidden"), 0U) << c.name;
    EXPECT_EQ(count_of(answer, "\r\nSet-Cookie"), 0U) << c.name;
    if (!answer.empty()) {
      const std::string status = answer.substr(0, 12);
      EXPECT_TRUE(status.starts_with("HTTP/1.1 4") || status == "HTTP/1.1 501" ||
                  status == "HTTP/1.1 505")
          << c.name << "\n"
          << answer;
      EXPECT_EQ(count_of(answer, "content-security-policy:"), 1U) << c.name;
    }
  }
}

TEST_F(RawRequests, are_refused_alike_when_they_come_byte_by_byte) {
  start();
  for (const RawCase& c : raw_cases()) {
    if (c.bytes.size() > 1000) {
      continue;
    }
    RawClient client = connect();
    for (const char byte : c.bytes) {
      client.send({&byte, 1});
    }
    client.end_sending();
    const std::string answer = client.receive_all();
    EXPECT_LE(count_of(answer, "HTTP/1.1 "), 1U) << c.name << "\n" << answer;
    EXPECT_NE(answer.substr(0, 10), "HTTP/1.1 2") << c.name;
  }
}

TEST_F(RawRequests, are_told_their_status) {
  start();
  const std::pair<std::string, int> cases[] = {
      {"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421},
      {get("/none"), 404},
      {"DELETE /echo HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 405},
      {"TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 501},
      {with("X-A: " + std::string(60'000, 'a') + "\r\n"), 431},
      {get("/" + std::string(100'000, 'a')), 414},
      {post("Origin: http://evil.example\r\nContent-Length: 0\r\n", ""), 403},
  };
  for (const auto& [bytes, status] : cases) {
    RawClient client = connect();
    client.send(bytes);
    const auto response = client.receive();
    ASSERT_TRUE(response.has_value()) << status;
    EXPECT_EQ(response->status, status);
  }
}

// What the refusals above leave is read correctly: the table isn't green because nothing works.
TEST_F(RawRequests, are_taken_when_they_are_plain) {
  start();
  const std::pair<std::string, std::string> cases[] = {
      {get("/"), "home"},
      {post("Content-Length: 5\r\n", "12345"), "12345"},
      {many_headers(99), "home"},
  };
  for (const auto& [bytes, body] : cases) {
    RawClient client = connect();
    client.send(bytes);
    const auto response = client.receive();
    ASSERT_TRUE(response.has_value()) << body;
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->body, body);
  }
}

}  // namespace
}  // namespace musubi::http
