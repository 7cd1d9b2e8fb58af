#include "stores/postgresql/write_turns.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <optional>
#include <thread>
#include <vector>

namespace musubi {
namespace {

using Company = WriteTurns::Company;

TEST(write_turns, are_taken_together_but_for_the_one_that_is_alone) {
  WriteTurns turns{8};
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

// Whether a second turn is given while the first is held.
bool two_run_together(WriteTurns& turns) {
  std::optional<WriteTurns::Turn> first;
  first.emplace(turns, Company::others);
  const auto second = std::async(std::launch::async, [&] {
    const WriteTurns::Turn turn{turns, Company::others};
  });
  const bool was_beside =
      second.wait_for(std::chrono::milliseconds{200}) == std::future_status::ready;
  first.reset();
  return was_beside;
}

TEST(write_turns, fewer_run_together_after_a_lost_race_and_more_again_after_many_good_ones) {
  WriteTurns turns{2};
  EXPECT_TRUE(two_run_together(turns));
  WriteTurns::Turn{turns, Company::others}.lost_race();
  EXPECT_FALSE(two_run_together(turns));
  for (int i = 0; i < 1000; ++i) {
    WriteTurns::Turn{turns, Company::others}.went_well();
  }
  EXPECT_TRUE(two_run_together(turns));
}

}  // namespace
}  // namespace musubi
