#include <fmt/core.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "stores/audit.h"
#include "stores/mail_store.h"
#include "stores/message_store.h"
#include "stores/move/database_move.h"
#include "stores/postgresql/postgresql_connection.h"
#include "stores/test_records.h"

namespace musubi::stores {
namespace {

constexpr int people_moved = 25;
// A person has an application, a mail, a message, an entry of the audit, and a seal to come; beside
// them a revision, a course and the end of the chain of seals.
constexpr int days = 12;  // keyed by numbers, of which "10" is no text before "2"
constexpr int rows_max = 5 * people_moved + days + 3;
const std::string strange = "tab\t line\nand \\N \\. 𠮷\r髙﨑 'quoted' \"so\" {x}";

constexpr Statement count_everything{
    "select (select count(*) from applications) + (select count(*) from mails) "
    "+ (select count(*) from messages) + (select count(*) from audit)"};

MailRecord mail_of(int number, const ApplicationId& application) {
  MailRecord mail{.id = MailId{"m" + std::to_string(number)},
                  .application = application,
                  .event = "receipt",
                  .recipient = "hanako@example.jp",
                  .subject = strange,
                  .body = "",
                  .state = MailState::sent,
                  .created_at = some_instant};
  if (number > 0) {
    // A row that names an earlier one of its own table, against the order of its key.
    mail.again_for = MailId{"m" + std::to_string(number - 1)};
  }
  return mail;
}

Result<void> fill(Transaction& transaction) {
  TRY(insert_revision(transaction, revision_record()));
  TRY(insert_course_call(transaction, some_programme, call_record()));
  for (int position = 0; position < days; ++position) {
    TRY(insert_course_day(transaction, some_programme,
                          {.course = some_course,
                           .position = position,
                           .kind = DayKind::session,
                           .session = std::nullopt,
                           .held_on = day("2024-06-01"),
                           .parts = {}}));
  }
  for (int number = 0; number < people_moved; ++number) {
    auto record = application_record("a" + std::to_string(number));
    record.applicant_name = strange;
    record.answers = {{FieldId{"note"}, {strange, ""}}};
    TRY(insert_application(transaction, record));
    TRY(insert_mail(transaction, mail_of(number, record.id)));
    TRY(insert_message(transaction, {.id = MessageId{"n" + std::to_string(number)},
                                     .application = record.id,
                                     .sender = Sender::applicant,
                                     .actor = "",
                                     .body = strange,
                                     .at = some_instant,
                                     .read_at = std::nullopt}));
    TRY(audit::append(transaction, {.id = audit::EntryId{"e" + std::to_string(number)},
                                    .at = some_instant,
                                    .actor = "system:test",
                                    .verb = "application.submit",
                                    .subject = {"application", record.id.value},
                                    .reason = std::nullopt,
                                    .detail_json = R"({ "a" :  "\\u0000 as written" })"}));
  }
  return {};
}

class PostgresqlDatabaseMove : public testing::Test {
 protected:
  PostgresqlDatabaseMove() {
    auto source = Database::open(m_folder.file(), test_options(repository_migrations())).take();
    EXPECT_EQ(code_of(source.write(fill)), "ok");
  }

  PostgresqlUrl target() const { return std::get<PostgresqlUrl>(m_folder.database()); }

  DatabaseMove move(std::function<void(const MoveProgress&)> report = {}) const {
    return {.from = m_folder.file(),
            .to = target(),
            .migrations = repository_migrations(),
            .now = some_instant,
            .chunk_rows = 4,
            .report = std::move(report)};
  }

  Result<Database> open_target() const {
    return Database::open(m_folder.database(), test_options(repository_migrations()));
  }

