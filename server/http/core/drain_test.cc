// How the server stops: no request that was sent is left without its answer (security model, R20).
#include <atomic>
#include <csignal>
#include <future>
#include <latch>
#include <thread>

#include "http/core/server_fixture.h"
#include "http/core/termination.h"

namespace musubi::http {
namespace {

using DrainTest = ServerFixture;

// Sends requests on one connection until it is told to stop; counts what went unanswered.
struct Load {
  int answered = 0;
  int failed = 0;
};

Load request_until_closed(std::uint16_t port, std::atomic<int>& in_progress) {
  Load load;
  RawClient client{port};
  for (;;) {
    if (!client.send(get_home)) {
      ++load.failed;
      return load;
    }
    const auto response = client.receive();
    if (!response.has_value() || response->status != 200) {
      ++load.failed;
      return load;
    }
    ++load.answered;
    ++in_progress;
    if (response->head.find("connection: close") != std::string::npos) {
      return load;
    }
  }
}

TEST_F(DrainTest, answers_every_request_under_load) {
  start();
  std::atomic<int> in_progress = 0;
  std::vector<std::future<Load>> loads;
  for (int i = 0; i < 16; ++i) {
    loads.push_back(std::async(
        std::launch::async, [&] { return request_until_closed(m_server->port(), in_progress); }));
  }
  while (in_progress < 500) {
    std::this_thread::yield();
  }
  m_server->drain();
  int answered = 0;
  for (auto& load : loads) {
    const Load result = load.get();
    EXPECT_EQ(result.failed, 0);
    answered += result.answered;
  }
  EXPECT_GE(answered, 500);
  EXPECT_FALSE(connect().is_connected());
}

TEST_F(DrainTest, finishes_what_is_in_flight_when_it_drains) {
  std::latch has_started{1};
  std::latch release{1};
  Routes routes = some_routes();
  routes.push_back({.method = Method::get,
                    .pattern = "/wait",
                    .access = Access::anyone,
                    .handler = [&](const Request&) {
                      has_started.count_down();
                      release.wait();
                      return Response::html(Status::ok, "done");
                    }});
  start(some_config(), std::move(routes));
  RawClient client = connect();
  client.send("GET /wait HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  has_started.wait();
  RawClient silent = connect();
  auto drained = std::async(std::launch::async, [&] { m_server->drain(); });
  EXPECT_TRUE(silent.is_closed());
  release.count_down();
  const auto response = client.receive();
  ASSERT_TRUE(response.has_value());
  EXPECT_EQ(response->body, "done");
  EXPECT_NE(response->head.find("connection: close"), std::string::npos);
  drained.get();
}

TEST(TerminationSignal, is_not_missed_when_it_comes_before_the_wait) {
  TerminationSignal signal;
  std::raise(SIGTERM);
  signal.wait();
}

}  // namespace
}  // namespace musubi::http
