#include "http/core/connection.h"

#include <algorithm>
#include <array>
#include <boost/asio/write.hpp>
#include <string_view>
#include <utility>

#include "http/core/as_result.h"
#include "http/core/on_worker.h"

namespace musubi::http {
namespace asio = boost::asio;
namespace {

using asio::ip::tcp;
using std::chrono::steady_clock;

}  // namespace

Connection::Connection(tcp::socket socket, ConnectionServices services)
    : m_socket(std::move(socket)), m_services(services) {
  boost::system::error_code error;
  const auto peer = m_socket.remote_endpoint(error);
  m_peer = error ? "" : peer.address().to_string();
  m_socket.set_option(tcp::no_delay{true}, error);
  set_deadline(m_services.limits.idle_timeout);
}

asio::awaitable<void> Connection::run() {
  while (co_await serve_one() == ConnectionFate::keeps_alive) {
  }
  if (m_may_have_unread) {
    co_await linger();
  }
  boost::system::error_code error;
  m_socket.shutdown(tcp::socket::shutdown_both, error);
  m_socket.close(error);
}

asio::awaitable<ConnectionFate> Connection::serve_one() {
  if (co_await wait_for_first_byte() == Arrival::nothing) {
    co_return ConnectionFate::closes;
  }
  Exchange exchange{.record = {.received = m_services.clock(),
                               .request_id = m_services.request_ids.next(),
                               .method = {},
                               .route = {},
                               .status = Status::ok,
                               .duration_us = 0,
                               .bytes_in = 0,
                               .bytes_out = 0,
                               .alarm = {}},
                    .started = steady_clock::now()};
  RequestParser parser{m_services.limits.head};
  auto head = co_await read_head(parser);
  if (const auto* refusal = std::get_if<Refusal>(&head)) {
    co_return co_await refuse(exchange, *refusal);
  }
  if (std::holds_alternative<Ended>(head)) {
    co_return ConnectionFate::closes;
  }
  co_return co_await serve_request(exchange, std::get<RequestHead>(std::move(head)));
}

asio::awaitable<ConnectionFate> Connection::serve_request(Exchange& exchange, RequestHead head) {
  Request& request = head.request;
  request.id = exchange.record.request_id;
  if (const auto refusal = m_services.application.check_transport(request, m_peer)) {
    co_return co_await refuse(exchange, *refusal);
  }
  request.remote_address = m_services.application.remote_address(request, m_peer);
  exchange.method = request.method;
  exchange.record.method = method_name(request.method);
  auto admission = m_services.application.admit(request);
  if (const auto* refusal = std::get_if<Response>(&admission)) {
    m_may_have_unread = head.body_bytes > 0;
    const bool can_go_on = head.is_keep_alive && head.body_bytes == 0;
    co_return co_await finish(exchange, *refusal,
                              can_go_on ? ConnectionFate::keeps_alive : ConnectionFate::closes);
  }
  const Route& route = *std::get<const Route*>(admission);
  exchange.record.route = route.pattern;
  co_return co_await serve_route(exchange, head, route);
}

asio::awaitable<ConnectionFate> Connection::serve_route(Exchange& exchange, RequestHead& head,
                                                        const Route& route) {
  if (head.body_bytes > route.body_bytes_max) {
    co_return co_await refuse(exchange, {Status::content_too_large, "body_too_large"});
  }
  if (route.open_body) {
    co_return co_await serve_streamed(exchange, head, route);
  }
  const Budget::Claim claim{m_services.body_budget, head.body_bytes};
  if (!claim.is_granted()) {
    co_return co_await refuse(exchange, {Status::service_unavailable, "too_many_bodies"});
  }
  auto body = co_await read_body(head);
  if (const auto* refusal = std::get_if<Refusal>(&body)) {
    co_return co_await refuse(exchange, *refusal);
  }
  if (std::holds_alternative<Ended>(body)) {
    co_return ConnectionFate::closes;
  }
  head.request.received = m_services.clock();
  exchange.record.received = head.request.received;
  exchange.record.bytes_in = head.request.body.size();
  const std::function<Answer()> work = [this, &route, &head] {
    return m_services.application.answer(route, head.request);
  };
  wait_without_deadline();
  auto answer = co_await on_worker(m_services.workers, work);
  if (!answer.has_value()) {
    co_return co_await refuse(exchange, {Status::service_unavailable, "queue_is_full"});
  }
  exchange.record.alarm = std::move(answer->alarm);
  co_return co_await finish(
      exchange, answer->response,
      head.is_keep_alive ? ConnectionFate::keeps_alive : ConnectionFate::closes);
}

asio::awaitable<ConnectionFate> Connection::refuse(Exchange& exchange, const Refusal& refusal) {
  m_may_have_unread = true;
  Response response = m_services.application.refuse(refusal, exchange.record.request_id);
  if (refusal.status == Status::service_unavailable) {
    response.with_header("retry-after", "1");
  }
  co_return co_await finish(exchange, response, ConnectionFate::closes);
}

asio::awaitable<ConnectionFate> Connection::finish(Exchange& exchange, const Response& response,
                                                   ConnectionFate fate) {
  if (m_services.is_draining) {
    fate = ConnectionFate::closes;
  }
  const std::string head = write_head(
      response,
      {.fate = fate, .now = m_services.clock(), .request_id = exchange.record.request_id});
  const bool has_body = exchange.method != Method::head && may_have_body(response.status());
  const std::string_view body = has_body ? response.body() : std::string_view{};
  set_deadline(m_services.limits.write_timeout + time_to_move(body.size()));
  const std::array buffers{asio::buffer(head), asio::buffer(body)};
  const auto [error, bytes_out] = co_await asio::async_write(m_socket, buffers, as_result);
  exchange.record.status = response.status();
  exchange.record.bytes_out = bytes_out;
  exchange.record.duration_us =
      std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - exchange.started)
          .count();
  m_services.log(log_line(exchange.record));
  if (m_services.observe) {
    m_services.observe(exchange.record);
  }
  co_return error ? ConnectionFate::closes : fate;
}

}  // namespace musubi::http
