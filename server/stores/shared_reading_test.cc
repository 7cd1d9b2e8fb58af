#include "stores/shared_reading.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

namespace musubi {
namespace {

TEST(SharedReading, never_answers_what_was_true_before_the_question) {
  std::atomic<int> truth = 0;
  std::atomic<int> readings = 0;
  SharedReading<int> shared{[&] {
    ++readings;
    const int read = truth;
    std::this_thread::yield();
    return read;
  }};
  constexpr int threads = 8;
  constexpr int questions = 500;
  std::vector<std::jthread> asking;
  for (int i = 0; i < threads; ++i) {
    asking.emplace_back([&] {
      for (int question = 0; question < questions; ++question) {
        const int known = ++truth;
        EXPECT_GE(shared.now(), known);
      }
    });
  }
  asking.clear();
  EXPECT_LE(readings, threads * questions);
  EXPECT_EQ(shared.now(), threads * questions);
}

TEST(SharedReading, goes_on_after_a_reading_that_failed) {
  int readings = 0;
  SharedReading<int> shared{[&] {
    if (++readings == 1) {
      throw std::runtime_error{"lost"};
    }
    return readings;
  }};
  EXPECT_THROW(static_cast<void>(shared.now()), std::runtime_error);
  EXPECT_EQ(shared.now(), 2);
}

}  // namespace
}  // namespace musubi
