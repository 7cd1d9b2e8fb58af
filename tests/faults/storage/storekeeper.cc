#include "faults/storage/storekeeper.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <new>
#include <set>

namespace musubi::faults {

namespace fs = std::filesystem;

static constexpr int numbers_of_work = 100;
static constexpr int numbers_per_document = 10;
static constexpr std::string_view key = "a key of these tests alone, of forty-three letters.";

static const Migration tables{
    .file = "0001_ledger.sql",
    .sql =
        "create table numbers (number bigint not null primary key, filling text not null);"
        "create table kept (stored_name text not null primary key, number bigint not null);"};

static constexpr Statement insert_number{"insert into numbers (number, filling) values ($1, $2)"};
static constexpr Statement list_numbers{"select number from numbers order by number"};
static constexpr Statement insert_kept{"insert into kept (stored_name, number) values ($1, $2)"};
static constexpr Statement find_kept{"select number from kept where stored_name = $1"};
static constexpr Statement check_integrity{"pragma integrity_check"};

static Result<Database> open_database(const fs::path& folder) {
  return Database::open(folder / "musubi.db",
                        {.migrations = {tables},
                         .opened_at = Instant::parse("2026-11-21T00:00:00Z").value(),
                         .readers = 1,
                         .quiet_after = std::chrono::milliseconds{2},
                         .log_bytes_max = 32 * 1024});
}

Result<std::unique_ptr<Storekeeper>> Storekeeper::open(const fs::path& folder) {
  Database database = TRY(open_database(folder));
  auto documents = TRY(stores::DocumentFiles::open(folder / "documents", key));
  return std::unique_ptr<Storekeeper>(new Storekeeper(std::move(database), std::move(documents)));
}

void Storekeeper::work(int first) {
  for (int number = first; number < first + numbers_of_work; ++number) {
    write_number(number);
    if (number % numbers_per_document == 0) {
      keep_document(number);
    }
  }
}

// A caller who is short of memory throws, and is refused like any other.
template <typename Value>
static Result<Value> refused_without_memory(const std::function<Result<Value>()>& act) {
  try {
    return act();
  } catch (const std::bad_alloc&) {
    return Error{ErrorKind::unavailable, "no_memory", ""};
  }
}

void Storekeeper::write_number(int number) {
  const auto written = refused_without_memory<std::int64_t>([&]() -> Result<std::int64_t> {
    const std::string filling(static_cast<std::size_t>(number % 1000 * 37 % 900), 'x');
    return m_database.write([&](Transaction& transaction) {
      return transaction.execute(insert_number, {number, filling});
    });
  });
  if (written.is_ok() && m_witness.of_number) {
    m_witness.of_number(number);
  }
  const std::lock_guard lock{m_mutex};
  (written.is_ok() ? m_acknowledged.numbers : m_refused).push_back(number);
}

void Storekeeper::keep_document(int number) {
  auto kept = refused_without_memory<KeptDocument>([&] { return store_document(number); });
  if (kept.is_ok() && m_witness.of_document) {
    m_witness.of_document(kept.value());
  }
  const std::lock_guard lock{m_mutex};
  if (kept.is_ok()) {
    m_acknowledged.documents.push_back(kept.take());
  } else {
    m_has_refused_document = true;
  }
}

// As services/put_document: the file first, the row that names it afterwards.
Result<KeptDocument> Storekeeper::store_document(int number) {
  const auto sealing = number % 20 == 0 ? stores::Sealing::sealed : stores::Sealing::plain;
  const std::string piece(static_cast<std::size_t>(500 + number % 1000 * 1009 % 9000), 'a');
  const auto incoming = TRY(m_documents->begin(sealing));
  TRY(incoming->append(piece));
  TRY(incoming->append(fmt::format("{}", number)));
  const auto content = TRY(incoming->finish());
  const auto named = m_database.write([&](Transaction& transaction) {
    return transaction.execute(insert_kept, {content.stored_name, number});
  });
  if (!named.is_ok()) {
    m_documents->remove(content.stored_name);
    return named.error();
  }
  return KeptDocument{content.stored_name, content.sha256, sealing};
}

Acknowledged Storekeeper::acknowledged() const {
  const std::lock_guard lock{m_mutex};
  return m_acknowledged;
}

static Result<std::string> complaint_of_document(Database& database,
                                                 const stores::DocumentFiles& files,
                                                 const KeptDocument& document) {
  const auto row = TRY(database.read([&](Snapshot& snapshot) {
    return snapshot.row(find_kept, {document.stored_name},
                        [](const Row& found) { return found.get<int>(0); });
  }));
  if (!row.has_value()) {
    return fmt::format("the row of document {} is lost", document.stored_name);
  }
  const auto content = files.read_whole(document.stored_name, document.sealing);
  if (!content.is_ok()) {
    return fmt::format("document of {}: {}", *row, content.error().code);
  }
  Sha256 sum;
  sum.add(content.value());
  return sum.finish_hex() == document.sha256 ? std::string{}
                                             : fmt::format("document of {} has changed", *row);
}

static Result<std::vector<int>> numbers_in(Database& database) {
  return database.read([](Snapshot& snapshot) {
    return snapshot.rows(list_numbers, {}, [](const Row& row) { return row.get<int>(0); });
  });
}

static Result<std::string> find_complaint(const fs::path& folder, const Acknowledged& expected) {
  Database database = TRY(open_database(folder));
  const auto verdict = TRY(database.read([](Snapshot& snapshot) {
    return snapshot.row(check_integrity, {},
                        [](const Row& row) { return row.get<std::string>(0); });
  }));
  if (verdict != "ok") {
    return fmt::format("integrity: {}", verdict.value_or("nothing"));
  }
  const auto present = TRY(numbers_in(database));
  std::vector<int> lost;
  std::ranges::set_difference(expected.numbers, present, std::back_inserter(lost));
  if (!lost.empty()) {
    return fmt::format("{} acknowledged numbers are lost: {}", lost.size(), fmt::join(lost, " "));
  }
  const auto files = TRY(stores::DocumentFiles::open(folder / "documents", key));
  for (const KeptDocument& document : expected.documents) {
    const auto complaint = TRY(complaint_of_document(database, *files, document));
    if (!complaint.empty()) {
      return complaint;
    }
  }
  return std::string{};
}

std::string complaint_of(const fs::path& folder, const Acknowledged& acknowledged) {
  const auto complaint = find_complaint(folder, acknowledged);
  return complaint.is_ok() ? complaint.value()
                           : complaint.error().code + ": " + complaint.error().detail;
}

int phantoms_of(const fs::path& folder, const std::vector<int>& refused) {
  auto database = open_database(folder);
  MUSUBI_ASSERT(database.is_ok());
  const auto present = numbers_in(database.value());
  MUSUBI_ASSERT(present.is_ok());
  const std::set<int> known(present.value().begin(), present.value().end());
  return static_cast<int>(
      std::ranges::count_if(refused, [&](int number) { return known.contains(number); }));
}

}  // namespace musubi::faults
