// TerminationSignal: SIGTERM and SIGINT as something to wait for. Made before the server starts, so
// that no signal falls between the two.
#pragma once

#include <memory>

namespace musubi::http {

class TerminationSignal {
 public:
  TerminationSignal();
  ~TerminationSignal();
  TerminationSignal(const TerminationSignal&) = delete;
  TerminationSignal& operator=(const TerminationSignal&) = delete;

  // Returns when one has come since this was made.
  void wait();

 private:
  struct Parts;
  std::unique_ptr<Parts> m_parts;
};

}  // namespace musubi::http
