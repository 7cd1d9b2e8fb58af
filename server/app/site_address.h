// SiteAddress: how the site is reached from outside, and whether it may be served so. Passwords and
// patients' papers never cross a network in the clear: plain http serves this machine alone, and
// any other address needs a proxy with TLS in front (docs/operations/tls.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace musubi::app {

// As the command line gives it.
struct SiteAddressOptions {
  std::string listen;                     // an IP address of this machine
  std::optional<std::string> public_url;  // "https://musubi.example.jp"; absent: this machine
  std::vector<std::string> proxies;       // addresses of the proxies in front
};

enum class Transport { plain_on_this_machine, tls_in_front };

struct SiteAddress {
  Transport transport;
  std::string listen;
  std::vector<std::string> hosts;         // what a request may name as its host
  std::vector<std::string> proxies;       // whose word about the client is believed
  std::optional<std::string> public_url;  // without a slash at its end; absent: known by its port

  // The origin that links in mails name.
  [[nodiscard]] std::string base_url(std::uint16_t port) const;
};

// Refused with what to write instead, when the address would be served without TLS.
[[nodiscard]] Result<SiteAddress> site_address(const SiteAddressOptions& options);

}  // namespace musubi::app
