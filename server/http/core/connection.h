// Connection: reads requests from one socket, hands them to the application and writes the answers,
// in order. Every wait has a deadline; the server's sweep ends connections that are past theirs.
// Included by server.cc only, because it brings Asio along.
#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "base/instant.h"
#include "http/core/application.h"
#include "http/core/body_receiver.h"
#include "http/core/limits.h"
#include "http/core/log.h"
#include "http/core/request_id.h"
#include "http/core/request_parser.h"
#include "http/core/response_writer.h"
#include "http/core/worker_pool.h"

namespace musubi::http {

using SteadyTime = std::chrono::steady_clock::time_point;

// What all connections of one server use together.
struct ConnectionServices {
  const Application& application;
  const ServerLimits& limits;
  WorkerPool& workers;
  RequestIds& request_ids;
  Budget& body_budget;
  const std::function<Instant()>& clock;
  const LogSink& log;
  const std::function<void(const RequestRecord&)>& observe;
  const std::atomic<bool>& is_draining;
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(boost::asio::ip::tcp::socket socket, ConnectionServices services);

  [[nodiscard]] boost::asio::awaitable<void> run();

  // The sweep calls these from its own thread.
  void expire_if_due(SteadyTime now, std::optional<SteadyTime> drain_started);
  void abort();

 private:
  enum class Phase { idle, busy };
  struct Ended {};   // the client has gone
  struct Exchange {  // one request and its answer, for the log
    RequestRecord record;
    SteadyTime started;
    Method method = Method::get;
  };
  struct BodyIsComplete {};

  boost::asio::awaitable<ConnectionFate> serve_one();
  boost::asio::awaitable<ConnectionFate> serve_request(Exchange& exchange, RequestHead head);
  boost::asio::awaitable<ConnectionFate> serve_route(Exchange& exchange, RequestHead& head,
                                                     const Route& route);
  boost::asio::awaitable<std::variant<RequestHead, Refusal, Ended>> read_head(
      RequestParser& parser);
  boost::asio::awaitable<std::variant<BodyIsComplete, Refusal, Ended>> read_body(RequestHead& head);
  boost::asio::awaitable<void> ask_for_body(const RequestHead& head);

  boost::asio::awaitable<ConnectionFate> serve_streamed(Exchange& exchange, RequestHead& head,
                                                        const Route& route);
  boost::asio::awaitable<ConnectionFate> serve_body(Exchange& exchange, RequestHead& head,
                                                    BodyReceiver& receiver);
  boost::asio::awaitable<std::variant<BodyIsComplete, Refusal, Ended>> read_piece(
      std::size_t size, std::size_t bytes_before, std::chrono::milliseconds& waited);
  boost::asio::awaitable<ConnectionFate> answer_with(Exchange& exchange, const RequestHead& head,
                                                     Answer answer);
  boost::asio::awaitable<ConnectionFate> refuse(Exchange& exchange, const Refusal& refusal);
  boost::asio::awaitable<ConnectionFate> finish(Exchange& exchange, const Response& response,
                                                ConnectionFate fate);
  boost::asio::awaitable<void> linger();

  enum class Arrival { data, nothing };
  boost::asio::awaitable<Arrival> wait_for_first_byte();
  boost::asio::awaitable<Arrival> read_more(std::size_t bytes_max);
  void set_deadline(std::chrono::milliseconds from_now);
  void wait_without_deadline();  // Handlers bound their own time.
  // What `bytes` may take beyond a timeout, at the slowest rate that is accepted.
  [[nodiscard]] std::chrono::milliseconds time_to_move(std::size_t bytes) const;
  [[nodiscard]] bool is_due(SteadyTime now, std::optional<SteadyTime> drain_started) const;

  boost::asio::ip::tcp::socket m_socket;
  ConnectionServices m_services;
  std::string m_peer;
  std::string m_bytes;  // received and not yet used
  std::atomic<SteadyTime::rep> m_deadline;
  std::atomic<Phase> m_phase = Phase::busy;
  bool m_is_expired = false;
  bool m_may_have_unread = false;
  std::size_t m_linger_bytes_max = std::size_t{1024} * 1024;
};

}  // namespace musubi::http
