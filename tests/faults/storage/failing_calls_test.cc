// security.md R6 and R2, as far as a process can show them by itself: each write, fsync, truncation
// and renaming fails once, or from then on; the power is cut before each of them. Nothing
// acknowledged is lost, nothing crashes, nothing leaks.
#include <gtest/gtest.h>

#include <cerrno>
#include <filesystem>
#include <iterator>

#include "faults/storage/asked_for.h"
#include "faults/storage/disk.h"
#include "faults/storage/storekeeper.h"
#include "stores/test_database.h"

namespace musubi::faults {
namespace {

namespace fs = std::filesystem;

std::ptrdiff_t open_descriptors() {
  return std::distance(fs::directory_iterator{"/proc/self/fd"}, fs::directory_iterator{});
}

std::ptrdiff_t files_coming_in(const fs::path& folder) {
  return std::distance(fs::directory_iterator{folder / "documents" / "incoming"},
                       fs::directory_iterator{});
}

// A folder as an installation leaves it: opened once, and closed.
void prepare(const TestFolder& folder) {
  auto keeper = Storekeeper::open(folder.path());
  ASSERT_TRUE(keeper.is_ok()) << keeper.error().detail;
  keeper.value()->work(1);
}

struct Outcome {
  int calls;
  bool has_failed;
  int refused;
  int phantoms;
};

// The work with one failing call; then what is there after a restart, and after a power cut.
Outcome work_with(const Failure& failure) {
  const TestFolder folder;
  const TestFolder survivors;
  prepare(folder);
  const auto before = open_descriptors();
  watch_disk(folder.path(), failure);
  Outcome outcome{};
  Acknowledged acknowledged;
  std::vector<int> refused;
  if (auto keeper = Storekeeper::open(folder.path()); keeper.is_ok()) {
    keeper.value()->work(1001);
    acknowledged = keeper.value()->acknowledged();
    refused = keeper.value()->refused();
    EXPECT_EQ(files_coming_in(folder.path()), 0) << "call " << failure.call;
  }
  copy_survivors(survivors.path());
  outcome.calls = calls_of_disk();
  outcome.has_failed = has_disk_failed();
  forget_disk();
  EXPECT_EQ(open_descriptors(), before) << "call " << failure.call;
  EXPECT_EQ(complaint_of(folder.path(), acknowledged), "") << "restart, call " << failure.call;
  EXPECT_EQ(complaint_of(survivors.path(), acknowledged), "") << "cut, call " << failure.call;
  outcome.refused = static_cast<int>(refused.size());
  outcome.phantoms = phantoms_of(folder.path(), refused);
  return outcome;
}

class FailingCalls : public testing::TestWithParam<Failure> {};

// What was refused may be there: of a COMMIT whose fsync failed nobody knows. Then all later writes
// are refused too, so it is a few at most and never an answered one.
TEST_P(FailingCalls, each_in_its_turn_loses_nothing_that_was_acknowledged) {
  const Failure& kind = GetParam();
  int failures = 0;
  for (int call = 1;; call = call_after(call, 8)) {
    const Outcome outcome = work_with({.call = call, .error = kind.error, .lasting = kind.lasting});
    if (!outcome.has_failed) {
      EXPECT_GT(call, 100) << "the work must make enough calls to be worth failing";
      break;
    }
    ++failures;
    EXPECT_LE(outcome.phantoms, 1) << "call " << call;
  }
  EXPECT_GT(failures, 25);
}

INSTANTIATE_TEST_SUITE_P(
    disk, FailingCalls,
    testing::Values(Failure{.call = 0, .error = EIO}, Failure{.call = 0, .error = ENOSPC},
                    Failure{.call = 0, .error = ENOSPC, .lasting = Lasting::from_then_on}));

struct Cut {
  int call;
  std::string folder;
  Acknowledged acknowledged;
};

// The power fails before every fifth call, with documents being renamed and the log being moved.
std::vector<Cut> cuts_of_work(const TestFolder& folder, const TestFolder& all_survivors,
                              const char* lying_part) {
  std::vector<Cut> cuts;
  prepare(folder);
  watch_disk(folder.path(), {.call = 0, .error = 0});
  let_syncs_lie(lying_part);
  auto keeper = Storekeeper::open(folder.path()).take();
  before_each_call([&](int call) {
    if (call % 5 == 0) {
      const auto survivors = all_survivors.path() / std::to_string(call);
      fs::create_directories(survivors);
      copy_survivors(survivors);
      cuts.push_back({call, survivors.string(), keeper->acknowledged()});
    }
  });
  keeper->work(1001);
  before_each_call(nullptr);
  keeper.reset();
  forget_disk();
  return cuts;
}

TEST(power_cut, before_each_call_loses_nothing_that_was_acknowledged) {
  const TestFolder folder;
  const TestFolder all_survivors;
  const auto cuts = cuts_of_work(folder, all_survivors, "");
  ASSERT_GT(cuts.size(), 50U);
  for (const Cut& cut : cuts) {
    EXPECT_EQ(complaint_of(cut.folder, cut.acknowledged), "") << "before call " << cut.call;
  }
  EXPECT_GT(cuts.back().acknowledged.numbers.size(), 90U);
  EXPECT_GT(cuts.back().acknowledged.documents.size(), 8U);
}

// The test must be able to fail: without the fsync of the log (as with synchronous=NORMAL), and
// without that of documents, something is lost.
TEST(power_cut, finds_what_is_lost_where_syncs_lie) {
  for (const char* part : {"-wal", "/incoming/"}) {
    const TestFolder folder;
    const TestFolder all_survivors;
    int complaints = 0;
    for (const Cut& cut : cuts_of_work(folder, all_survivors, part)) {
      complaints += complaint_of(cut.folder, cut.acknowledged).empty() ? 0 : 1;
    }
    EXPECT_GT(complaints, 5) << part;
  }
}

}  // namespace
}  // namespace musubi::faults
