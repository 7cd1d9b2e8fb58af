// Whatever is done to the audit behind the program's back is found, and the first place is named
// (security.md S7). The changes are made by a connection of SQLite's own, as an intruder would.
#include "stores/audit_seal.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "stores/audit.h"
#include "stores/audit_check.h"
#include "stores/test_database.h"

namespace musubi::audit {
namespace {

const Instant sealing_start = Instant::parse("2024-05-15T00:00:00Z").value();

Entry entry(int number) {
  return {.id = EntryId{"e" + std::to_string(number)},
          .at = sealing_start.plus_seconds(number),
          .actor = "staff-1",
          .verb = "application.accept",
          .subject = {.type = "application", .id = "a" + std::to_string(number)},
          .reason = number % 2 == 0 ? std::optional<std::string>{"院長の承認あり"} : std::nullopt,
          .detail_json = R"({"rule":"E1"})"};
}

class AuditSealTest : public testing::Test {
 protected:
  void add(int first, int last) {
    for (int number = first; number <= last; ++number) {
      const auto added = m_database->write(
          [&](Transaction& transaction) { return append(transaction, entry(number)); });
      ASSERT_EQ(code_of(added), "ok");
    }
  }

  int seal(int entries_max) {
    return m_database
        ->write([&](Transaction& transaction) { return seal_waiting(transaction, entries_max); })
        .take();
  }

  Head head(const std::string& day) {
    const auto end =
        m_database->read([](Snapshot& snapshot) { return chain_end(snapshot); }).take();
    return {.day = day, .number = end.number, .hash = end.hash};
  }

  Report report(const std::vector<Head>& heads = {}) { return check(*m_database, heads).take(); }

