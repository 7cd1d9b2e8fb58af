// How the server treats connections: keep-alive, pipelining, limits, slow clients and the drain.
#include "http/core/server.h"

#include <atomic>
#include <future>
#include <latch>

#include "http/core/plain_refusal_for_test.h"
#include "http/core/server_fixture.h"

namespace musubi::http {
namespace {

using namespace std::chrono_literals;
using ServerTest = ServerFixture;

TEST_F(ServerTest, keeps_a_connection_for_many_requests) {
  start();
  RawClient client = connect();
  for (int i = 0; i < 100; ++i) {
    ASSERT_TRUE(client.send(get_home));
    const auto response = client.receive();
    ASSERT_TRUE(response.has_value());
    EXPECT_EQ(response->body, "home");
    EXPECT_NE(response->head.find("connection: keep-alive"), std::string::npos);
  }
}

TEST_F(ServerTest, answers_pipelined_requests_in_order) {
  start();
  RawClient client = connect();
  std::string bytes;
  for (int i = 0; i < 50; ++i) {
    bytes += "POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n\r\n" +
             std::to_string(10 + i);
  }
  client.send(bytes);
  for (int i = 0; i < 50; ++i) {
    const auto response = client.receive();
    ASSERT_TRUE(response.has_value()) << i;
    EXPECT_EQ(response->body, std::to_string(10 + i));
  }
}

TEST_F(ServerTest, closes_when_the_client_asks_or_speaks_1_0) {
  start();
  for (const char* bytes : {"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                            "GET / HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n"}) {
    RawClient client = connect();
    client.send(bytes);
    const auto response = client.receive();
    ASSERT_TRUE(response.has_value());
    EXPECT_NE(response->head.find("connection: close"), std::string::npos);
    EXPECT_TRUE(client.is_closed());
  }
}

TEST_F(ServerTest, answers_head_with_the_length_and_without_the_body) {
  start();
  RawClient client = connect();
  client.send("HEAD / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  const auto head = client.receive(false);
  ASSERT_TRUE(head.has_value());
  EXPECT_NE(head->head.find("content-length: 4\r\n"), std::string::npos);
  client.send(get_home);
  EXPECT_EQ(client.receive().value().body, "home");
}

TEST_F(ServerTest, refuses_a_large_body_before_it_is_sent) {
  start();
  RawClient client = connect();
  client.send("POST /small HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 11\r\n\r\n");
  EXPECT_EQ(client.receive().value().status, 413);
  EXPECT_TRUE(client.is_closed());

  RawClient exact = connect();
  exact.send("POST /small HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\n1234567890");
  EXPECT_EQ(exact.receive().value().status, 200);
  exact.send(
      "POST /small HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
      "5\r\n12345\r\n6\r\n");
  EXPECT_EQ(exact.receive().value().status, 411);
}

TEST_F(ServerTest, delivers_a_refusal_to_a_client_that_still_sends) {
  start();
  RawClient client = connect();
  client.send("POST /small HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900000\r\n\r\n");
  client.send(std::string(500'000, 'x'));
  const auto response = client.receive();
  ASSERT_TRUE(response.has_value());
  EXPECT_EQ(response->status, 413);
}

TEST_F(ServerTest, asks_for_the_body_only_when_it_would_take_it) {
  start();
  RawClient client = connect();
  client.send(
      "POST /small HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n"
      "Expect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.receive().value().status, 100);
  client.send("12345");
  EXPECT_EQ(client.receive().value().body, "12345");
  client.send(
      "POST /small HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50\r\n"
      "Expect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.receive().value().status, 413);
}

TEST_F(ServerTest, cuts_slow_headers_slow_bodies_and_idle_connections) {
  ServerConfig config = some_config();
  config.limits.idle_timeout = 300ms;
  start(config);
  RawClient slow_head = connect();
  slow_head.send("GET / HTTP/1.1\r\n");
  RawClient slow_body = connect();
  slow_body.send("POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\n12");
  RawClient silent = connect();
  EXPECT_EQ(slow_head.receive().value().status, 408);
  EXPECT_TRUE(slow_head.is_closed());
  EXPECT_EQ(slow_body.receive().value().status, 408);
  EXPECT_TRUE(slow_body.is_closed());
  EXPECT_TRUE(silent.is_closed());
}

TEST_F(ServerTest, cuts_a_client_that_does_not_read) {
  ServerConfig config = some_config();
  config.limits.write_timeout = 300ms;
  config.limits.bytes_per_second_min = std::size_t{1} << 40;
  Routes routes = some_routes();
  routes.push_back({.method = Method::get,
                    .pattern = "/large",
                    .access = Access::anyone,
                    .handler = [](const Request&) {
                      return Response::html(Status::ok, std::string(64 * 1024 * 1024, 'x'));
                    }});
  start(config, std::move(routes));
  RawClient client = connect();
  client.send("GET /large HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  ASSERT_TRUE(wait_for_log_lines(1));
  EXPECT_FALSE(client.receive().has_value());
}

TEST_F(ServerTest, answers_503_when_the_queue_is_full) {
  std::latch release{1};
  Routes routes = some_routes();
  routes.push_back({.method = Method::get,
                    .pattern = "/wait",
                    .access = Access::anyone,
                    .handler = [&release](const Request&) {
                      release.wait();
                      return Response{Status::no_content};
                    }});
  ServerConfig config = some_config();
  config.workers = {.threads = 1, .queue_max = 1};
  start(config, std::move(routes));
  constexpr std::string_view get_wait = "GET /wait HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
  // Of four, at most one runs and one is queued; the refused answers come first.
  std::vector<std::unique_ptr<RawClient>> clients;
  std::vector<std::future<int>> statuses;
  std::atomic<int> refused = 0;
  for (int i = 0; i < 4; ++i) {
    clients.push_back(std::make_unique<RawClient>(m_server->port()));
    clients.back()->send(get_wait);
    statuses.push_back(std::async(std::launch::async, [&, client = clients.back().get()] {
      const auto response = client->receive();
      if (response.has_value() && response->status == 503) {
        EXPECT_NE(response->head.find("retry-after: 1\r\n"), std::string::npos);
        if (++refused == 2) {
          release.count_down();
        }
      }
      return response.has_value() ? response->status : 0;
    }));
  }
  int taken = 0;
  for (auto& status : statuses) {
    const int value = status.get();
    EXPECT_TRUE(value == 204 || value == 503) << value;
    taken += value == 204 ? 1 : 0;
  }
  EXPECT_GE(taken, 1);
  EXPECT_LE(taken, 2);
}

TEST_F(ServerTest, refuses_connections_and_bodies_above_what_is_allowed_at_once) {
  ServerConfig config = some_config();
  config.limits.connections_max = 1;
  config.limits.body_bytes_in_flight_max = 100;
  start(config);
  RawClient first = connect();
  first.send(get_home);
  EXPECT_EQ(first.receive().value().status, 200);
  RawClient second = connect();
  EXPECT_EQ(second.receive().value().status, 503);
  first.send("POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 101\r\n\r\n");
  EXPECT_EQ(first.receive().value().status, 503);
}

TEST_F(ServerTest, says_where_it_cannot_listen) {
  start();
  ServerConfig config = some_config();
  config.port = m_server->port();
  auto router = Router::create(some_routes());
  auto second = Server::start(
      config,
      Application{
          {.hosts = {}, .scheme = Scheme::http, .session_cookie = {}, .trusted_proxies = {}},
          router.take(),
          [](const Policy&, const Request&) { return Admitted{}; },
          plain_refusal},
      {.clock = [] { return Instant{0}; }, .log = stdout_log()});
  ASSERT_FALSE(second.is_ok());
  EXPECT_EQ(second.error().kind, ErrorKind::unavailable);
}

TEST_F(ServerTest, logs_the_pattern_and_never_the_target) {
  start();
  RawClient client = connect();
  client.send("GET /echo?value=sentinel HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: sentinel\r\n\r\n");
  EXPECT_EQ(client.receive().value().status, 200);
  client.send("GET /sentinel HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  EXPECT_EQ(client.receive().value().status, 404);
  m_server->drain();
  const auto lines = log_lines();
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_NE(lines[0].find(R"("method":"GET","route":"/echo","status":200)"), std::string::npos);
  EXPECT_NE(lines[1].find(R"("route":"","status":404)"), std::string::npos);
  EXPECT_EQ((lines[0] + lines[1]).find("sentinel"), std::string::npos);
}

}  // namespace
}  // namespace musubi::http
