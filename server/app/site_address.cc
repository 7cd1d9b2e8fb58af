#include "app/site_address.h"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

namespace musubi::app {

struct Origin {
  std::string scheme;
  std::string host;  // with its port, where one stands
};

// "https://host" or "https://host:8443", in lower case, without path, query or user.
static std::optional<Origin> read_origin(std::string_view url) {
  while (url.ends_with('/')) {
    url.remove_suffix(1);
  }
  const std::size_t end = url.find("://");
  if (end == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view host = url.substr(end + 3);
  const bool is_plain = !host.empty() && std::ranges::all_of(host, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':' ||
           c == '[' || c == ']';
  });
  if (!is_plain) {
    return std::nullopt;
  }
  return Origin{std::string{url.substr(0, end)}, std::string{host}};
}

static bool is_loopback(std::string_view address) {
  return address == "::1" || address.starts_with("127.");
}

static bool names_this_machine(std::string_view host) {
  const std::string_view name =
      host.starts_with('[') ? host.substr(0, host.find(']') + 1) : host.substr(0, host.find(':'));
  return name == "localhost" || name == "[::1]" || name.starts_with("127.");
}

std::string SiteAddress::base_url(std::uint16_t port) const {
  return public_url ? *public_url : fmt::format("http://127.0.0.1:{}", port);
}

static Result<SiteAddress> this_machine(const SiteAddressOptions& options) {
  if (!is_loopback(options.listen)) {
    return Error{ErrorKind::refused, "no_tls_in_front",
                 fmt::format("--listen {} can be reached from other machines, and Musubi speaks "
                             "plain http: put a proxy with TLS in front and name its address with "
                             "--public-url https://…, or listen on 127.0.0.1",
                             options.listen)};
  }
  return SiteAddress{.transport = Transport::plain_on_this_machine,
                     .listen = options.listen,
                     .hosts = {"127.0.0.1", "localhost"},
                     .proxies = options.proxies,
                     .public_url = std::nullopt};
}

static Result<SiteAddress> behind_tls(const SiteAddressOptions& options, const Origin& origin) {
  std::vector<std::string> proxies = options.proxies;
  if (proxies.empty() && is_loopback(options.listen)) {
    proxies = {"127.0.0.1"};  // nothing but this machine can connect
  }
  if (proxies.empty()) {
    return Error{ErrorKind::refused, "no_proxy_named",
                 fmt::format("--listen {} can be reached from other machines: name the proxy with "
                             "TLS by --proxy ADDRESS, so that nobody passes it by, or listen on "
                             "127.0.0.1",
                             options.listen)};
  }
  return SiteAddress{.transport = Transport::tls_in_front,
                     .listen = options.listen,
                     .hosts = {origin.host},
                     .proxies = std::move(proxies),
                     .public_url = origin.scheme + "://" + origin.host};
}

Result<SiteAddress> site_address(const SiteAddressOptions& options) {
  if (!options.public_url) {
    return this_machine(options);
  }
  const auto origin = read_origin(*options.public_url);
  if (!origin || (origin->scheme != "https" && origin->scheme != "http")) {
    return Error{ErrorKind::invalid, "bad_public_url",
                 fmt::format("--public-url {} is no address of a site: write it like "
                             "https://musubi.example.jp, in small letters and without a path",
                             *options.public_url)};
  }
  if (origin->scheme == "https") {
    return behind_tls(options, *origin);
  }
  if (!names_this_machine(origin->host)) {
    return Error{ErrorKind::refused, "public_url_without_tls",
                 fmt::format("--public-url {} would carry passwords in the clear: put a proxy with "
                             "TLS in front and write https://{}",
                             *options.public_url, origin->host)};
  }
  return this_machine(options);
}

}  // namespace musubi::app