  // Past the program: without foreign keys and checks.
  void tamper(const std::string& sql) {
    m_database.reset();
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(m_folder.file().c_str(), &handle), SQLITE_OK);
    const std::string script =
        "pragma foreign_keys = off; pragma ignore_check_constraints = on; " + sql;
    EXPECT_EQ(sqlite3_exec(handle, script.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(handle);
    EXPECT_EQ(sqlite3_close(handle), SQLITE_OK);
    open();
  }

  void open() {
    m_database.emplace(
        Database::open(m_folder.database(), test_options(repository_migrations())).take());
  }

  void SetUp() override {
    open();
    add(1, 10);
    ASSERT_EQ(seal(100), 10);
  }

  TestFolder m_folder;
  std::optional<Database> m_database;
};

// The changes are made to the file of an SQLite database.
class SqliteAuditSealTest : public AuditSealTest {};

TEST_F(AuditSealTest, an_untouched_audit_is_whole_and_says_what_waits) {
  add(11, 13);
  const auto found = report({head("2024-05-15")});
  EXPECT_FALSE(found.first.has_value());
  EXPECT_EQ(found.sealed, 10);
  EXPECT_EQ(found.waiting, 3);
  EXPECT_EQ(seal(2), 2);
  EXPECT_EQ(seal(2), 1);
  EXPECT_EQ(seal(2), 0);
  EXPECT_EQ(report().sealed, 13);
  EXPECT_EQ(report().waiting, 0);
}

TEST_F(AuditSealTest, an_entry_that_commits_late_is_sealed_behind_younger_ones) {
  add(0, 0);
  EXPECT_EQ(seal(100), 1);
  EXPECT_FALSE(report().first.has_value());
  EXPECT_EQ(report().sealed, 11);
}

TEST(AuditSeals, entries_from_before_there_were_seals_wait_for_theirs) {
  const TestFolder folder;
  auto before = repository_migrations();
  before.resize(15);
  constexpr Statement insert_old{
      "insert into audit (id, recorded_at, actor, verb, subject_type, subject_id, detail) "
      "values ($1, $2, 'staff-1', 'application.accept', 'application', 'a1', '{}')"};
  {
    auto database = Database::open(folder.database(), test_options(before)).take();
    for (const auto* id : {"e2", "e1"}) {
      ASSERT_EQ(code_of(database.write([&](Transaction& transaction) {
                  return transaction.execute(insert_old, {id, sealing_start});
                })),
                "ok");
    }
  }
  auto database = Database::open(folder.database(), test_options(repository_migrations())).take();
  EXPECT_EQ(check(database, {}).take().waiting, 2);
  EXPECT_EQ(database.write([](Transaction& transaction) { return seal_waiting(transaction, 500); })
                .take(),
            2);
  EXPECT_FALSE(check(database, {}).take().first.has_value());
}

TEST_F(AuditSealTest, the_hash_of_a_known_entry_never_changes) {
  const SealedColumns columns{.id = "e1",
                              .recorded_at = "2024-05-15T00:00:01.000000Z",
                              .actor = "staff-1",
                              .verb = "application.accept",
                              .subject_type = "application",
                              .subject_id = "a1",
                              .reason = std::nullopt,
                              .detail = "{}",
                              .sequence = 0};
  // sha256sum of the bytes that decision 0026 describes.
  EXPECT_EQ(hash_after({.number = 0, .hash = std::string(64, '0')}, columns),
            "c63eb515f509692cbef11458e6b3473f50f8b58c32f6996804974e4e6f75e1fd");
}

TEST_F(SqliteAuditSealTest, every_change_of_one_column_is_found_at_its_entry) {
  const std::vector<std::string> changes = {
      "update audit set id = 'ex' where id = 'e4'",
      "update audit set recorded_at = '2024-05-15T00:00:04.000001Z' where id = 'e4'",
      "update audit set actor = 'staff-2' where id = 'e4'",
      "update audit set verb = 'application.decline' where id = 'e4'",
      "update audit set subject_type = 'invoice' where id = 'e4'",
      "update audit set subject_id = 'a5' where id = 'e4'",
      "update audit set reason = '院長の承認なし' where id = 'e4'",
      "update audit set reason = null where id = 'e4'",
      "update audit set reason = '' where id = 'e4'",
      "update audit set reason = cast(reason as blob) where id = 'e4'",
      "update audit set detail = '{\"rule\":\"E2\"}' where id = 'e4'",
      "update audit set detail = detail || ' ' where id = 'e4'",
      "update audit set sequence = 1 where id = 'e4'",
      "update audit set sequence = 'x' where id = 'e4'",
      // What a longer neighbour could hide, if the columns were only strung together.
      "update audit set subject_type = 'applicatio', subject_id = 'na4' where id = 'e4'",
      "update audit_seals set hash = replace(hash, substr(hash, 1, 1), 'g') where number = 4",
      "update audit_seals set entry = 'ex' where number = 4",
      "update audit_seals set number = 44 where number = 4",
  };
  for (const auto& change : changes) {
    tamper(
        "create table kept_audit as select * from audit; "
        "create table kept_seals as select * from audit_seals; " +
        change);
    const auto found = report();
    ASSERT_TRUE(found.first.has_value()) << change;
    EXPECT_EQ(found.first->number, 4) << change;
    EXPECT_EQ(found.sealed, 3) << change;
    tamper(
        "delete from audit_seals; delete from audit; "
        "insert into audit select * from kept_audit; "
        "insert into audit_seals select * from kept_seals; "
        "drop table kept_audit; drop table kept_seals");
    ASSERT_FALSE(report().first.has_value()) << "after " << change;
  }
}

TEST_F(SqliteAuditSealTest, every_deletion_is_found_at_its_entry) {
  for (int number = 1; number <= 10; ++number) {
    const std::string n = std::to_string(number);
    const std::vector<std::string> deletions = {
        "delete from audit where id = 'e" + n + "'",
        "delete from audit_seals where number = " + n,
        "delete from audit where id = 'e" + n + "'; delete from audit_seals where number = " + n,
        "delete from audit where id = 'e" + n + "'; delete from audit_seals where number = " + n +
            "; update audit_seals set number = -number; "
            "update audit_seals set number = -number - (-number > " +
            n + ")",
    };
    for (const auto& deletion : deletions) {
      tamper(
          "create table kept_audit as select * from audit; "
          "create table kept_seals as select * from audit_seals; " +
          deletion);
      const auto found = report();
      ASSERT_TRUE(found.first.has_value()) << deletion;
      EXPECT_EQ(found.first->number, number) << deletion;
      tamper(
          "delete from audit_seals; delete from audit; "
          "insert into audit select * from kept_audit; "
          "insert into audit_seals select * from kept_seals; "
          "drop table kept_audit; drop table kept_seals");
      ASSERT_FALSE(report().first.has_value()) << "after " << deletion;
    }
  }
}

TEST_F(SqliteAuditSealTest, two_entries_that_changed_places_are_found_at_the_first) {
  tamper(
      "update audit_seals set entry = 'x' where number = 3; "
      "update audit_seals set entry = 'e3' where number = 7; "
      "update audit_seals set entry = 'e7' where number = 3");
  const auto found = report();
  ASSERT_TRUE(found.first.has_value());
  EXPECT_EQ(found.first->fault, Fault::changed);
  EXPECT_EQ(found.first->number, 3);
  EXPECT_EQ(found.first->entry, "e7");
}

TEST_F(SqliteAuditSealTest, an_entry_that_was_put_in_is_found) {
  tamper(
      "insert into audit (id, recorded_at, actor, verb, subject_type, subject_id, detail) values "
      "('ex', '2024-05-15T00:00:05.500000Z', 'staff-1', 'v', 'application', 'a1', '{}')");
  auto found = report();
  ASSERT_TRUE(found.first.has_value());
  EXPECT_EQ(found.first->fault, Fault::inserted);
  EXPECT_EQ(found.first->entry, "ex");
  tamper("insert into audit_seals values (0, 'ex', 'x')");
  found = report();
  ASSERT_TRUE(found.first.has_value());
  EXPECT_EQ(found.first->fault, Fault::inserted);
}

TEST_F(SqliteAuditSealTest, an_entry_that_is_gone_before_its_seal_is_found) {
  add(11, 11);
  tamper("delete from audit where id = 'e11'");
  const auto found = report();
  ASSERT_TRUE(found.first.has_value());
  EXPECT_EQ(found.first->fault, Fault::deleted);
  EXPECT_EQ(found.first->entry, "e11");
}

TEST_F(SqliteAuditSealTest, an_entry_that_lost_its_place_among_those_that_wait_is_found) {
  add(11, 11);
  tamper("delete from audit_unsealed");
  EXPECT_EQ(report().first.value().entry, "e11");
}

TEST_F(SqliteAuditSealTest, a_tail_that_was_cut_is_found) {
  const Head exported = head("2024-05-15");
  const std::string cut =
      "delete from audit where id in ('e9', 'e10'); delete from audit_seals where number > 8; ";
  tamper(cut);
  EXPECT_EQ(report().first.value().fault, Fault::cut);
  // Whoever knows of the row with the end is found by the head that was exported.
  tamper(
      "update audit_chain set number = 8, hash = (select hash from audit_seals where number = 8)");
  EXPECT_FALSE(report().first.has_value());
  const auto found = report({exported});
  ASSERT_TRUE(found.first.has_value());
  EXPECT_EQ(found.first->fault, Fault::cut);
  EXPECT_EQ(found.first->number, 9);
}

TEST_F(SqliteAuditSealTest, a_chain_that_was_made_anew_is_found_with_an_exported_head) {
  const Head exported = head("2024-05-15");
  // The intruder has the program itself make a chain over what was changed.
  tamper(
      "delete from audit_seals; update audit_chain set number = 0, hash = printf('%064d', 0); "
      "update audit set actor = 'staff-2' where id = 'e2'; "
      "insert into audit_unsealed (recorded_at, entry) select recorded_at, id from audit");
  EXPECT_EQ(seal(100), 10);
  EXPECT_FALSE(report().first.has_value());
  const auto found = report({exported});
  ASSERT_TRUE(found.first.has_value());
  EXPECT_EQ(found.first->fault, Fault::head_differs);
  EXPECT_NE(found.first->words.find("2024-05-15"), std::string::npos);
}

TEST_F(AuditSealTest, older_heads_stay_true_while_the_chain_grows) {
  const Head first = head("2024-05-15");
  add(11, 14);
  EXPECT_EQ(seal(100), 4);
  const Head second = head("2024-05-16");
  add(15, 15);
  EXPECT_FALSE(report({second, first, first}).first.has_value());
  EXPECT_EQ(
      report({first, {.day = "2024-05-16", .number = 12, .hash = second.hash}}).first.value().fault,
      Fault::head_differs);
}

}  // namespace
}  // namespace musubi::audit
