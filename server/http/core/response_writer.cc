#include "http/core/response_writer.h"

#include <fmt/core.h>

#include <array>
#include <chrono>
#include <iterator>

namespace musubi::http {

bool may_have_body(Status status) {
  return status != Status::no_content && status != Status::not_modified;
}

std::string http_date(Instant instant) {
  constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  using namespace std::chrono;
  const sys_time<microseconds> time{microseconds{instant.unix_us()}};
  const sys_days day = floor<days>(time);
  const year_month_day ymd{day};
  const hh_mm_ss clock{floor<seconds>(time - day)};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                     weekdays.at(weekday{day}.c_encoding()), static_cast<unsigned>(ymd.day()),
                     months.at(static_cast<unsigned>(ymd.month()) - 1),
                     static_cast<int>(ymd.year()), clock.hours().count(), clock.minutes().count(),
                     clock.seconds().count());
}

std::string write_head(const Response& response, const HeadFacts& facts) {
  std::string head;
  head.reserve(1024);
  auto out = std::back_inserter(head);
  fmt::format_to(out, "HTTP/1.1 {} {}\r\ndate: {}\r\nx-request-id: {}\r\n",
                 status_number(response.status()), reason_phrase(response.status()),
                 http_date(facts.now), facts.request_id);
  if (may_have_body(response.status())) {
    fmt::format_to(out, "content-length: {}\r\n", response.body().size());
  }
  head +=
      facts.fate == ConnectionFate::closes ? "connection: close\r\n" : "connection: keep-alive\r\n";
  for (const Header& header : response.headers()) {
    fmt::format_to(out, "{}: {}\r\n", header.name, header.value);
  }
  head += "\r\n";
  return head;
}

}  // namespace musubi::http
