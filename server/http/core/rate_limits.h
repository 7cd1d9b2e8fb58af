// RateLimits: how often one address and one account may ask, by the kind of what they ask for. Each
// has a bucket of tokens that fills again with time; an empty one says how long to wait
// (security.md 2, rows 28 and 40; figures in rate_limits.cc and docs/operations/limits.md).
#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/instant.h"

namespace musubi::http {

enum class RateKind { reading, writing, credentials, submissions, uploads, exports };
inline constexpr std::size_t rate_kinds = 6;

// At most `burst` at once, and `per_minute` for as long as one likes.
struct Rate {
  std::int64_t burst;
  std::int64_t per_minute;
};

struct RatesOfKind {
  std::string_view name;
  Rate address;
  Rate account;
};

[[nodiscard]] const RatesOfKind& rates_of(RateKind kind);

// IPv4 as it is; of IPv6 the first 64 bits, because one customer has all that follows.
[[nodiscard]] std::string network_of(std::string_view address);

class RateLimits {
 public:
  // `factor` times the table: for an office behind one address, or for tests that hurry.
  explicit RateLimits(std::int64_t factor = 1, std::size_t buckets_max = 100'000)
      : m_factor(factor), m_buckets_max(buckets_max) {}

  // Takes a token; or the seconds until there is one.
  [[nodiscard]] std::optional<std::int64_t> take_address(RateKind kind, std::string_view address,
                                                         Instant now);
  [[nodiscard]] std::optional<std::int64_t> take_account(RateKind kind, std::string_view account,
                                                         Instant now);
  [[nodiscard]] std::int64_t refusals() const;
  [[nodiscard]] std::size_t buckets() const;

 private:
  // In tokens times 60,000,000, so that filling by the microsecond needs no fractions.
  struct Bucket {
    std::int64_t level;
    Instant at;
    Rate rate;
  };
  [[nodiscard]] std::optional<std::int64_t> take(const std::string& who, Rate rate, Instant now);
  [[nodiscard]] Bucket& bucket_of(const std::string& who, Rate rate, Instant now);
  void forget_full_ones(Instant now);

  std::int64_t m_factor;
  std::size_t m_buckets_max;
  mutable std::mutex m_mutex;
  std::unordered_map<std::string, Bucket> m_buckets;
  std::optional<Instant> m_swept;  // when the full ones were forgotten last
  std::int64_t m_refusals = 0;
};

}  // namespace musubi::http
