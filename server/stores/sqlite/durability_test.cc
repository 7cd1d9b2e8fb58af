// An acknowledged write survives the death of the process (security.md 3.2, L0). The power-cut
// levels of that ladder need a volume of their own and are not run here.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "stores/numbers_for_test.h"
#include "stores/test_database.h"

namespace musubi {
namespace {

constexpr Statement find_number{"select number from numbers where number = $1"};
constexpr Statement check_integrity{"pragma integrity_check"};

constexpr int writers = 4;
constexpr int round_numbers = 1'000'000;

DatabaseOptions options() {
  auto options = test_options({numbers_table});
  options.log_bytes_max = 64 * 1024;  // so that some die in the middle of a checkpoint
  return options;
}

// Writes for ever, and tells each number after it was acknowledged.
[[noreturn]] void write_until_killed(const TestFolder& folder, int first, int acknowledgements) {
  auto database = Database::open(folder.file(), options()).take();
  std::vector<std::thread> threads;
  for (int writer = 0; writer < writers; ++writer) {
    threads.emplace_back([&, writer] {
      for (int number = first + writer;; number += writers) {
        const auto written = database.write(
            [&](Transaction& transaction) { return transaction.execute(insert_number, {number}); });
        if (!written.is_ok() ||
            ::write(acknowledgements, &number, sizeof number) != sizeof number) {
          ::_exit(1);
        }
      }
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  ::_exit(1);
}

std::vector<int> acknowledged_before_kill(const TestFolder& folder, int first, std::size_t enough) {
  int ends[2];
  EXPECT_EQ(::pipe(ends), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    write_until_killed(folder, first, ends[1]);
  }
  ::close(ends[1]);
  std::vector<int> acknowledged;
  int number = 0;
  while (::read(ends[0], &number, sizeof number) == sizeof number) {
    acknowledged.push_back(number);
    if (acknowledged.size() == enough) {
      ::kill(child, SIGKILL);  // what is in the pipe by then was acknowledged too
    }
  }
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
  return acknowledged;
}

TEST(SqliteDurability, every_acknowledged_write_is_there_after_kill_9) {
  const TestFolder folder;
  std::vector<int> acknowledged;
  for (int round = 0; round < 5; ++round) {
    const auto of_round = acknowledged_before_kill(folder, round * round_numbers,
                                                   200 + 137 * static_cast<std::size_t>(round));
    acknowledged.insert(acknowledged.end(), of_round.begin(), of_round.end());
  }
  ASSERT_GE(acknowledged.size(), 5U * 200U);

  auto database = Database::open(folder.file(), options()).take();
  const auto lost = database.read([&](Snapshot& snapshot) -> Result<int> {
    int missing = 0;
    for (const int number : acknowledged) {
      const auto found =
          TRY(snapshot.row(find_number, {number}, [](const Row& row) { return row.get<int>(0); }));
      missing += found.has_value() ? 0 : 1;
    }
    return missing;
  });
  EXPECT_EQ(lost.value(), 0);
  const auto verdict = database.read([](Snapshot& snapshot) {
    return snapshot.row(check_integrity, {},
                        [](const Row& row) { return row.get<std::string>(0); });
  });
  EXPECT_EQ(verdict.value(), "ok");
}

}  // namespace
}  // namespace musubi
