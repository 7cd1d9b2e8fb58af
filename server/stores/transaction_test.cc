#include "stores/transaction.h"

#include <gtest/gtest.h>

#include <limits>

#include "stores/test_database.h"

namespace musubi {
namespace {

using SeatId = Id<struct SeatTag>;

const Migration values_table{.file = "0001_values.sql", .sql = R"sql(
  create table people (
    id {{id}} not null primary key,
    age bigint check (age is null or age > -9000000000000000000),
    name text,
    photo {{blob}}
  );
  create table seats (
    id {{id}} not null primary key,
    person {{id}} not null references people (id)
  );
)sql"};

constexpr Statement insert_person{
    "insert into people (id, age, name, photo) values ($1, $2, $3, $4)"};
constexpr Statement find_person{"select age, name, photo from people where id = $1"};
constexpr Statement insert_seat{"insert into seats (id, person) values ($1, $2)"};
constexpr Statement count_people{"select count(*) from people"};

class TransactionTest : public testing::Test {
 protected:
  template <typename T>
  T read_one(Statement statement, Snapshot::Parameters parameters) {
    auto result = m_database.read([&](Snapshot& snapshot) {
      return snapshot.row(statement, parameters, [](const Row& row) { return row.get<T>(0); });
    });
    EXPECT_EQ(code_of(result), "ok") << result.error().detail;
    return result.value().value();
  }

  Result<std::int64_t> execute(Statement statement, Snapshot::Parameters parameters) {
    return m_database.write(
        [&](Transaction& transaction) { return transaction.execute(statement, parameters); });
  }

  std::int64_t people() { return read_one<std::int64_t>(count_people, {}); }

