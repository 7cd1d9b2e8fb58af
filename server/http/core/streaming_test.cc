// Bodies that are taken as they arrive: limits before the first byte, bounded memory, and clients
// that are slow, vanish or send one request after another.
#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>

#include "http/core/plain_refusal_for_test.h"
#include "http/core/server_fixture.h"

namespace musubi::http {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t megabyte = 1024 * 1024;

// What happened to the bodies of one server.
struct Seen {
  std::atomic<int> opened = 0;
  std::atomic<int> finished = 0;
  std::atomic<int> gone = 0;  // receivers that were destroyed
  std::atomic<std::size_t> largest_piece = 0;
  std::mutex mutex;
  std::condition_variable has_gone;
};

class CountingReceiver : public BodyReceiver {
 public:
  CountingReceiver(Seen& seen, std::size_t bytes_max) : m_seen(seen), m_bytes_max(bytes_max) {}
  ~CountingReceiver() override {
    const std::lock_guard lock{m_seen.mutex};
    ++m_seen.gone;
    m_seen.has_gone.notify_all();
  }

  std::optional<Response> take(std::string_view piece) override {
    m_seen.largest_piece = std::max(m_seen.largest_piece.load(), piece.size());
    m_bytes += piece.size();
    for (const char byte : piece) {
      m_sum += static_cast<unsigned char>(byte);
    }
    if (m_bytes > m_bytes_max) {
      return Response::problem({Status::unprocessable_content, "refused_on_the_way", "", {}});
    }
    return std::nullopt;
  }

  Response finish(const Request& request) override {
    ++m_seen.finished;
    EXPECT_TRUE(request.body.empty());
    return Response::json(Status::created, std::to_string(m_bytes) + " " + std::to_string(m_sum));
  }

 private:
  Seen& m_seen;
  std::size_t m_bytes_max;
  std::size_t m_bytes = 0;
  std::size_t m_sum = 0;
};

class StreamingTest : public ServerFixture {
 protected:
  // PUT /file takes up to 40 MB and refuses in the middle beyond 32; PUT /closed takes nothing.
  Routes routes() {
    Routes all = some_routes();
    all.push_back({.method = Method::put,
                   .pattern = "/file",
                   .access = Access::anyone,
                   .body_bytes_max = 40 * megabyte,
                   .handler = nullptr,
                   .open_body = [this](const Request&, std::uint64_t) -> OpenedBody {
                     ++m_seen.opened;
                     return std::make_unique<CountingReceiver>(m_seen, 32 * megabyte);
                   }});
    all.push_back({.method = Method::put,
                   .pattern = "/closed",
                   .access = Access::anyone,
                   .handler = nullptr,
                   .open_body = [](const Request&, std::uint64_t) -> OpenedBody {
                     return Response::problem({Status::conflict, "closed", "", {}});
                   }});
    return all;
  }

  void start_streaming(ServerConfig config = some_config()) { start(std::move(config), routes()); }

  static std::string head(std::string_view path, std::size_t bytes, std::string_view more = "") {
    return "PUT " + std::string{path} +
           " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + std::to_string(bytes) + "\r\n" +
           std::string{more} + "\r\n";
  }

  bool wait_until_gone(int count) {
    std::unique_lock lock{m_seen.mutex};
    return m_seen.has_gone.wait_for(lock, 10s, [&] { return m_seen.gone >= count; });
  }

  Seen m_seen;

