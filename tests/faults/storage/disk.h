// Disk: stands between this process and the files of one folder. It counts the calls that change
// them, fails one of them on request, and knows what would be left after a power cut: the pages and
// the names that a successful fsync has covered, and nothing else. As on Linux, a failed fsync
// forgets what it could not write, and the next one says that all is well.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

namespace musubi::faults {

enum class Lasting { once, from_then_on };

struct Failure {
  int call;   // 1 is the first; 0 fails none
  int error;  // EIO, ENOSPC
  Lasting lasting = Lasting::once;
};

// One at a time. What is in the folder already is durable.
void watch_disk(const std::filesystem::path& folder, const Failure& failure);
void forget_disk();

[[nodiscard]] int calls_of_disk();
// Whether the call that was to fail has come.
[[nodiscard]] bool has_disk_failed();

// Called before each call, with its number, on the thread that makes it.
void before_each_call(std::function<void(int)> look);
// Makes every fsync of files whose path holds these letters lie: it answers 0 and covers nothing.
void let_syncs_lie(const char* part);

// Writes what a power cut at this moment would leave into another folder.
void copy_survivors(const std::filesystem::path& into);

}  // namespace musubi::faults