  TestFolder m_folder;
  Database m_database = Database::open(m_folder.database(), test_options({values_table})).take();
};

TEST_F(TransactionTest, values_of_every_type_come_back_as_they_were) {
  constexpr Statement echo{"select $1"};
  for (const std::int64_t number : {std::numeric_limits<std::int64_t>::min(), std::int64_t{0},
                                    std::numeric_limits<std::int64_t>::max()}) {
    EXPECT_EQ(read_one<std::int64_t>(echo, {number}), number);
  }
  for (const std::string text : {"", "𠮷野家", "髙﨑", "葛\U000E0100飾", "it's", "$1"}) {
    EXPECT_EQ(read_one<std::string>(echo, {text}), text);
  }
  for (const Blob& blob : {Blob{}, Blob{std::byte{0}, std::byte{255}, std::byte{0}}}) {
    EXPECT_EQ(read_one<Blob>(echo, {blob}), blob);
  }
  const Date date = Date::from_ymd(2024, 2, 29).value();
  EXPECT_EQ(read_one<Date>(echo, {date}), date);
  const Instant instant{1'715'788'799'000'001};
  EXPECT_EQ(read_one<Instant>(echo, {instant}), instant);
  EXPECT_EQ(read_one<Yen>(echo, {Yen{-88'000}}), Yen{-88'000});
  EXPECT_EQ(read_one<SeatId>(echo, {SeatId{"a1"}}), SeatId{"a1"});
  EXPECT_EQ(read_one<std::optional<Date>>(echo, {std::nullopt}), std::nullopt);
  EXPECT_EQ(read_one<std::optional<Yen>>(echo, {std::optional{Yen{1}}}), Yen{1});
  EXPECT_EQ(read_one<std::optional<Yen>>(echo, {std::optional<Yen>{}}), std::nullopt);
}

TEST_F(TransactionTest, parameters_are_bound_by_their_number_and_not_by_their_order) {
  constexpr Statement backwards{"select $2 || $1 || $2"};
  EXPECT_EQ(read_one<std::string>(backwards, {"a", "b"}), "bab");
}

TEST_F(TransactionTest, a_parameter_keeps_a_temporary_text) {
  constexpr Statement echo{"select $1"};
  const std::vector<Parameter> kept = {std::string(100, 'x')};
  const auto text = m_database.read([&](Snapshot& snapshot) {
    return snapshot.row(echo, {kept[0]}, [](const Row& row) { return row.get<std::string>(0); });
  });
  EXPECT_EQ(text.value(), std::string(100, 'x'));
}

TEST_F(TransactionTest, a_column_of_another_type_or_an_unexpected_null_is_a_programmers_error) {
  constexpr Statement echo{"select $1"};
  EXPECT_THROW(read_one<std::int64_t>(echo, {"7"}), std::logic_error);
  EXPECT_THROW(read_one<std::string>(echo, {7}), std::logic_error);
  EXPECT_THROW(read_one<std::string>(echo, {std::nullopt}), std::logic_error);
  EXPECT_THROW(read_one<Date>(echo, {"2024-02-30"}), std::logic_error);
  EXPECT_THROW(read_one<int>(echo, {std::int64_t{1} << 31}), std::logic_error);
  EXPECT_EQ(read_one<int>(echo, {(std::int64_t{1} << 31) - 1}), std::numeric_limits<int>::max());
}

TEST_F(TransactionTest, a_wrong_statement_or_number_of_parameters_is_a_programmers_error) {
  constexpr Statement unknown_table{"select 1 from nowhere"};
  constexpr Statement two{"select $1, $2"};
  constexpr Statement gap{"select $1, $3"};
  constexpr Statement quoted_text{"select \"a text\""};
  EXPECT_THROW(read_one<int>(unknown_table, {}), std::logic_error);
  EXPECT_THROW(read_one<int>(two, {1}), std::logic_error);
  EXPECT_THROW(read_one<int>(two, {1, 2, 3}), std::logic_error);
  EXPECT_THROW(read_one<int>(gap, {1, 2}), std::logic_error);
  EXPECT_THROW(read_one<std::string>(quoted_text, {}), std::logic_error);
  EXPECT_THROW(static_cast<void>(Parameter{SeatId{}}), std::logic_error);
}

TEST_F(TransactionTest, a_row_is_the_only_one_or_none) {
  constexpr Statement two_rows{"select 1 union all select 2"};
  EXPECT_THROW(read_one<int>(two_rows, {}), std::logic_error);
  const auto absent = m_database.read([&](Snapshot& snapshot) {
    return snapshot.row(find_person, {"absent"}, [](const Row& row) { return row.get<int>(0); });
  });
  EXPECT_EQ(absent.value(), std::nullopt);
}

TEST_F(TransactionTest, execute_counts_the_changed_rows) {
  constexpr Statement rename{"update people set name = $2 where id = $1"};
  constexpr Statement insert_if_new{"insert into people (id) values ($1) on conflict do nothing"};
  EXPECT_EQ(execute(insert_person, {"a", 1, "x", std::nullopt}).value(), 1);
  EXPECT_EQ(execute(rename, {"a", "y"}).value(), 1);
  EXPECT_EQ(execute(rename, {"b", "y"}).value(), 0);
  EXPECT_EQ(execute(insert_if_new, {"a"}).value(), 0);
  EXPECT_EQ(execute(insert_if_new, {"b"}).value(), 1);
}

TEST_F(TransactionTest, a_broken_constraint_is_a_typed_error_without_the_values) {
  ASSERT_EQ(code_of(execute(insert_person, {"taken", 1, "x", std::nullopt})), "ok");
  struct Case {
    ErrorKind kind;
    std::string code;
    Result<std::int64_t> result;
  };
  const std::vector<Case> cases = {
      {ErrorKind::conflict, "unique_violation",
       execute(insert_person, {"taken", 2, "secret", std::nullopt})},
      {ErrorKind::invalid, "check_violation",
       execute(insert_person, {"secret", -9'000'000'000'000'000'001, "x", std::nullopt})},
      {ErrorKind::refused, "foreign_key_violation", execute(insert_seat, {"secret", "absent"})},
      {ErrorKind::invalid, "not_null_violation", execute(insert_seat, {"secret", std::nullopt})},
      {ErrorKind::invalid, "text_holds_nul",
       execute(insert_person, {"b", 1, std::string_view{"sec\0ret", 7}, std::nullopt})},
      {ErrorKind::invalid, "text_holds_nul",
       execute(insert_person, {"b", 1, std::string{"sec\0ret", 7}, std::nullopt})},
  };
  for (const auto& [kind, code, result] : cases) {
    ASSERT_FALSE(result.is_ok()) << code;
    EXPECT_EQ(result.error().kind, kind) << code;
    EXPECT_EQ(result.error().code, code);
    EXPECT_EQ(result.error().detail.find("secret"), std::string::npos) << result.error().detail;
  }
  EXPECT_EQ(people(), 1);
}

TEST_F(TransactionTest, a_job_that_overlooks_a_failed_statement_is_rolled_back_all_the_same) {
  std::string code_of_next;
  const auto result = m_database.write([&](Transaction& transaction) -> Result<int> {
    TRY(transaction.execute(insert_person, {"a", 1, "x", std::nullopt}));
    const auto overlooked = transaction.execute(insert_person, {"a", 1, "x", std::nullopt});
    code_of_next = code_of(transaction.execute(insert_person, {"b", 1, "x", std::nullopt}));
    return overlooked.is_ok() ? 1 : 2;
  });
  EXPECT_EQ(code_of_next, "unique_violation");
  EXPECT_EQ(code_of(result), "unique_violation");
  EXPECT_EQ(people(), 0);
}

TEST_F(TransactionTest, rows_come_in_the_statements_order) {
  constexpr Statement list{"select id from people order by age desc limit 2"};
  for (const auto& [id, age] : {std::pair{"a", 1}, std::pair{"b", 3}, std::pair{"c", 2}}) {
    ASSERT_EQ(code_of(execute(insert_person, {id, age, "x", std::nullopt})), "ok");
  }
  const auto ids = m_database.read([&](Snapshot& snapshot) {
    return snapshot.rows(list, {}, [](const Row& row) { return row.get<std::string>(0); });
  });
  EXPECT_EQ(ids.value(), (std::vector<std::string>{"b", "c"}));
}

TEST_F(TransactionTest, a_read_that_writes_is_a_programmers_error_and_changes_nothing) {
  const auto write_in_a_read = [&](Snapshot& snapshot) {
    return snapshot.rows(insert_person, {"a", 1, "x", std::nullopt},
                         [](const Row& row) { return row.get<int>(0); });
  };
  EXPECT_THROW(static_cast<void>(m_database.read(write_in_a_read)), std::logic_error);
  EXPECT_EQ(people(), 0);
}

}  // namespace
}  // namespace musubi
