#include "http/core/rate_limits.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <cstdlib>

namespace musubi::http {
namespace {

constexpr std::int64_t token = 60'000'000;  // one for each minute and microsecond of `per_minute`

// A desk that works fast opens an application with eight requests and decides it with two: the
// account's figures allow five people's work. One address may be a whole office or a school.
constexpr std::array<RatesOfKind, rate_kinds> table{{
    {"reading", {.burst = 2000, .per_minute = 6000}, {.burst = 600, .per_minute = 1200}},
    {"writing", {.burst = 600, .per_minute = 1800}, {.burst = 120, .per_minute = 240}},
    {"credentials", {.burst = 60, .per_minute = 30}, {.burst = 20, .per_minute = 20}},
    {"submissions", {.burst = 300, .per_minute = 120}, {.burst = 60, .per_minute = 60}},
    {"uploads", {.burst = 120, .per_minute = 120}, {.burst = 60, .per_minute = 60}},
    {"exports", {.burst = 30, .per_minute = 10}, {.burst = 10, .per_minute = 5}},
}};

std::int64_t filled(std::int64_t level, Rate rate, std::int64_t microseconds) {
  const std::int64_t full = rate.burst * token;
  // The clock may have been set back; and what is long ago would not fit into the number.
  const std::int64_t enough = full / rate.per_minute + 1;
  return std::min(full,
                  level + std::clamp<std::int64_t>(microseconds, 0, enough) * rate.per_minute);
}

}  // namespace

const RatesOfKind& rates_of(RateKind kind) { return table.at(static_cast<std::size_t>(kind)); }

std::string network_of(std::string_view address) {
  boost::system::error_code error;
  const auto parsed = boost::asio::ip::make_address(std::string{address}, error);
  if (error) {
    return "unknown";
  }
  if (parsed.is_v4()) {
    return parsed.to_string();
  }
  auto v6 = parsed.to_v6();
  if (v6.is_v4_mapped()) {
    return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, v6).to_string();
  }
  auto bytes = v6.to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  return boost::asio::ip::address_v6{bytes}.to_string() + "/64";
}

std::optional<std::int64_t> RateLimits::take_address(RateKind kind, std::string_view address,
                                                     Instant now) {
  const RatesOfKind& rates = rates_of(kind);
  return take(std::string{rates.name} + " address " + network_of(address), rates.address, now);
}

std::optional<std::int64_t> RateLimits::take_account(RateKind kind, std::string_view account,
                                                     Instant now) {
  const RatesOfKind& rates = rates_of(kind);
  return take(std::string{rates.name} + " account " + std::string{account}, rates.account, now);
}

std::int64_t RateLimits::refusals() const {
  const std::lock_guard lock{m_mutex};
  return m_refusals;
}

std::size_t RateLimits::buckets() const {
  const std::lock_guard lock{m_mutex};
  return m_buckets.size();
}

std::optional<std::int64_t> RateLimits::take(const std::string& who, Rate rate, Instant now) {
  rate = {.burst = rate.burst * m_factor, .per_minute = rate.per_minute * m_factor};
  const std::lock_guard lock{m_mutex};
  Bucket& bucket = bucket_of(who, rate, now);
  bucket.level = filled(bucket.level, rate, now.unix_us() - bucket.at.unix_us());
  bucket.at = now;
  if (bucket.level >= token) {
    bucket.level -= token;
    return std::nullopt;
  }
  ++m_refusals;
  const std::int64_t microseconds = (token - bucket.level + rate.per_minute - 1) / rate.per_minute;
  return (microseconds + 999'999) / 1'000'000;
}

RateLimits::Bucket& RateLimits::bucket_of(const std::string& who, Rate rate, Instant now) {
  const auto known = m_buckets.find(who);
  if (known != m_buckets.end()) {
    return known->second;
  }
  if (m_buckets.size() >= m_buckets_max) {
    forget_full_ones(now);
  }
  // With more names than there is room for, those that come now share one bucket.
  const bool has_room = m_buckets.size() < m_buckets_max;
  return m_buckets
      .try_emplace(has_room ? who : "the rest",
                   Bucket{.level = rate.burst * token, .at = now, .rate = rate})
      .first->second;
}

// A full bucket says no more than none. They fill over minutes, so that going through all of them
// once a second is enough, however many strangers come meanwhile.
void RateLimits::forget_full_ones(Instant now) {
  constexpr std::int64_t second = 1'000'000;
  if (m_swept && std::abs(now.unix_us() - m_swept->unix_us()) < second) {
    return;
  }
  m_swept = now;
  std::erase_if(m_buckets, [&](const auto& entry) {
    const Bucket& bucket = entry.second;
    const std::int64_t level =
        filled(bucket.level, bucket.rate, now.unix_us() - bucket.at.unix_us());
    return level >= bucket.rate.burst * token;
  });
}

}  // namespace musubi::http
