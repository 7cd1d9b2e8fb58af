#include "stores/postgresql/postgresql_connection.h"

#include <gtest/gtest.h>

#include "stores/test_database.h"

namespace musubi {
namespace {

using Held = std::unique_ptr<PostgresqlConnection>;

PostgresqlUrl url_of(const std::string& text) { return PostgresqlUrl::parse(text).take(); }

// The tests' server with another database.
std::string url_with_database(const std::string& name) {
  std::string url = test_postgresql().value();
  const std::string known = "@/musubi?";
  MUSUBI_ASSERT(url.find(known) != std::string::npos);
  return url.replace(url.find(known), known.size(), "@/" + name + "?");
}

Held open() { return PostgresqlConnection::open(url_of(test_postgresql().value()), {}).take(); }

template <typename T>
T value_of(PostgresqlConnection& connection, Statement statement,
           std::initializer_list<Parameter> parameters = {}) {
  std::optional<T> value;
  const auto result =
      connection.run(statement, parameters, [&](const Row& row) { value.emplace(row.get<T>(0)); });
  EXPECT_EQ(code_of(result), "ok");
  return value.value();
}

TEST(PostgresqlConnectionTest, is_set_up_so_that_both_databases_answer_alike_and_nothing_is_lost) {
  auto connection = PostgresqlConnection::open(url_of(test_postgresql().value()),
                                               {.lock_timeout = std::chrono::milliseconds{1234},
                                                .statement_timeout = std::chrono::seconds{9}})
                        .take();
  constexpr Statement setting{"select current_setting($1)"};
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"synchronous_commit", "on"}, {"TimeZone", "UTC"},        {"DateStyle", "ISO, YMD"},
      {"client_encoding", "UTF8"},  {"lock_timeout", "1234ms"}, {"statement_timeout", "9s"}};
  for (const auto& [name, value] : expected) {
    EXPECT_EQ(value_of<std::string>(*connection, setting, {name}), value) << name;
  }
}

TEST(PostgresqlConnectionTest, stays_as_strict_as_a_database_whose_commits_wait_for_more) {
  auto connection =
      PostgresqlConnection::open(
          url_of(test_postgresql().value() + "&options=-csynchronous_commit%3Dremote_apply"), {})
          .take();
  constexpr Statement setting{"select current_setting('synchronous_commit')"};
  EXPECT_EQ(value_of<std::string>(*connection, setting), "remote_apply");
  connection = PostgresqlConnection::open(
                   url_of(test_postgresql().value() + "&options=-csynchronous_commit%3Doff"), {})
                   .take();
  EXPECT_EQ(value_of<std::string>(*connection, setting), "on");
}

TEST(PostgresqlConnectionTest, refuses_a_database_that_would_keep_or_sort_texts_otherwise) {
  struct Case {
    const char* how;
    const char* code;
  };
  for (const auto& [how, code] :
       {Case{"encoding 'LATIN1' locale 'C'", "database_not_utf8"},
        Case{"encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'", "database_collation"}}) {
    run_on_test_postgresql("drop database if exists of_another_kind");
    run_on_test_postgresql(std::string{"create database of_another_kind template template0 "} +
                           how);
    const auto opened =
        PostgresqlConnection::open(url_of(url_with_database("of_another_kind")), {});
    EXPECT_EQ(code_of(opened), code) << how;
    run_on_test_postgresql("drop database of_another_kind");
  }
}

TEST(PostgresqlConnectionTest, says_what_it_could_not_reach_without_the_password) {
  const auto opened =
      PostgresqlConnection::open(url_of("postgresql://nobody:secret@/musubi?host=/nowhere"), {});
  ASSERT_EQ(code_of(opened), "database_unreachable");
  EXPECT_EQ(opened.error().kind, ErrorKind::unavailable);
  EXPECT_EQ(opened.error().detail.find("secret"), std::string::npos) << opened.error().detail;
}

TEST(PostgresqlConnectionTest, reads_truths_and_sums_as_the_numbers_that_sqlite_makes_of_them) {
  auto connection = open();
  constexpr Statement truth{"select 2 > 1"};
  constexpr Statement sum{"select sum(n) from (values (cast(2 as bigint)), (3)) as numbers (n)"};
  EXPECT_EQ(value_of<int>(*connection, truth), 1);
  EXPECT_EQ(value_of<std::int64_t>(*connection, sum), 5);
}

TEST(PostgresqlConnectionTest, reads_instants_to_the_microsecond_with_or_without_a_fraction) {
  auto connection = open();
  constexpr Statement echo{"select cast($1 as timestamptz)"};
  for (const char* text :
       {"2024-05-15T14:59:59.000000Z", "2024-05-15T14:59:59.100000Z", "1969-12-31T23:59:59.000001Z",
        "0001-01-01T00:00:00.000000Z", "9999-12-31T23:59:59.999999Z"}) {
    EXPECT_EQ(value_of<std::string>(*connection, echo, {text}), text);
  }
}

TEST(PostgresqlConnectionTest, prepares_a_statement_for_each_kind_of_value_and_no_more) {
  auto connection = open();
  constexpr Statement echo{"select $1"};
  constexpr Statement count{"select count(*) from pg_prepared_statements where statement = $1"};
  for (int round = 0; round < 3; ++round) {
    EXPECT_EQ(value_of<std::int64_t>(*connection, echo, {7}), 7);
    EXPECT_EQ(value_of<std::string>(*connection, echo, {"7"}), "7");
    EXPECT_EQ(value_of<std::optional<int>>(*connection, echo, {std::nullopt}), std::nullopt);
  }
  EXPECT_EQ(value_of<int>(*connection, count, {"select $1"}), 2);
}

TEST(PostgresqlConnectionTest, names_no_values_in_what_it_says_about_a_wrong_one) {
  auto connection = open();
  constexpr Statement json{"select cast($1 as json)"};
  try {
    static_cast<void>(connection->run(json, std::vector<Parameter>{"secret"}, [](const Row&) {}));
    ADD_FAILURE() << "no JSON was taken for JSON";
  } catch (const std::logic_error& error) {
    EXPECT_EQ(std::string_view{error.what()}.find("secret"), std::string_view::npos)
        << error.what();
  }
}

TEST(PostgresqlConnectionTest, a_text_that_is_no_utf8_and_a_number_too_big_are_invalid) {
  auto connection = open();
  constexpr Statement echo{"select cast($1 as text)"};
  constexpr Statement narrow{"select cast($1 as integer)"};
  const auto run = [&](Statement statement, const Parameter& parameter) {
    return code_of(connection->run(statement, std::span{&parameter, 1}, [](const Row&) {}));
  };
  EXPECT_EQ(run(echo, "\xff"), "text_not_utf8");
  EXPECT_EQ(run(narrow, std::int64_t{1} << 40), "value_too_big");
}

}  // namespace
}  // namespace musubi
