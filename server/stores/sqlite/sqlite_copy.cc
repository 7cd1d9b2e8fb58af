#include "stores/sqlite/sqlite_copy.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include <memory>

namespace musubi {

namespace {

struct Close {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

using Handle = std::unique_ptr<sqlite3, Close>;

Error not_copied(sqlite3* handle, int code) {
  const bool is_full = (code & 0xff) == SQLITE_FULL;
  return {ErrorKind::unavailable, is_full ? "disk_full" : "database_not_copied",
          fmt::format("the database can't be copied: {}",
                      handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code))};
}

Result<Handle> open_file(const std::filesystem::path& path, int mode) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &opened, mode | SQLITE_OPEN_NOMUTEX, "unix");
  Handle handle{opened};
  return code == SQLITE_OK ? Result<Handle>{std::move(handle)}
                           : Result<Handle>{not_copied(opened, code)};
}

// The pages as they are. An open transaction of the source is the one that is copied.
Result<void> copy_pages(SqliteConnection& source, const std::filesystem::path& to) {
  const Handle target = TRY(open_file(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
  sqlite3_exec(target.get(), "pragma synchronous = off", nullptr, nullptr, nullptr);
  sqlite3_backup* copying = sqlite3_backup_init(target.get(), "main", source.handle(), "main");
  if (copying == nullptr) {
    return not_copied(target.get(), sqlite3_errcode(target.get()));
  }
  const int stepped = sqlite3_backup_step(copying, -1);
  const int finished = sqlite3_backup_finish(copying);
  if (stepped != SQLITE_DONE || finished != SQLITE_OK) {
    return not_copied(nullptr, stepped != SQLITE_DONE ? stepped : finished);
  }
  return {};
}

Result<void> vacuum_into(const std::filesystem::path& pages, const std::filesystem::path& to) {
  const Handle handle = TRY(open_file(pages, SQLITE_OPEN_READWRITE));
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(handle.get(), "vacuum into ?1", -1, &prepared, nullptr) != SQLITE_OK) {
    return not_copied(handle.get(), sqlite3_errcode(handle.get()));
  }
  const std::unique_ptr<sqlite3_stmt, Finalize> statement{prepared};
  const std::string target = to.string();
  sqlite3_bind_text(prepared, 1, target.c_str(), -1, SQLITE_TRANSIENT);
  const int code = sqlite3_step(prepared);
  return code == SQLITE_DONE ? Result<void>{} : Result<void>{not_copied(handle.get(), code)};
}

}  // namespace

Result<void> copy_sqlite_snapshot(SqliteConnection& source, const std::filesystem::path& to) {
  MUSUBI_ASSERT(source.is_in_transaction());
  const std::filesystem::path pages = to.string() + ".pages";
  TRY(copy_pages(source, pages));
  TRY(vacuum_into(pages, to));
  std::error_code error;
  for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) {
    std::filesystem::remove(pages.string() + suffix, error);
  }
  return {};
}

}  // namespace musubi
