#include "stores/postgresql/write_turns.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace musubi {
namespace {

using Company = WriteTurns::Company;

TEST(write_turns, are_taken_together_but_for_the_one_that_is_alone) {
  WriteTurns turns;
  std::atomic<int> running = 0;
  std::atomic<bool> was_disturbed = false;
  std::atomic<int> together_max = 0;
  std::vector<std::thread> threads;
  for (int number = 0; number < 8; ++number) {
    threads.emplace_back([&, number] {
      for (int round = 0; round < 200; ++round) {
        const auto company = (number + round) % 4 == 0 ? Company::nobody : Company::others;
        const WriteTurns::Turn turn{turns, company};
        const int now_running = ++running;
        together_max = std::max(together_max.load(), now_running);
        std::this_thread::yield();
        was_disturbed = was_disturbed || (company == Company::nobody && running != 1);
        --running;
      }
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_FALSE(was_disturbed);
  EXPECT_GT(together_max, 1) << "nobody ever ran beside another, so the turns were not tried";
}

}  // namespace
}  // namespace musubi
