#include "http/core/server.h"

#include <fmt/core.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "http/core/as_result.h"
#include "http/core/connection.h"

namespace musubi::http {
namespace asio = boost::asio;
namespace {

using asio::ip::tcp;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds sweep_interval{50};
constexpr milliseconds accept_pause{100};  // after running out of file descriptors

}  // namespace

// The open connections; the drain waits until there are none.
class ConnectionSet {
 public:
  void add(const std::shared_ptr<Connection>& connection) {
    const std::lock_guard lock{m_mutex};
    m_connections.emplace(connection.get(), connection);
  }

  void remove(const Connection* connection) {
    const std::lock_guard lock{m_mutex};
    m_connections.erase(connection);
    m_changed.notify_all();
  }

  [[nodiscard]] std::size_t size() {
    const std::lock_guard lock{m_mutex};
    return m_connections.size();
  }

  template <typename Action>
  void for_each(Action action) {
    const std::lock_guard lock{m_mutex};
    for (const auto& [key, connection] : m_connections) {
      action(*connection);
    }
  }

  // Whether there are none left.
  [[nodiscard]] bool wait_until_empty(milliseconds timeout) {
    std::unique_lock lock{m_mutex};
    return m_changed.wait_for(lock, timeout, [this] { return m_connections.empty(); });
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::unordered_map<const Connection*, std::shared_ptr<Connection>> m_connections;
};

struct Server::Parts {
  Parts(ServerConfig given_config, Application given_application, ServerSurroundings given)
      : config(std::move(given_config)),
        application(std::move(given_application)),
        surroundings(std::move(given)),
        body_budget(config.limits.body_bytes_in_flight_max),
        workers(config.workers) {}

  [[nodiscard]] boost::system::error_code listen();
  void run_threads();
  asio::awaitable<void> accept_connections();
  asio::awaitable<void> sweep();
  void admit(tcp::socket socket);
  void stop_accepting();

  ServerConfig config;
  Application application;
  ServerSurroundings surroundings;
  RequestIds request_ids;
  Budget body_budget;
  std::atomic<bool> is_draining = false;
  std::atomic<SteadyTime::rep> drain_started = 0;
  ConnectionSet connections;
  asio::io_context io;
  asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
  tcp::acceptor acceptor{asio::make_strand(io)};
  std::uint16_t port = 0;
  std::mutex drain_mutex;
  std::vector<std::thread> io_threads;
  WorkerPool workers;  // last, so that it goes first: its jobs use everything above
};

boost::system::error_code Server::Parts::listen() {
  boost::system::error_code error;
  const auto address = asio::ip::make_address(config.address, error);
  if (error) return error;
  const tcp::endpoint endpoint{address, config.port};
  acceptor.open(endpoint.protocol(), error);
  if (error) return error;
  acceptor.set_option(tcp::acceptor::reuse_address{true}, error);
  if (error) return error;
  acceptor.bind(endpoint, error);
  if (error) return error;
  acceptor.listen(tcp::acceptor::max_listen_connections, error);
  if (error) return error;
  port = acceptor.local_endpoint(error).port();
  return error;
}

void Server::Parts::run_threads() {
  asio::co_spawn(acceptor.get_executor(), accept_connections(), asio::detached);
  asio::co_spawn(asio::make_strand(io), sweep(), asio::detached);
  for (std::size_t i = 0; i < config.io_threads; ++i) {
    io_threads.emplace_back([this] { io.run(); });
  }
}

asio::awaitable<void> Server::Parts::accept_connections() {
  asio::steady_timer pause{acceptor.get_executor()};
  while (!is_draining) {
    auto [error, socket] = co_await acceptor.async_accept(asio::make_strand(io), as_result);
    if (!error) {
      admit(tcp::socket{std::move(socket)});
    } else if (!is_draining) {
      pause.expires_after(accept_pause);
      co_await pause.async_wait(as_result);
    }
  }
}

void Server::Parts::admit(tcp::socket socket) {
  if (connections.size() >= config.limits.connections_max) {
    constexpr std::string_view too_many =
        "HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\ncontent-length: 0\r\n"
        "connection: close\r\n\r\n";
    boost::system::error_code error;
    socket.non_blocking(true, error);
    socket.write_some(asio::buffer(too_many), error);
    return;
  }
  const ConnectionServices services{.application = application,
                                    .limits = config.limits,
                                    .workers = workers,
                                    .request_ids = request_ids,
                                    .body_budget = body_budget,
                                    .clock = surroundings.clock,
                                    .log = surroundings.log,
                                    .observe = surroundings.observe,
                                    .is_draining = is_draining};
  auto executor = socket.get_executor();
  auto connection = std::make_shared<Connection>(std::move(socket), services);
  connections.add(connection);
  asio::co_spawn(executor, connection->run(), [this, connection](const std::exception_ptr&) {
    connections.remove(connection.get());
  });
}

asio::awaitable<void> Server::Parts::sweep() {
  asio::steady_timer timer{co_await asio::this_coro::executor};
  for (;;) {
    timer.expires_after(sweep_interval);
    co_await timer.async_wait(as_result);
    std::optional<SteadyTime> started;
    if (is_draining) {
      started = SteadyTime{SteadyTime::duration{drain_started.load()}};
    }
    const SteadyTime now = steady_clock::now();
    connections.for_each([&](Connection& connection) { connection.expire_if_due(now, started); });
  }
}

// Connections that the kernel has completed already are taken over; closing would reset them.
void Server::Parts::stop_accepting() {
  boost::system::error_code error;
  acceptor.cancel(error);
  acceptor.non_blocking(true, error);
  for (;;) {
    tcp::socket socket = acceptor.accept(asio::make_strand(io), error);
    if (error) {
      break;
    }
    admit(std::move(socket));
  }
  acceptor.close(error);
}

Result<std::unique_ptr<Server>> Server::start(ServerConfig config, Application application,
                                              ServerSurroundings surroundings) {
  auto parts =
      std::make_unique<Parts>(std::move(config), std::move(application), std::move(surroundings));
  if (const auto error = parts->listen()) {
    return Error{ErrorKind::unavailable, "cannot_listen",
                 fmt::format("Can't listen on {} port {}: {}. Choose another address or port.",
                             parts->config.address, parts->config.port, error.message())};
  }
  parts->run_threads();
  return std::unique_ptr<Server>{new Server{std::move(parts)}};
}

Server::Server(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Server::~Server() {
  drain();
  m_parts->io.stop();
  for (std::thread& thread : m_parts->io_threads) {
    thread.join();
  }
}

std::uint16_t Server::port() const { return m_parts->port; }

std::size_t Server::connections() const { return m_parts->connections.size(); }

std::size_t Server::waiting_requests() const { return m_parts->workers.waiting(); }

void Server::drain() {
  const std::lock_guard lock{m_parts->drain_mutex};
  if (m_parts->is_draining) {
    return;
  }
  m_parts->drain_started = steady_clock::now().time_since_epoch().count();
  m_parts->is_draining = true;
  std::promise<void> stopped;
  asio::post(m_parts->acceptor.get_executor(), [&] {
    m_parts->stop_accepting();
    stopped.set_value();
  });
  stopped.get_future().wait();
  if (!m_parts->connections.wait_until_empty(m_parts->config.limits.drain_timeout)) {
    m_parts->connections.for_each([](Connection& connection) { connection.abort(); });
    // What remains waits for its handler, which bounds its own time.
    while (!m_parts->connections.wait_until_empty(milliseconds{1'000})) {
    }
  }
}

}  // namespace musubi::http
