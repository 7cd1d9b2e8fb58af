// Our own strict reading of a raw request head, before Beast reads it. It refuses whatever two
// programs in a row could understand differently, and whatever Beast lets through (security.md
// 0.4 and 1.4): obs-fold, doubled or listed lengths, unusual transfer codings, doubled hosts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/core/status.h"

namespace musubi::http {

struct HeadLimits {
  std::size_t head_bytes_max = 16 * 1024;
  std::size_t target_bytes_max = 8 * 1024;
  std::size_t fields_max = 100;
};

// `head` runs from the first byte to the empty line that ends it, that line included.
[[nodiscard]] std::optional<Refusal> check_head(std::string_view head, const HeadLimits& limits);

// 421 when the Host header names none of `allowed_hosts` (lower case). An entry without a port
// stands for the host at any port. Links and mails are built from configuration, never from Host.
[[nodiscard]] std::optional<Refusal> check_host(std::string_view host,
                                                const std::vector<std::string>& allowed_hosts);

}  // namespace musubi::http
