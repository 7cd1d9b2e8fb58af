// Durable single-row writes per second: group commit against one COMMIT for every write, in paired
// windows of one run. The method is written down in bench/README.md.
#include <fmt/core.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

#include "stores/database.h"
#include "stores/random_id.h"

namespace musubi {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int windows = 5;
constexpr std::chrono::seconds window_time{2};

const Migration table{.file = "0001_lines.sql", .sql = R"sql(
  create table lines (id {{id}} not null primary key, written_at {{timestamptz}} not null,
                      text text not null);
)sql"};
constexpr Statement insert_line{"insert into lines (id, written_at, text) values ($1, $2, $3)"};
constexpr Statement count_lines{"select count(*) from lines"};

double cpu_seconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Window {
  double writes_per_second;
  double cpu_us_per_write;
  double writes_per_commit;
};

void write_lines(Database& database, const std::atomic<bool>& is_over,
                 std::atomic<std::int64_t>& acknowledged) {
  const Instant now{0};
  while (!is_over) {
    const auto result = database.write([&](Transaction& transaction) {
      return transaction.execute(insert_line, {random_id_text(), now, "受付"});
    });
    MUSUBI_ASSERT(result.is_ok());
    ++acknowledged;
  }
}

std::int64_t stored_lines(Database& database) {
  return database
      .read([](Snapshot& snapshot) {
        return snapshot.row(count_lines, {},
                            [](const Row& row) { return row.get<std::int64_t>(0); });
      })
      .value()
      .value();
}

Window measure(const std::filesystem::path& folder, int callers, int group_jobs_max) {
  const auto path = folder / "bench.db";
  for (const char* ending : {"", "-wal", "-shm", ".lock"}) {
    std::filesystem::remove(path.string() + ending);
  }
  DatabaseOptions options{.migrations = {table}, .opened_at = Instant{0}};
  options.group_jobs_max = group_jobs_max;
  auto database = Database::open(path, options).take();
  std::atomic<bool> is_over = false;
  std::atomic<std::int64_t> acknowledged = 0;
  const auto began = Clock::now();
  const double cpu_began = cpu_seconds();
  std::vector<std::thread> threads;
  for (int caller = 0; caller < callers; ++caller) {
    threads.emplace_back([&] { write_lines(database, is_over, acknowledged); });
  }
  std::this_thread::sleep_for(window_time);
  is_over = true;
  for (auto& thread : threads) {
    thread.join();
  }
  const std::chrono::duration<double> seconds = Clock::now() - began;
  const double cpu = cpu_seconds() - cpu_began;
  MUSUBI_ASSERT(stored_lines(database) == acknowledged);
  const auto writes = static_cast<double>(acknowledged);
  return {.writes_per_second = writes / seconds.count(),
          .cpu_us_per_write = cpu * 1e6 / writes,
          .writes_per_commit = writes / static_cast<double>(database.write_counts().commits)};
}

double median(std::array<double, windows> values) {
  std::ranges::sort(values);
  return values[windows / 2];
}

void compare(const std::filesystem::path& folder, int callers) {
  std::array<double, windows> ratios{};
  std::array<double, windows> cpu_ratios{};
  std::array<double, windows> grouped_rates{};
  std::array<double, windows> single_rates{};
  std::array<double, windows> group_sizes{};
  for (std::size_t i = 0; i < windows; ++i) {
    const auto single = measure(folder, callers, 1);
    const auto grouped = measure(folder, callers, 256);
    ratios[i] = grouped.writes_per_second / single.writes_per_second;
    cpu_ratios[i] = single.cpu_us_per_write / grouped.cpu_us_per_write;
    grouped_rates[i] = grouped.writes_per_second;
    single_rates[i] = single.writes_per_second;
    group_sizes[i] = grouped.writes_per_commit;
  }
  fmt::print(
      "{:3} callers: {:.1f}× the rate, {:.1f}× less CPU per write; "
      "{:.0f}/s against {:.0f}/s, {:.1f} writes per COMMIT (medians of {} pairs)\n",
      callers, median(ratios), median(cpu_ratios), median(grouped_rates), median(single_rates),
      median(group_sizes), windows);
}

}  // namespace
}  // namespace musubi

int main(int count, char** arguments) {
  const std::filesystem::path folder = count > 1 ? arguments[1] : ".";
  for (const int callers : {1, 16, 64}) {
    musubi::compare(folder, callers);
  }
  return 0;
}
