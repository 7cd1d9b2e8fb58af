// RawClient: a plain socket for tests, which sends bytes as they are and never mends them. Every
// wait has a bound.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::http {

struct RawResponse {
  int status;
  std::string head;
  std::string body;
};

class RawClient {
 public:
  explicit RawClient(std::uint16_t port);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  [[nodiscard]] bool is_connected() const { return m_socket >= 0; }
  // Whether all bytes could be sent.
  bool send(std::string_view bytes);
  void end_sending();
  // The next response by its Content-Length; nothing when the connection ended before it was whole.
  // `has_body` is false for the answer to HEAD.
  std::optional<RawResponse> receive(bool has_body = true);
  // Everything until the server closes.
  std::string receive_all();
  // Whether the server has closed, waiting for it.
  bool is_closed();

 private:
  enum class Arrival { data, end };
  Arrival receive_some();

  int m_socket;
  std::string m_bytes;
};

}  // namespace musubi::http
