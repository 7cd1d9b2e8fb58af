#include "base/crypto/password.h"

#include <sodium.h>

#include <array>
#include <atomic>
#include <semaphore>

#include "base/crypto/sodium_ready.h"

namespace musubi {

constexpr std::size_t memory_bytes = 19 * 1024 * 1024;
constexpr unsigned long long passes = 2;

static std::counting_semaphore<2>& running() {
  static std::counting_semaphore<2> semaphore{2};
  return semaphore;
}

static std::atomic<int>& waiting() {
  static std::atomic<int> count = 0;
  return count;
}

class Turn {
 public:
  Turn() {
    ++waiting();
    running().acquire();
    --waiting();
  }
  ~Turn() { running().release(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
};

int password_checks_waiting() { return waiting().load(); }

std::string hash_password(std::string_view password) {
  require_sodium();
  const Turn turn;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const int failed = crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes,
                                           memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
  MUSUBI_ASSERT(failed == 0);
  return std::string{hash.data()};
}

PasswordMatch check_password(std::string_view password, const std::string& hash) {
  require_sodium();
  const Turn turn;
  const int failed = crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size());
  return failed == 0 ? PasswordMatch::right : PasswordMatch::wrong;
}

void check_password_of_nobody(std::string_view password) {
  static const std::string hash = hash_password("nobody has this password");
  static_cast<void>(check_password(password, hash));
}

}  // namespace musubi
