// Requests whose bodies are handed on as they arrive (body_receiver.h): at most one piece of such a
// body is in memory, and disks are waited for on worker threads.
#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <string_view>
#include <utility>

#include "http/core/connection.h"
#include "http/core/on_worker.h"

namespace musubi::http {
namespace asio = boost::asio;
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::uint64_t piece_bytes = 64 * 1024;

}  // namespace

asio::awaitable<ConnectionFate> Connection::serve_streamed(Exchange& exchange, RequestHead& head,
                                                           const Route& route) {
  const Budget::Claim claim{m_services.body_budget, std::min(head.body_bytes, piece_bytes)};
  if (!claim.is_granted()) {
    co_return co_await refuse(exchange, {Status::service_unavailable, "too_many_bodies"});
  }
  const std::function<Opening()> open = [this, &head, &route] {
    return m_services.application.open_body(route, head.request, head.body_bytes);
  };
  wait_without_deadline();
  auto opened = co_await on_worker(m_services.workers, open);
  if (!opened.has_value()) {
    co_return co_await refuse(exchange, {Status::service_unavailable, "queue_is_full"});
  }
  if (auto* answer = std::get_if<Answer>(&*opened)) {
    co_return co_await answer_with(exchange, head, std::move(*answer));
  }
  std::shared_ptr<BodyReceiver> receiver{
      std::get<std::unique_ptr<BodyReceiver>>(std::move(*opened))};
  const ConnectionFate fate = co_await serve_body(exchange, head, *receiver);
  // What an abandoned body leaves is removed on a worker thread too, unless all are busy.
  static_cast<void>(
      m_services.workers.submit([receiver = std::move(receiver)]() mutable { receiver.reset(); }));
  co_return fate;
}

asio::awaitable<ConnectionFate> Connection::serve_body(Exchange& exchange, RequestHead& head,
                                                       BodyReceiver& receiver) {
  co_await ask_for_body(head);
  milliseconds waited{0};
  while (exchange.record.bytes_in < head.body_bytes) {
    const auto size = std::min(head.body_bytes - exchange.record.bytes_in, piece_bytes);
    auto arrival = co_await read_piece(size, exchange.record.bytes_in, waited);
    if (const auto* refusal = std::get_if<Refusal>(&arrival)) {
      co_return co_await refuse(exchange, *refusal);
    }
    if (std::holds_alternative<Ended>(arrival)) {
      co_return ConnectionFate::closes;
    }
    const std::string_view piece = std::string_view{m_bytes}.substr(0, size);
    const std::function<std::optional<Answer>()> take = [this, &receiver, &head, piece] {
      return m_services.application.take_piece(receiver, piece, head.request);
    };
    wait_without_deadline();
    auto taken = co_await on_worker(m_services.workers, take);
    if (!taken.has_value()) {
      co_return co_await refuse(exchange, {Status::service_unavailable, "queue_is_full"});
    }
    exchange.record.bytes_in += size;
    m_bytes.erase(0, size);
    if (taken->has_value()) {
      co_return co_await answer_with(exchange, head, std::move(**taken));
    }
  }
  head.request.received = m_services.clock();
  exchange.record.received = head.request.received;
  const std::function<Answer()> finish_body = [this, &receiver, &head] {
    return m_services.application.finish_body(receiver, head.request);
  };
  wait_without_deadline();
  auto answer = co_await on_worker(m_services.workers, finish_body);
  if (!answer.has_value()) {
    co_return co_await refuse(exchange, {Status::service_unavailable, "queue_is_full"});
  }
  co_return co_await answer_with(exchange, head, std::move(*answer));
}

// `waited` grows by the time that the client took, so that a slow disk is not blamed on it.
asio::awaitable<std::variant<Connection::BodyIsComplete, Refusal, Connection::Ended>>
Connection::read_piece(std::size_t size, std::size_t bytes_before, milliseconds& waited) {
  while (m_bytes.size() < size) {
    const SteadyTime started = steady_clock::now();
    set_deadline(m_services.limits.body_timeout + time_to_move(bytes_before + m_bytes.size()) -
                 waited);
    if (co_await read_more(size - m_bytes.size()) == Arrival::nothing) {
      if (m_is_expired) {
        co_return Refusal{Status::request_timeout, "body_timeout"};
      }
      co_return Ended{};
    }
    waited += std::chrono::duration_cast<milliseconds>(steady_clock::now() - started);
  }
  co_return BodyIsComplete{};
}

// After a refusal in the middle the rest of the body makes the connection useless. It is taken off
// the client's hands all the same, because a browser that still sends shows no answer.
asio::awaitable<ConnectionFate> Connection::answer_with(Exchange& exchange, const RequestHead& head,
                                                        Answer answer) {
  const bool is_unread = exchange.record.bytes_in < head.body_bytes;
  m_may_have_unread = is_unread;
  m_linger_bytes_max += head.body_bytes - exchange.record.bytes_in;
  exchange.record.alarm = std::move(answer.alarm);
  const bool can_go_on = head.is_keep_alive && !is_unread;
  co_return co_await finish(exchange, answer.response,
                            can_go_on ? ConnectionFate::keeps_alive : ConnectionFate::closes);
}

}  // namespace musubi::http
