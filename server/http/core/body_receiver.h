// BodyReceiver: takes the body of one request piece by piece, for routes whose bodies are too large
// to be held in memory. All of it runs on worker threads, one call at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>

#include "http/core/request.h"
#include "http/core/response.h"

namespace musubi::http {

// One that is destroyed without finish() was abandoned by its client, and leaves nothing behind.
class BodyReceiver {
 public:
  BodyReceiver() = default;
  BodyReceiver(const BodyReceiver&) = delete;
  BodyReceiver& operator=(const BodyReceiver&) = delete;
  virtual ~BodyReceiver() = default;

  // A response refuses the body, and nothing more of it is read.
  [[nodiscard]] virtual std::optional<Response> take(std::string_view piece) = 0;
  // After the last byte.
  [[nodiscard]] virtual Response finish(const Request& request) = 0;
};

// Asked after the gate and before the first byte is read: what the head alone shows to be too much
// or not allowed is refused here. `body_bytes` is the length that the head promises.
using OpenedBody = std::variant<std::unique_ptr<BodyReceiver>, Response>;
using OpenBody = std::function<OpenedBody(const Request&, std::uint64_t body_bytes)>;

}  // namespace musubi::http
