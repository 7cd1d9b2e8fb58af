// security.md R6: each allocation of SQLite fails in its turn. The work is refused where it must
// be, nothing acknowledged is lost, and all goes on as soon as there is memory again.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <atomic>

#include "faults/storage/asked_for.h"
#include "faults/storage/storekeeper.h"
#include "stores/test_database.h"

namespace musubi::faults {
namespace {

// SQLite calls these from every thread; what doesn't fail is left to its own methods.
struct Memory {
  sqlite3_mem_methods own{};
  std::atomic<int> calls = 0;
  std::atomic<int> failing_call = 0;  // 0 fails none

  bool must_fail() {
    const int call = ++calls;
    const int failing = failing_call;
    return failing > 0 && call == failing;
  }
};

Memory memory;

void* allocate(int bytes) { return memory.must_fail() ? nullptr : memory.own.xMalloc(bytes); }

void* allocate_again(void* old, int bytes) {
  return memory.must_fail() ? nullptr : memory.own.xRealloc(old, bytes);
}

TEST(failing_memory, each_allocation_in_its_turn_loses_nothing_that_was_acknowledged) {
  const int failures_max = asked_for("MUSUBI_FAULT_CALLS", 200);
  int failures = 0;
  for (int call = 1; failures < failures_max; call = call_after(call, 24)) {
    const TestFolder folder;
    memory.calls = 0;
    memory.failing_call = call;
    Acknowledged acknowledged;
    if (auto keeper = Storekeeper::open(folder.path()); keeper.is_ok()) {
      keeper.value()->work(1);
      memory.failing_call = 0;
      keeper.value()->work(1001);  // there is memory again
      acknowledged = keeper.value()->acknowledged();
      EXPECT_GE(acknowledged.numbers.size(), 190U) << "allocation " << call;
    }
    const bool has_failed = memory.calls >= call;
    memory.failing_call = 0;
    EXPECT_EQ(complaint_of(folder.path(), acknowledged), "") << "allocation " << call;
    if (!has_failed) {
      break;
    }
    ++failures;
  }
  EXPECT_GT(failures, 100);
}

}  // namespace
}  // namespace musubi::faults

// SQLite takes other methods only before it is used for the first time.
int main(int argc, char** argv) {
  using namespace musubi::faults;
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory.own);
  sqlite3_mem_methods methods = memory.own;
  methods.xMalloc = allocate;
  methods.xRealloc = allocate_again;
  sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
