#include "http/core/termination.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>

namespace musubi::http {

struct TerminationSignal::Parts {
  boost::asio::io_context io;
  boost::asio::signal_set signals{io, SIGTERM, SIGINT};
};

TerminationSignal::TerminationSignal() : m_parts(std::make_unique<Parts>()) {
  // Who reads the log may go away; that must not end the server.
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  m_parts->signals.async_wait([](const boost::system::error_code&, int) {});
}

TerminationSignal::~TerminationSignal() = default;

void TerminationSignal::wait() { m_parts->io.run(); }

}  // namespace musubi::http
