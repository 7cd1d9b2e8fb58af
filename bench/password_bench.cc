// How many passwords two threads can check in a second: the limit of signing in, because no more
// than two are checked at a time. `password_bench SECONDS` prints the figures as bench/http/wrk.ts
// reads them.
#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

#include "base/crypto/password.h"
#include "base/result.h"

using Clock = std::chrono::steady_clock;

int main(int count, char** arguments) {
  const std::string_view text = count == 2 ? arguments[1] : "5";
  int seconds = 5;
  std::from_chars(text.data(), text.data() + text.size(), seconds);
  const std::string password = "demo-musubi-reader-2026";
  const std::string hash = musubi::hash_password(password);
  std::mutex mutex;
  std::vector<double> times;
  const auto began = Clock::now();
  const auto until = began + std::chrono::seconds{seconds};
  const auto check = [&] {
    while (Clock::now() < until) {
      const auto start = Clock::now();
      MUSUBI_ASSERT(musubi::check_password(password, hash) == musubi::PasswordMatch::right);
      const std::chrono::duration<double, std::milli> took = Clock::now() - start;
      const std::lock_guard lock{mutex};
      times.push_back(took.count());
    }
  };
  {
    const std::jthread first{check};
    const std::jthread second{check};
  }
  const std::chrono::duration<double> elapsed = Clock::now() - began;
  std::ranges::sort(times);
  fmt::print(R"({{"requests":{},"seconds":{:.6f},"refused":0,"lost":0,)"
             R"("p50_ms":{:.3f},"p99_ms":{:.3f}}})"
             "\n",
             times.size(), elapsed.count(), times[times.size() / 2],
             times[times.size() * 99 / 100]);
  return 0;
}
