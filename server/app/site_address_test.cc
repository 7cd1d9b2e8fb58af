#include "app/site_address.h"

#include <gtest/gtest.h>

namespace musubi::app {
namespace {

SiteAddressOptions options(std::string listen, std::optional<std::string> public_url,
                           std::vector<std::string> proxies = {}) {
  return {.listen = std::move(listen),
          .public_url = std::move(public_url),
          .proxies = std::move(proxies)};
}

TEST(SiteAddress, serves_this_machine_without_tls) {
  const auto address = site_address(options("127.0.0.1", std::nullopt));
  ASSERT_TRUE(address.is_ok());
  EXPECT_EQ(address.value().transport, Transport::plain_on_this_machine);
  EXPECT_EQ(address.value().hosts, (std::vector<std::string>{"127.0.0.1", "localhost"}));
  EXPECT_EQ(address.value().base_url(8080), "http://127.0.0.1:8080");
}

TEST(SiteAddress, refuses_every_other_address_without_tls) {
  const struct {
    SiteAddressOptions options;
    std::string code;  // empty: served
  } cases[] = {
      {options("127.0.0.1", std::nullopt), ""},
      {options("127.8.0.1", std::nullopt), ""},
      {options("::1", std::nullopt), ""},
      {options("0.0.0.0", std::nullopt), "no_tls_in_front"},
      {options("192.0.2.10", std::nullopt), "no_tls_in_front"},
      {options("127.0.0.1", "http://musubi.example.jp"), "public_url_without_tls"},
      {options("127.0.0.1", "http://localhost.example.jp"), "public_url_without_tls"},
      {options("127.0.0.1", "http://localhost:8080"), ""},
      {options("0.0.0.0", "http://localhost"), "no_tls_in_front"},
      {options("127.0.0.1", "https://musubi.example.jp"), ""},
      {options("127.0.0.1", "https://musubi.example.jp/"), ""},
      {options("0.0.0.0", "https://musubi.example.jp"), "no_proxy_named"},
      {options("0.0.0.0", "https://musubi.example.jp", {"192.0.2.1"}), ""},
      {options("127.0.0.1", "https://musubi.example.jp/path"), "bad_public_url"},
      {options("127.0.0.1", "https://user@musubi.example.jp"), "bad_public_url"},
      {options("127.0.0.1", "ftp://musubi.example.jp"), "bad_public_url"},
      {options("127.0.0.1", "musubi.example.jp"), "bad_public_url"},
      {options("127.0.0.1", "https://"), "bad_public_url"},
  };
  for (const auto& c : cases) {
    const auto address = site_address(c.options);
    EXPECT_EQ(address.is_ok() ? "" : address.error().code, c.code)
        << c.options.listen << " " << c.options.public_url.value_or("");
  }
}

TEST(SiteAddress, believes_only_the_proxies_that_are_named) {
  const auto near = site_address(options("127.0.0.1", "https://musubi.example.jp"));
  EXPECT_EQ(near.value().proxies, (std::vector<std::string>{"127.0.0.1"}));
  EXPECT_EQ(near.value().hosts, (std::vector<std::string>{"musubi.example.jp"}));
  EXPECT_EQ(near.value().base_url(8080), "https://musubi.example.jp");
  const auto far = site_address(options("0.0.0.0", "https://musubi.example.jp", {"192.0.2.1"}));
  EXPECT_EQ(far.value().proxies, (std::vector<std::string>{"192.0.2.1"}));
}

}  // namespace
}  // namespace musubi::app
