// The waits of a connection: for bytes of a head, of a body or of nothing more, each with its
// deadline, and how the server's sweep ends them.
#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <string_view>
#include <utility>

#include "http/core/as_result.h"
#include "http/core/connection.h"

namespace musubi::http {
namespace asio = boost::asio;
namespace {

using asio::ip::tcp;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t head_read_bytes = 4 * 1024;
constexpr std::size_t body_read_bytes = 64 * 1024;

}  // namespace

asio::awaitable<std::variant<RequestHead, Refusal, Connection::Ended>> Connection::read_head(
    RequestParser& parser) {
  set_deadline(m_services.limits.header_timeout);
  for (;;) {
    auto step = parser.read_head(m_bytes, m_services.clock());
    if (auto* head = std::get_if<RequestHead>(&step)) {
      co_return std::move(*head);
    }
    if (const auto* refusal = std::get_if<Refusal>(&step)) {
      co_return *refusal;
    }
    if (co_await read_more(head_read_bytes) == Arrival::nothing) {
      if (m_is_expired) {
        co_return Refusal{Status::request_timeout, "header_timeout"};
      }
      co_return Ended{};
    }
  }
}

asio::awaitable<std::variant<Connection::BodyIsComplete, Refusal, Connection::Ended>>
Connection::read_body(RequestHead& head) {
  if (head.body_bytes == 0) {
    co_return BodyIsComplete{};
  }
  const auto& limits = m_services.limits;
  set_deadline(limits.body_timeout);
  const SteadyTime started = steady_clock::now();
  co_await ask_for_body(head);
  while (m_bytes.size() < head.body_bytes) {
    if (co_await read_more(body_read_bytes) == Arrival::nothing) {
      if (m_is_expired) {
        co_return Refusal{Status::request_timeout, "body_timeout"};
      }
      co_return Ended{};
    }
    const auto elapsed = std::chrono::duration_cast<milliseconds>(steady_clock::now() - started);
    set_deadline(limits.body_timeout + time_to_move(m_bytes.size()) - elapsed);
  }
  head.request.body = m_bytes.substr(0, head.body_bytes);
  m_bytes.erase(0, head.body_bytes);
  co_return BodyIsComplete{};
}

asio::awaitable<void> Connection::ask_for_body(const RequestHead& head) {
  if (head.body_bytes > 0 && head.expects_continue && m_bytes.empty()) {
    constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    set_deadline(m_services.limits.body_timeout);
    co_await asio::async_write(m_socket, asio::buffer(go_on), as_result);
  }
}

// Closing while the client still sends would reset the connection and destroy our answer.
asio::awaitable<void> Connection::linger() {
  boost::system::error_code error;
  m_socket.shutdown(tcp::socket::shutdown_send, error);
  const SteadyTime started = steady_clock::now();
  std::size_t discarded = 0;
  while (!error && discarded < m_linger_bytes_max) {
    m_bytes.clear();
    const auto elapsed = std::chrono::duration_cast<milliseconds>(steady_clock::now() - started);
    set_deadline(m_services.limits.linger_timeout + time_to_move(discarded) - elapsed);
    if (co_await read_more(body_read_bytes) == Arrival::nothing) {
      break;
    }
    discarded += m_bytes.size();
  }
}

// An idle connection holds no buffer: ten thousand of them must stay cheap.
asio::awaitable<Connection::Arrival> Connection::wait_for_first_byte() {
  if (!m_bytes.empty()) {
    co_return Arrival::data;
  }
  m_bytes = std::string{};
  set_deadline(m_services.limits.idle_timeout);
  m_phase = Phase::idle;
  const auto [error] = co_await m_socket.async_wait(tcp::socket::wait_read, as_result);
  m_phase = Phase::busy;
  if (error || m_is_expired) {
    co_return Arrival::nothing;
  }
  co_return co_await read_more(head_read_bytes);
}

asio::awaitable<Connection::Arrival> Connection::read_more(std::size_t bytes_max) {
  if (m_is_expired) {
    co_return Arrival::nothing;
  }
  const std::size_t size = m_bytes.size();
  m_bytes.resize(size + bytes_max);
  const auto [error, count] =
      co_await m_socket.async_read_some(asio::buffer(m_bytes.data() + size, bytes_max), as_result);
  m_bytes.resize(size + count);
  co_return error ? Arrival::nothing : Arrival::data;
}

void Connection::set_deadline(milliseconds from_now) {
  m_is_expired = false;
  m_deadline = (steady_clock::now() + from_now).time_since_epoch().count();
}

void Connection::wait_without_deadline() {
  m_deadline = SteadyTime::max().time_since_epoch().count();
}

milliseconds Connection::time_to_move(std::size_t bytes) const {
  return milliseconds{bytes * 1000 / m_services.limits.bytes_per_second_min};
}

bool Connection::is_due(SteadyTime now, std::optional<SteadyTime> drain_started) const {
  SteadyTime deadline{SteadyTime::duration{m_deadline.load()}};
  if (drain_started.has_value() && m_phase == Phase::idle) {
    deadline = std::min(deadline, *drain_started + m_services.limits.drain_idle_grace);
  }
  return now >= deadline;
}

void Connection::expire_if_due(SteadyTime now, std::optional<SteadyTime> drain_started) {
  if (!is_due(now, drain_started)) {
    return;
  }
  // Asked again on the connection's own strand, because it may have moved on meanwhile.
  asio::post(m_socket.get_executor(), [self = shared_from_this(), now, drain_started] {
    if (self->is_due(now, drain_started)) {
      self->m_is_expired = true;
      boost::system::error_code error;
      self->m_socket.cancel(error);
    }
  });
}

void Connection::abort() {
  asio::post(m_socket.get_executor(), [self = shared_from_this()] {
    boost::system::error_code error;
    self->m_socket.close(error);
  });
}

}  // namespace musubi::http