  TestFolder m_folder;
};

TEST_F(PostgresqlDatabaseMove, brings_every_row_as_it_was) {
  const auto moved = move_database(move());
  ASSERT_EQ(code_of(moved), "ok") << moved.error().detail;
  EXPECT_EQ(moved.value().rows, rows_max);
  auto database = open_target().take();
  const auto found = database.read(
      [](Snapshot& snapshot) { return find_application(snapshot, ApplicationId{"a7"}); });
  ASSERT_TRUE(found.value().has_value());
  EXPECT_EQ(found.value()->applicant_name, strange);
  EXPECT_EQ(found.value()->answers.at(FieldId{"note"}), (std::vector<std::string>{strange, ""}));
  EXPECT_EQ(found.value()->received_at, some_instant);
  const auto count = database.read([](Snapshot& snapshot) {
    return snapshot.row(count_everything, {}, [](const Row& row) { return row.get<int>(0); });
  });
  EXPECT_EQ(count.value(), 4 * people_moved);
}

TEST_F(PostgresqlDatabaseMove, goes_on_where_it_was_after_it_was_killed) {
  for (const int chunks : {1, 5, 9}) {
    const pid_t child = ::fork();
    if (child == 0) {
      int kept = 0;
      static_cast<void>(move_database(move([&](const MoveProgress&) {
        if (++kept == chunks) {
          ::kill(::getpid(), SIGKILL);
        }
      })));
      ::_exit(0);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "it came to its end before it was killed";
    EXPECT_EQ(code_of(open_target()), "database_half_moved");
  }
  int chunks_after = 0;
  const auto moved = move_database(move([&](const MoveProgress&) { ++chunks_after; }));
  ASSERT_EQ(code_of(moved), "ok") << moved.error().detail;
  EXPECT_EQ(moved.value().rows, rows_max);
  // 7 chunks of each of the five long tables, 3 of the days and 3 short ones, without the 15 that
  // were kept.
  EXPECT_EQ(chunks_after, 5 * 7 + 3 + 3 - 15);
  EXPECT_EQ(code_of(open_target()), "ok");
}

TEST_F(PostgresqlDatabaseMove, finds_a_row_that_is_not_the_same) {
  struct Case {
    const char* table;
    const char* sql;
  };
  for (const auto& [table, sql] :
       {Case{"applications", "update applications set search_key = 'x' where id = 'a3'"},
        Case{"audit", "update audit set detail = '{\"a\":\"as written\"}' where id = 'e3'"},
        Case{"messages", "delete from messages where id = 'n3'"},
        Case{"audit",
             "insert into audit select 'f', recorded_at, actor, verb, subject_type, "
             "subject_id, reason, detail, sequence from audit where id = 'e3'"}}) {
    const TestFolder fresh;
    auto harmed = move();
    harmed.to = std::get<PostgresqlUrl>(fresh.database());
    harmed.report = [&, url = harmed.to](const MoveProgress& progress) {
      if (progress.table == table && progress.rows == people_moved) {
        const auto connection = PostgresqlConnection::open(url, {}).take();
        EXPECT_EQ(code_of(connection->run_script(sql)), "ok");
      }
    };
    const auto moved = move_database(harmed);
    ASSERT_EQ(code_of(moved), "move_row_differs") << sql;
    EXPECT_EQ(moved.error().detail.find(table), 0U) << moved.error().detail;
    EXPECT_EQ(code_of(Database::open(fresh.database(), test_options(repository_migrations()))),
              "database_half_moved");
  }
}

TEST_F(PostgresqlDatabaseMove, takes_no_file_that_a_server_has_and_no_database_in_use) {
  {
    auto server = Database::open(m_folder.file(), test_options(repository_migrations())).take();
    EXPECT_EQ(code_of(move_database(move())), "database_in_use");
  }
  ASSERT_EQ(code_of(open_target()), "ok");
  EXPECT_EQ(code_of(move_database(move())), "move_target_not_empty");
}

TEST_F(PostgresqlDatabaseMove, is_done_once) {
  ASSERT_EQ(code_of(move_database(move())), "ok");
  EXPECT_EQ(code_of(move_database(move())), "move_finished");
}

TEST_F(PostgresqlDatabaseMove, takes_a_file_of_this_version_only) {
  auto newer = move();
  newer.migrations.push_back({.file = fmt::format("{:04}_more.sql", newer.migrations.size() + 1),
                              .sql = "create table more (id {{id}} primary key);"});
  EXPECT_EQ(code_of(move_database(newer)), "move_source_other_version");
  auto absent = move();
  absent.from = m_folder.path() / "absent.db";
  EXPECT_EQ(code_of(move_database(absent)), "move_source_absent");
}

}  // namespace
}  // namespace musubi::stores
