#include "http/core/raw_client.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>

#include "base/digits.h"

namespace musubi::http {

RawClient::RawClient(std::uint16_t port) : m_socket(socket(AF_INET, SOCK_STREAM, 0)) {
  const timeval bound{.tv_sec = 10, .tv_usec = 0};
  setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &bound, sizeof bound);
  setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &bound, sizeof bound);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    close(m_socket);
    m_socket = -1;
  }
}

RawClient::~RawClient() {
  if (m_socket >= 0) {
    close(m_socket);
  }
}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void RawClient::end_sending() { shutdown(m_socket, SHUT_WR); }

RawClient::Arrival RawClient::receive_some() {
  std::array<char, 16 * 1024> chunk;
  const ssize_t count = recv(m_socket, chunk.data(), chunk.size(), 0);
  if (count <= 0) {
    return Arrival::end;
  }
  m_bytes.append(chunk.data(), static_cast<std::size_t>(count));
  return Arrival::data;
}

std::optional<RawResponse> RawClient::receive(bool has_body) {
  std::size_t end = std::string::npos;
  while ((end = m_bytes.find("\r\n\r\n")) == std::string::npos) {
    if (receive_some() == Arrival::end) {
      return std::nullopt;
    }
  }
  RawResponse response{.status = parse_digits(std::string_view{m_bytes}.substr(9, 3)).value_or(0),
                       .head = m_bytes.substr(0, end + 4),
                       .body = {}};
  m_bytes.erase(0, end + 4);
  constexpr std::string_view field = "content-length: ";
  const std::size_t found = response.head.find(field);
  if (found == std::string::npos || !has_body) {
    return response;
  }
  const std::size_t start = found + field.size();
  const auto length = parse_digits(
      std::string_view{response.head}.substr(start, response.head.find('\r', start) - start));
  while (m_bytes.size() < static_cast<std::size_t>(length.value_or(0))) {
    if (receive_some() == Arrival::end) {
      return std::nullopt;
    }
  }
  response.body = m_bytes.substr(0, static_cast<std::size_t>(length.value_or(0)));
  m_bytes.erase(0, response.body.size());
  return response;
}

std::string RawClient::receive_all() {
  while (receive_some() == Arrival::data) {
  }
  return m_bytes;
}

bool RawClient::is_closed() { return m_bytes.empty() && receive_some() == Arrival::end; }

}  // namespace musubi::http
