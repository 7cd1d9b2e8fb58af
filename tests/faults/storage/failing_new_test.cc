// security.md R6: each allocation of the program's own C++ fails in its turn, in whichever thread
// it comes. Each time in a process of its own, because nothing of it may end the program: what is
// asked for is refused, nothing acknowledged is lost, and all goes on afterwards.
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "faults/storage/asked_for.h"
#include "faults/storage/storekeeper.h"
#include "stores/test_database.h"

namespace musubi::faults {
namespace {

std::atomic<int> allocations = 0;
std::atomic<int> failing_allocation = 0;  // 0 fails none

}  // namespace

static void* allocate(std::size_t bytes) {
  const int failing = failing_allocation;
  if (failing > 0 && ++allocations == failing) {
    throw std::bad_alloc{};
  }
  void* memory = std::malloc(bytes == 0 ? 1 : bytes);
  return memory == nullptr ? throw std::bad_alloc{} : memory;
}

namespace {

enum class Told { has_failed = 0, was_not_reached = 3, has_lost = 4 };

Told work_without(int allocation) {
  const TestFolder folder;
  Acknowledged acknowledged;
  failing_allocation = allocation;
  try {
    if (auto keeper = Storekeeper::open(folder.path()); keeper.is_ok()) {
      keeper.value()->work(1);
      failing_allocation = 0;
      keeper.value()->work(1001);  // there is memory again
      acknowledged = keeper.value()->acknowledged();
      if (acknowledged.numbers.size() < 190) {
        fmt::print(stderr, "allocation {}: {} of 200 were acknowledged\n", allocation,
                   acknowledged.numbers.size());
        return Told::has_lost;
      }
    }
  } catch (const std::bad_alloc&) {
    // Whoever opens is told so; nothing was acknowledged yet.
  }
  failing_allocation = 0;
  const auto complaint = complaint_of(folder.path(), acknowledged);
  if (!complaint.empty()) {
    fmt::print(stderr, "allocation {}: {}\n", allocation, complaint);
    return Told::has_lost;
  }
  return allocations >= allocation ? Told::has_failed : Told::was_not_reached;
}

int status_without(int allocation) {
  const pid_t child = ::fork();
  if (child == 0) {
    const Told told = work_without(allocation);
    std::exit(static_cast<int>(told));  // with the sanitizers' look for leaks
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

TEST(failing_new, each_allocation_in_its_turn_ends_nothing_and_loses_nothing) {
  const int allocations_max = asked_for("MUSUBI_FAULT_CALLS", 20'000);
  int failures = 0;
  for (int call = 1; call <= allocations_max; call = call_after(call, 12)) {
    const int status = status_without(call);
    EXPECT_TRUE(WIFEXITED(status)) << "allocation " << call << " ended it: " << WTERMSIG(status);
    if (WEXITSTATUS(status) == static_cast<int>(Told::was_not_reached)) {
      break;
    }
    EXPECT_EQ(status, 0) << "allocation " << call;
    ++failures;
  }
  EXPECT_GT(failures, 40);
}

}  // namespace
}  // namespace musubi::faults

void* operator new(std::size_t bytes) { return musubi::faults::allocate(bytes); }
void* operator new[](std::size_t bytes) { return musubi::faults::allocate(bytes); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
