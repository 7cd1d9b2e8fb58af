// What checking a password costs by itself: the CPU of one Argon2id in ms, the median of 20.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "base/crypto/password.h"
#include "base/result.h"

namespace musubi {

static double cpu_ms() {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

static double median_ms_of_checks() {
  const std::string hash = hash_password("kawa to umi to sora");
  std::array<double, 20> ms{};
  for (double& each : ms) {
    const double began = cpu_ms();
    MUSUBI_ASSERT(check_password("kawa to umi to sora", hash) == PasswordMatch::right);
    each = cpu_ms() - began;
  }
  std::ranges::sort(ms);
  return ms[ms.size() / 2];
}

}  // namespace musubi

int main() {
  fmt::print("{:.3f}\n", musubi::median_ms_of_checks());
  return 0;
}
