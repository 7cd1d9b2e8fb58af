// Server: listens, keeps the connections and the threads, and drains before it stops. Handlers are
// synchronous and run on workers; the io threads only move bytes (stack.md, HTTP server).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/instant.h"
#include "base/result.h"
#include "http/core/application.h"
#include "http/core/limits.h"
#include "http/core/log.h"
#include "http/core/worker_pool.h"

namespace musubi::http {

struct ServerConfig {
  std::string address = "127.0.0.1";
  std::uint16_t port;  // 0 picks a free one; see Server::port
  std::size_t io_threads = 2;
  WorkerPool::Size workers = {.threads = 32, .queue_max = 1024};
  ServerLimits limits = {};
};

struct ServerSurroundings {
  std::function<Instant()> clock;
  LogSink log;
  // Told of each answer, from several threads; may be left out.
  std::function<void(const RequestRecord&)> observe = {};
};

class Server {
 public:
  // `unavailable` when the address can't be listened on.
  [[nodiscard]] static Result<std::unique_ptr<Server>> start(ServerConfig config,
                                                             Application application,
                                                             ServerSurroundings surroundings);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] std::size_t connections() const;
  [[nodiscard]] std::size_t waiting_requests() const;  // for a worker

  // Takes no new connections, answers what is in flight with "Connection: close", and returns when
  // every connection has ended; those that haven't after `drain_timeout` are cut. Call it once or
  // more; the destructor calls it too.
  void drain();

 private:
  struct Parts;
  explicit Server(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> m_parts;
};

}  // namespace musubi::http
