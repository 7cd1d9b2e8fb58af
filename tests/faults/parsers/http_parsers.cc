// What comes over the network before anybody has said who they are: heads, their fields, bodies.
#include <array>
#include <string>

#include "base/result.h"
#include "base/text/display_text.h"
#include "faults/parsers/parsers.h"
#include "http/core/checks.h"
#include "http/core/cross_site.h"
#include "http/core/etag.h"
#include "http/core/form_body.h"
#include "http/core/idempotency_key.h"
#include "http/core/json_document.h"
#include "http/core/json_reader.h"
#include "http/core/rate_limits.h"
#include "http/core/request_parser.h"
#include "http/core/static_files.h"
#include "http/core/target.h"
#include "http/core/text.h"
#include "http/device.h"
#include "http/html/url.h"

namespace musubi::faults {

// Heads come in pieces: the same bytes in two pieces mean the same.
static void read_head(std::string_view bytes) {
  const auto at = Instant::parse("2026-11-21T00:00:00Z").value();
  std::string whole{bytes};
  http::RequestParser at_once{http::HeadLimits{}};
  const auto expected = at_once.read_head(whole, at).index();
  std::string half{bytes.substr(0, bytes.size() / 2)};
  http::RequestParser in_pieces{http::HeadLimits{}};
  auto found = in_pieces.read_head(half, at);
  if (std::holds_alternative<http::NeedMore>(found)) {
    half += bytes.substr(bytes.size() / 2);
    MUSUBI_ASSERT(in_pieces.read_head(half, at).index() == expected);
  }
}

// A name and a value, each as text without control characters but those of text fields.
static void expect_plain(const std::vector<http::NamedValue>& values) {
  for (const http::NamedValue& value : values) {
    for (const std::string& text : {value.name, value.value}) {
      MUSUBI_ASSERT(text::is_valid_utf8(text));
      MUSUBI_ASSERT(text.find('\0') == std::string::npos);
    }
  }
}

static void read_target(std::string_view bytes) {
  const auto target = http::parse_target(bytes);
  if (const auto* read = std::get_if<http::Target>(&target)) {
    expect_plain(read->query);
    for (const std::string& segment : read->path) {
      MUSUBI_ASSERT(segment != "." && segment != "..");
      MUSUBI_ASSERT(segment.find_first_of("/\\") == std::string::npos);
    }
  }
}

static void read_form(std::string_view bytes) {
  if (const auto values = http::parse_form_body(bytes)) {
    expect_plain(*values);
  }
}

static void read_json(std::string_view bytes) { static_cast<void>(http::parse_json(bytes)); }

// Every kind of value that the codecs ask for.
static void read_object(std::string_view bytes) {
  const http::TextRule line{.characters_max = 20};
  const http::TextRule lines{.characters_max = 20, .lines = http::Lines::many};
  const http::TextRule typed{.characters_max = 20, .letters = http::Letters::typed};
  const http::IntegerRule number{.min = -5, .max = 1'000'000};
  std::string text;
  std::int64_t integer = 0;
  const auto problems = http::read_json_object(bytes, [&](http::ObjectReader& reader) {
    static constexpr std::array<std::string_view, 2> words{"a", "b"};
    text = reader.text("t", line);
    integer = reader.integer("i", number);
    static_cast<void>(reader.optional_text("l", lines));
    static_cast<void>(reader.optional_text("y", typed));
    static_cast<void>(reader.optional_integer("j", number));
    static_cast<void>(reader.optional_boolean("b"));
    static_cast<void>(reader.optional_date("d"));
    if (reader.has("m")) {
      static_cast<void>(reader.instant("m"));
    }
    if (reader.has("c")) {
      MUSUBI_ASSERT(reader.choice("c", words) < words.size());
    }
    if (reader.has("s")) {
      MUSUBI_ASSERT(reader.texts("s", 3, typed).size() <= 3);
    }
    reader.optional_object("o", [&](http::ObjectReader& inner) {
      inner.entries("e", 3, [&](http::ObjectReader& entry, std::string_view key) {
        static_cast<void>(entry.texts(key, 3, lines));
      });
      inner.objects("a", 3, [&](http::ObjectReader& item) {
        static_cast<void>(item.boolean("b"));
        static_cast<void>(item.date("d"));
      });
    });
  });
  if (problems.empty()) {
    MUSUBI_ASSERT(http::count_code_points(text).value() <= 20);
    MUSUBI_ASSERT(integer >= number.min && integer <= number.max);
  }
}

static http::Request with_header(std::string name, std::string_view value) {
  return {.method = http::Method::post,
          .headers = {{std::move(name), std::string{value}}},
          .received = Instant::parse("2026-11-21T00:00:00Z").value()};
}

static void read_cookies(std::string_view bytes) {
  http::Request request = with_header("cookie", bytes);
  request.cookies = http::parse_cookies(bytes);
  for (const http::NamedValue& cookie : request.cookies) {
    MUSUBI_ASSERT(!cookie.name.empty() && cookie.value.find(';') == std::string::npos);
    static_cast<void>(request.cookie(cookie.name));
  }
}

// Host and Origin: a name that is taken is one of ours, and only our own page changes anything.
static void read_host(std::string_view bytes) {
  const std::vector<std::string> ours{"musubi.example.jp", "[::1]:8080", "localhost"};
  if (!http::check_host(bytes, ours)) {
    const std::string lower = http::to_lower_ascii(bytes);
    MUSUBI_ASSERT(lower.starts_with("musubi.example.jp") || lower.starts_with("localhost") ||
                  lower == "[::1]:8080");
    MUSUBI_ASSERT(lower.find_first_of("/@ ") == std::string::npos);
  }
  http::Request request = with_header("host", "musubi.example.jp");
  request.headers.push_back({"origin", std::string{bytes}});
  if (!http::check_same_origin(request, http::Scheme::https, "session")) {
    MUSUBI_ASSERT(bytes == "https://musubi.example.jp");
  }
}

// What a proxy says of the client: one place for each network, whatever is written.
static void read_network(std::string_view bytes) {
  const std::string network = http::network_of(bytes);
  MUSUBI_ASSERT(!network.empty() && network.size() <= 64);
  MUSUBI_ASSERT(http::is_field_value(network));
}

static void read_tags(std::string_view bytes) {
  const http::Request request = with_header("if-none-match", bytes);
  const std::string tag = http::etag_of("content");
  MUSUBI_ASSERT(!http::is_known(request, tag) || bytes.find(tag) != std::string_view::npos ||
                bytes.find('*') != std::string_view::npos);
  if (const auto number = http::number_in_tag(bytes)) {
    MUSUBI_ASSERT(*number >= 0 && bytes.size() >= 3);
  }
  static_cast<void>(http::accepts_coding(bytes, "br"));
}

static void read_key(std::string_view bytes) {
  if (http::is_idempotency_key(bytes)) {
    MUSUBI_ASSERT(http::is_token(bytes) && bytes.size() <= 128);
  }
}

static void read_device(std::string_view bytes) {
  MUSUBI_ASSERT(http::device_word(bytes).size() <= 40);
}

static void read_url(std::string_view bytes) {
  if (const auto url = html::Url::parse(bytes)) {
    MUSUBI_ASSERT(url->text() == bytes && !bytes.starts_with("//"));
    MUSUBI_ASSERT(bytes.starts_with('/') || bytes.starts_with('#') ||
                  bytes.starts_with("https://"));
    MUSUBI_ASSERT(bytes.find_first_of("\\ \r\n\t") == std::string_view::npos);
  }
}

std::span<const Parser> http_parsers() {
  static constexpr std::array all{
      Parser{"head", read_head, 2},  Parser{"target", read_target},
      Parser{"form", read_form},     Parser{"json", read_json},
      Parser{"object", read_object}, Parser{"cookies", read_cookies},
      Parser{"host", read_host},     Parser{"network", read_network},
      Parser{"tags", read_tags},     Parser{"key", read_key},
      Parser{"device", read_device}, Parser{"url", read_url},
  };
  return all;
}

}  // namespace musubi::faults
