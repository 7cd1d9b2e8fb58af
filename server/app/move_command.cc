#include <fmt/core.h>

#include "app/clock.h"
#include "app/commands.h"
#include "app/database_setting.h"
#include "stores/move/database_move.h"

namespace musubi::app {

static void print_progress(const MoveProgress& progress) {
  fmt::print("  {}: {}\n", progress.table, progress.rows);
  std::fflush(stdout);
}

static Result<MoveTally> move(const SharedFiles& files, const MoveDatabaseOptions& options) {
  const auto url = TRY(database_setting(options.to));
  if (!url) {
    return Error{ErrorKind::invalid, "move_target_missing",
                 "say where the records go: --to URL, or MUSUBI_DATABASE"};
  }
  auto migrations = TRY(read_migrations(files.migrations));
  return move_database({.from = options.from,
                        .to = *url,
                        .migrations = std::move(migrations),
                        .now = system_clock()(),
                        .report = print_progress});
}

int move_records(const SharedFiles& files, const MoveDatabaseOptions& options) {
  const auto moved = move(files, options);
  if (!moved.is_ok()) {
    fmt::print(stderr, "musubi move-database: {}\n", moved.error().detail);
    return 1;
  }
  fmt::print("moved: {} rows of {} tables, each of them compared\n", moved.value().rows,
             moved.value().tables);
  return 0;
}

}  // namespace musubi::app
