#include "delivery/smtp_settings.h"

#include <gtest/gtest.h>

#include "delivery/smtp_relay.h"

namespace musubi::delivery {

struct GoodAddress {
  const char* text;
  SmtpSecurity security;
  const char* host;
  int port;
};

TEST(parse_smtp_address, reads_host_port_and_security) {
  const GoodAddress cases[] = {
      {"smtp://127.0.0.1:25", SmtpSecurity::plain, "127.0.0.1", 25},
      {"smtp://relay.example.jp", SmtpSecurity::plain, "relay.example.jp", 25},
      {"smtp://relay.example.jp:2525+STARTTLS", SmtpSecurity::starttls, "relay.example.jp", 2525},
      {"smtp://relay.example.jp+STARTTLS", SmtpSecurity::starttls, "relay.example.jp", 587},
      {"smtps://relay.example.jp:465", SmtpSecurity::tls, "relay.example.jp", 465},
      {"smtps://relay.example.jp", SmtpSecurity::tls, "relay.example.jp", 465},
  };
  for (const GoodAddress& expected : cases) {
    const SmtpAddress address = parse_smtp_address(expected.text).value();
    EXPECT_EQ(address.security, expected.security) << expected.text;
    EXPECT_EQ(address.host, expected.host);
    EXPECT_EQ(address.port, expected.port) << expected.text;
  }
}

TEST(parse_smtp_address, refuses_what_is_none) {
  for (const char* text :
       {"", "smtp://", "127.0.0.1:25", "http://relay.example.jp", "smtp://relay.example.jp:0",
        "smtp://relay.example.jp:65536", "smtp://relay.example.jp:", "smtp://relay.example.jp:x",
        "smtp://user:secret@relay.example.jp", "smtp://relay.example.jp/x",
        "smtps://relay.example.jp:465+STARTTLS", "smtp://relay.example.jp\r\n:25",
        "smtp://relay.example.jp:25+starttls"}) {
    EXPECT_FALSE(parse_smtp_address(text).is_ok()) << text;
  }
}

TEST(transport_to, refuses_a_password_over_an_unprotected_connection) {
  SmtpSettings settings{.address = {SmtpSecurity::plain, "127.0.0.1", 25},
                        .helo = "example.jp",
                        .user = "musubi",
                        .password = "secret"};
  EXPECT_EQ(transport_to(settings).error().code, "smtp_password_unprotected");
  settings.address.security = SmtpSecurity::starttls;
  EXPECT_TRUE(transport_to(settings).is_ok());
  settings.address.security = SmtpSecurity::tls;
  EXPECT_TRUE(transport_to(settings).is_ok());
}

}  // namespace musubi::delivery
