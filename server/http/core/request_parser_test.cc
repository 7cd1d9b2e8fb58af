#include "http/core/request_parser.h"

#include <gtest/gtest.h>

#include <random>

#include "http/core/limits.h"

namespace musubi::http {
namespace {

// What a connection would see: the status of the refusal (0: taken), and what is left for the body
// and the next request.
struct Outcome {
  int status = 0;
  bool is_waiting = false;
  std::uint64_t body_bytes = 0;
  std::string rest = {};
  bool operator==(const Outcome&) const = default;
};

// Feeds the first part of the bytes first, then all the others at once.
Outcome parse(std::string_view bytes, std::size_t first_part) {
  RequestParser parser{{}};
  std::string buffer{bytes.substr(0, first_part)};
  std::string_view later = bytes.substr(first_part);
  auto head = parser.read_head(buffer, Instant{0});
  if (std::holds_alternative<NeedMore>(head) && !later.empty()) {
    buffer += std::exchange(later, {});
    head = parser.read_head(buffer, Instant{0});
  }
  if (const auto* refusal = std::get_if<Refusal>(&head)) {
    return {.status = status_number(refusal->status)};
  }
  if (std::holds_alternative<NeedMore>(head)) {
    return {.is_waiting = true};
  }
  return {.body_bytes = std::get<RequestHead>(head).body_bytes,
          .rest = buffer + std::string{later}};
}

const std::string requests[] = {
    "GET /a/%E8%8A%B1?x=1&y=%20 HTTP/1.1\r\nHost: a\r\nCookie: s=1; t=2\r\n\r\nGET /next",
    "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12345GET /next",
    "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\nContent-Length: 5\r\n\r\n12345",
};

TEST(RequestParser, takes_one_head_and_leaves_what_follows) {
  EXPECT_EQ(parse(requests[0], 0), (Outcome{.rest = "GET /next"}));
  EXPECT_EQ(parse(requests[1], 0), (Outcome{.body_bytes = 5, .rest = "12345GET /next"}));
  EXPECT_EQ(parse(requests[2], 0).status, 411);
  EXPECT_EQ(parse(requests[3], 0).status, 400);
}

TEST(RequestParser, reads_the_same_however_the_bytes_arrive) {
  for (const std::string& bytes : requests) {
    const Outcome whole = parse(bytes, bytes.size());
    for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
      EXPECT_EQ(parse(bytes, cut), whole) << bytes << "\ncut at " << cut;
    }
  }
}

// A fixed seed, so that a failure comes back.
TEST(RequestParser, reads_mutated_requests_the_same_however_the_bytes_arrive) {
  constexpr std::string_view pieces[] = {"\r\n",
                                         "\n",
                                         "\r",
                                         " ",
                                         ":",
                                         ";",
                                         "0",
                                         "F",
                                         "-",
                                         "\t",
                                         "%",
                                         "/",
                                         "..",
                                         "Content-Length: 3\r\n",
                                         "Transfer-Encoding: chunked\r\n",
                                         "Host: b\r\n"};
  std::minstd_rand random{20240515};
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = requests[random() % std::size(requests)];
    for (std::size_t change = 0; change <= random() % 3; ++change) {
      const std::size_t at = random() % bytes.size();
      bytes.replace(at, random() % 3, pieces[random() % std::size(pieces)]);
    }
    const std::size_t cut = random() % bytes.size();
    ASSERT_EQ(parse(bytes, cut), parse(bytes, bytes.size())) << bytes << "\ncut at " << cut;
  }
}

TEST(Budget, grants_to_the_last_byte_and_takes_back) {
  Budget budget{10};
  {
    const Budget::Claim most{budget, 9};
    const Budget::Claim too_much{budget, 2};
    const Budget::Claim last{budget, 1};
    EXPECT_TRUE(most.is_granted());
    EXPECT_FALSE(too_much.is_granted());
    EXPECT_TRUE(last.is_granted());
  }
  EXPECT_TRUE((Budget::Claim{budget, 10}.is_granted()));
}

}  // namespace
}  // namespace musubi::http
