// A server on a free port with a few routes, for the tests of the HTTP layer.
#pragma once

#include <gtest/gtest.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "http/core/raw_client.h"
#include "http/core/server.h"

namespace musubi::http {

constexpr std::string_view get_home = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

class ServerFixture : public testing::Test {
 protected:
  using Routes = std::vector<Route>;

  // GET / "home", GET /echo the query "value" as a header, POST /echo the body,
  // POST /small with a limit of 10 bytes.
  static Routes some_routes();
  static ServerConfig some_config();

  void start(ServerConfig config = some_config(), Routes routes = some_routes());
  [[nodiscard]] RawClient connect() const { return RawClient{m_server->port()}; }
  [[nodiscard]] std::vector<std::string> log_lines();
  // Whether so many have come within ten seconds.
  [[nodiscard]] bool wait_for_log_lines(std::size_t count);

  std::mutex m_mutex;
  std::condition_variable m_has_line;
  std::vector<std::string> m_lines;
  std::unique_ptr<Server> m_server;
};

}  // namespace musubi::http