  // Ends the server before what its receivers refer to.
  void TearDown() override { m_server.reset(); }
};

TEST_F(StreamingTest, hands_on_a_large_body_in_small_pieces) {
  ServerConfig config = some_config();
  config.limits.body_timeout = 20s;
  config.limits.body_bytes_in_flight_max = 100 * 1024;  // so nothing as large is held
  start_streaming(std::move(config));
  RawClient client = connect();
  ASSERT_TRUE(client.send(head("/file", 30 * megabyte)));
  const std::string piece(megabyte, '\x02');
  for (int i = 0; i < 30; ++i) {
    ASSERT_TRUE(client.send(piece));
  }
  const auto response = client.receive();
  ASSERT_TRUE(response.has_value());
  EXPECT_EQ(response->status, 201);
  EXPECT_EQ(response->body,
            std::to_string(30 * megabyte) + " " + std::to_string(2 * 30 * megabyte));
  EXPECT_LE(m_seen.largest_piece, 64U * 1024);
}

TEST_F(StreamingTest, answers_pipelined_requests_around_a_streamed_body) {
  start_streaming();
  RawClient client = connect();
  client.send(head("/file", 3) + "abc" + head("/file", 0) +
              "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  EXPECT_EQ(client.receive().value().body, "3 294");
  EXPECT_EQ(client.receive().value().body, "0 0");
  EXPECT_EQ(client.receive().value().body, "home");
}

TEST_F(StreamingTest, refuses_by_the_head_before_it_asks_for_the_body) {
  start_streaming();
  constexpr std::string_view expect = "Expect: 100-continue\r\n";
  RawClient large = connect();
  large.send(head("/file", 40 * megabyte + 1, expect));
  EXPECT_EQ(large.receive().value().status, 413);
  EXPECT_TRUE(large.is_closed());
  RawClient closed = connect();
  closed.send(head("/closed", 10, expect));
  EXPECT_EQ(closed.receive().value().status, 409);
  EXPECT_TRUE(closed.is_closed());
  EXPECT_EQ(m_seen.opened, 0);
  RawClient taken = connect();
  taken.send(head("/file", 5, expect));
  EXPECT_EQ(taken.receive().value().status, 100);
  taken.send("12345");
  EXPECT_EQ(taken.receive().value().status, 201);
}

TEST_F(StreamingTest, refuses_in_the_middle_and_closes) {
  ServerConfig config = some_config();
  config.limits.body_timeout = 20s;
  start_streaming(std::move(config));
  RawClient client = connect();
  client.send(head("/file", 33 * megabyte));
  client.send(std::string(33 * megabyte, 'x'));
  EXPECT_EQ(client.receive().value().status, 422);
  EXPECT_TRUE(client.is_closed());
  EXPECT_TRUE(wait_until_gone(1));
  EXPECT_EQ(m_seen.finished, 0);
}

TEST_F(StreamingTest, delivers_a_refusal_by_the_head_to_a_client_that_sends_it_all) {
  ServerConfig config = some_config();
  config.limits.linger_timeout = 20s;
  Routes all = routes();
  all.back().body_bytes_max = 40 * megabyte;
  start(std::move(config), std::move(all));
  RawClient client = connect();
  client.send(head("/closed", 20 * megabyte));
  EXPECT_TRUE(client.send(std::string(20 * megabyte, 'x')));
  EXPECT_EQ(client.receive().value().status, 409);
}

TEST_F(StreamingTest, lets_go_of_the_body_of_a_client_that_vanishes) {
  start_streaming();
  {
    RawClient client = connect();
    client.send(head("/file", megabyte));
    client.send(std::string(100'000, 'x'));
  }
  EXPECT_TRUE(wait_until_gone(1));
  EXPECT_EQ(m_seen.finished, 0);
}

TEST_F(StreamingTest, cuts_a_body_that_comes_too_slowly) {
  start_streaming();
  RawClient client = connect();
  client.send(head("/file", 1000) + "only this");
  EXPECT_EQ(client.receive().value().status, 408);
  EXPECT_TRUE(client.is_closed());
  EXPECT_TRUE(wait_until_gone(1));
  EXPECT_EQ(m_seen.finished, 0);
}

TEST_F(StreamingTest, takes_ten_bodies_at_once) {
  ServerConfig config = some_config();
  config.limits.body_timeout = 20s;
  start_streaming(std::move(config));
  std::vector<std::future<std::string>> answers;
  for (int i = 0; i < 10; ++i) {
    answers.push_back(std::async(std::launch::async, [this, i] {
      RawClient client = connect();
      const std::string body(static_cast<std::size_t>(i + 1) * 100'000, '\x01');
      client.send(head("/file", body.size()) + body);
      const auto response = client.receive();
      return response.has_value() ? response->body : "no answer";
    }));
  }
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::string bytes = std::to_string((i + 1) * 100'000);
    EXPECT_EQ(answers[i].get(), bytes + " " + bytes);
  }
}

TEST_F(StreamingTest, asks_the_gate_before_anything_of_the_body_is_read) {
  auto router = Router::create(routes());
  ASSERT_TRUE(router.is_ok());
  const auto refuse = [](const Policy&, const Request&) -> std::variant<Admitted, Response> {
    return Response::problem({Status::unauthorized, "not_signed_in", "", {}});
  };
  const Application application{
      {.hosts = {}, .scheme = Scheme::http, .session_cookie = {}, .trusted_proxies = {}},
      router.take(),
      refuse,
      plain_refusal};
  Request request{.method = Method::put, .path = {"file"}, .id = "r1", .received = Instant{0}};
  const auto routes_here = routes();
  const auto route = std::ranges::find(routes_here, "/file", &Route::pattern);
  const Opening opening = application.open_body(*route, request, 5);
  ASSERT_TRUE(std::holds_alternative<Answer>(opening));
  EXPECT_EQ(std::get<Answer>(opening).response.status(), Status::unauthorized);
  EXPECT_EQ(m_seen.opened, 0);
}

TEST_F(StreamingTest, needs_either_a_handler_or_a_receiver) {
  const auto code = [](Handler handler, OpenBody open_body) {
    return Router::create({{.method = Method::put,
                            .pattern = "/x",
                            .access = Access::anyone,
                            .handler = std::move(handler),
                            .open_body = std::move(open_body)}})
        .is_ok();
  };
  const Handler handler = [](const Request&) { return Response{Status::ok}; };
  const OpenBody open_body = [](const Request&, std::uint64_t) -> OpenedBody {
    return Response{Status::ok};
  };
  EXPECT_TRUE(code(handler, nullptr));
  EXPECT_TRUE(code(nullptr, open_body));
  EXPECT_FALSE(code(nullptr, nullptr));
  EXPECT_FALSE(code(handler, open_body));
}

}  // namespace
}  // namespace musubi::http
