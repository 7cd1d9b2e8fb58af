#include "faults/parsers/parsers.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/instant.h"
#include "base/text/cp932.h"
#include "base/text/display_text.h"
#include "base/text/graphemes.h"
#include "base/text/search_key.h"
#include "delivery/smtp_reply.h"
#include "domain/calendar/wareki.h"
#include "domain/document/content_inspector.h"
#include "domain/document/file_name.h"
#include "domain/people/email_address.h"
#include "http/core/form_body.h"
#include "http/core/json_document.h"
#include "http/core/request_parser.h"
#include "http/core/target.h"
#include "programme_files/yaml_tree.h"

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

static void read_target(std::string_view bytes) { static_cast<void>(http::parse_target(bytes)); }

static void read_form(std::string_view bytes) { static_cast<void>(http::parse_form_body(bytes)); }

static void read_json(std::string_view bytes) { static_cast<void>(http::parse_json(bytes)); }

static void read_yaml(std::string_view bytes) {
  static_cast<void>(programme_files::read_yaml(bytes, "x.yaml"));
}

// A day that was read is the same when it is written and read again.
static void read_date(std::string_view bytes) {
  static_cast<void>(calendar::read_japanese_date(bytes));
  const auto day = calendar::read_japanese_day(bytes);
  if (day.is_ok()) {
    const auto again = calendar::read_japanese_day(day.value().iso());
    MUSUBI_ASSERT(again.is_ok() && again.value() == day.value());
  }
}

static void read_instant(std::string_view bytes) {
  const auto instant = Instant::parse(bytes);
  if (instant.has_value()) {
    MUSUBI_ASSERT(Instant::parse(instant->iso_utc()) == instant);
  }
}

static void read_address(std::string_view bytes) {
  const auto address = EmailAddress::parse(bytes);
  if (address.is_ok()) {
    const auto again = EmailAddress::parse(address.value().text());
    MUSUBI_ASSERT(again.is_ok() && again.value().text() == address.value().text());
    MUSUBI_ASSERT(address.value().text().find_first_of("\r\n") == std::string::npos);
  }
}

static void read_text(std::string_view bytes) {
  const auto cleaned = text::clean_display(bytes);
  if (cleaned.is_ok()) {
    MUSUBI_ASSERT(text::is_valid_utf8(cleaned.value()));
    const auto again = text::clean_display(cleaned.value());
    MUSUBI_ASSERT(again.is_ok() && again.value() == cleaned.value());
    static_cast<void>(text::to_cp932(cleaned.value()));
    static_cast<void>(text::grapheme_count(cleaned.value()));
    static_cast<void>(text::search_key(cleaned.value()));
  }
  static_cast<void>(text::clean_paragraphs(bytes));
}

static void read_file_name(std::string_view bytes) {
  const auto name = document::clean_file_name(bytes);
  if (name.is_ok()) {
    const auto header = document::attachment_header(name.value());
    MUSUBI_ASSERT(header.find_first_of("\r\n") == std::string::npos);
  }
}

// What a document is, in one piece and in pieces of seven bytes.
static void read_document(std::string_view bytes) {
  document::ContentInspector at_once;
  const bool is_taken = at_once.take(bytes).is_ok() && at_once.finish().is_ok();
  document::ContentInspector in_pieces;
  bool is_taken_in_pieces = true;
  for (std::size_t at = 0; at < bytes.size() && is_taken_in_pieces; at += 7) {
    is_taken_in_pieces = in_pieces.take(bytes.substr(at, 7)).is_ok();
  }
  is_taken_in_pieces = is_taken_in_pieces && in_pieces.finish().is_ok();
  MUSUBI_ASSERT(is_taken == is_taken_in_pieces);
}

static void read_smtp_reply(std::string_view bytes) {
  delivery::SmtpTrace trace;
  trace.command_sent("RCPT TO:<a@example.jp>");
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    trace.reply_received(bytes.substr(at, end - at));
    at = end + 1;
  }
  MUSUBI_ASSERT(trace.code() >= 0 && trace.code() < 1000);
  const auto report = judge(delivery::SmtpEnd::conversation_failed, trace, "x");
  MUSUBI_ASSERT(std::ranges::all_of(trace.reply(),
                                    [](char letter) { return letter >= ' ' && letter <= '~'; }));
  static_cast<void>(report);
}

std::span<const Parser> parsers() {
  static constexpr std::array all{
      Parser{"head", read_head},         Parser{"target", read_target},
      Parser{"form", read_form},         Parser{"json", read_json},
      Parser{"yaml", read_yaml},         Parser{"date", read_date},
      Parser{"instant", read_instant},   Parser{"address", read_address},
      Parser{"text", read_text},         Parser{"file_name", read_file_name},
      Parser{"document", read_document}, Parser{"smtp_reply", read_smtp_reply},
  };
  return all;
}

}  // namespace musubi::faults
