// Scarce things (architecture.md): 32 threads take and give back the places of one session; the
// capacity is never exceeded, and the counter always agrees with the places.
#include <gtest/gtest.h>

#include <atomic>
#include <random>
#include <thread>

#include "stores/test_database.h"

namespace musubi {
namespace {

const Migration tables{.file = "0001_sessions.sql", .sql = R"sql(
  create table sessions (
    id {{id}} not null primary key,
    capacity integer not null,
    taken integer not null,
    check (taken >= 0)
  );
  create table places (holder bigint not null primary key);
  insert into sessions (id, capacity, taken) values ('s', 6, 0);
)sql"};

constexpr Statement take_place{
    "update sessions set taken = taken + 1 where id = 's' and taken < capacity"};
constexpr Statement give_back{"update sessions set taken = taken - 1 where id = 's'"};
constexpr Statement insert_holder{"insert into places (holder) values ($1)"};
constexpr Statement delete_holder{"delete from places where holder = $1"};
constexpr Statement compare{
    "select taken, capacity, (select count(*) from places) from sessions where id = 's'"};

enum class Mishap { none, error_after_taking, assertion_after_taking };

Result<int> take(Database& database, int holder, Mishap mishap) {
  return database.write([&](Transaction& transaction) -> Result<int> {
    if (TRY(transaction.execute(take_place, {})) == 0) {
      return Error{ErrorKind::refused, "full", ""};
    }
    TRY(transaction.execute(insert_holder, {holder}));
    MUSUBI_ASSERT(mishap != Mishap::assertion_after_taking);
    if (mishap == Mishap::error_after_taking) {
      return Error{ErrorKind::refused, "mishap", ""};
    }
    return holder;
  });
}

Result<int> leave(Database& database, int holder) {
  return database.write([&](Transaction& transaction) -> Result<int> {
    const auto left = TRY(transaction.execute(delete_holder, {holder}));
    TRY(transaction.execute(give_back, {}));
    MUSUBI_ASSERT(left == 1);
    return holder;
  });
}

struct Comparison {
  int taken;
  int capacity;
  int places;
};

Comparison look(Database& database) {
  const auto found = database.read([](Snapshot& snapshot) {
    return snapshot.row(compare, {}, [](const Row& row) {
      return Comparison{row.get<int>(0), row.get<int>(1), row.get<int>(2)};
    });
  });
  return found.value().value();
}

struct Tally {
  std::atomic<int> taken = 0;
  std::atomic<int> full = 0;
};

void visit(Database& database, int visitor, Tally& tally) {
  std::mt19937 random{static_cast<unsigned>(visitor)};
  bool is_in = false;
  for (int turn = 0; turn < 40; ++turn) {
    const auto mishap = static_cast<Mishap>(random() % 3);
    if (is_in) {
      ASSERT_EQ(code_of(leave(database, visitor)), "ok");
      is_in = false;
      --tally.taken;
    } else if (mishap == Mishap::assertion_after_taking) {
      try {
        EXPECT_EQ(code_of(take(database, visitor, mishap)), "full");
      } catch (const std::logic_error&) {
        // It took a place and failed: the place must be free again.
      }
    } else {
      const auto result = take(database, visitor, mishap);
      is_in = result.is_ok();
      tally.taken += is_in ? 1 : 0;
      tally.full += code_of(result) == "full" ? 1 : 0;
    }
    const auto seen = look(database);
    ASSERT_LE(seen.taken, seen.capacity);
    ASSERT_EQ(seen.taken, seen.places);
  }
}

TEST(capacity, is_never_exceeded_by_32_threads_that_take_and_leave_and_fail) {
  const TestFolder folder;
  auto database = Database::open(folder.database(), test_options({tables})).take();
  Tally tally;
  std::vector<std::thread> visitors;
  for (int visitor = 0; visitor < 32; ++visitor) {
    visitors.emplace_back([&, visitor] { visit(database, visitor, tally); });
  }
  for (auto& visitor : visitors) {
    visitor.join();
  }
  EXPECT_EQ(look(database).taken, tally.taken);
  EXPECT_GT(tally.full, 0) << "nobody was ever refused, so the bound was not tried";
}

}  // namespace
}  // namespace musubi
