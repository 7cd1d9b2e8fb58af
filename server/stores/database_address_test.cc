#include "stores/database_address.h"

#include <gtest/gtest.h>

#include "stores/test_database.h"

namespace musubi {
namespace {

TEST(database_address, is_a_file_unless_it_is_a_url_of_postgresql) {
  const auto file = database_address("/srv/musubi/musubi.db").take();
  EXPECT_EQ(std::get<std::filesystem::path>(file), "/srv/musubi/musubi.db");
  for (const char* url : {"postgresql://musubi@db.example.jp/musubi", "postgres:///musubi"}) {
    EXPECT_EQ(std::get<PostgresqlUrl>(database_address(url).take()).text(), url);
  }
}

TEST(database_address, is_described_without_its_password) {
  const auto url =
      PostgresqlUrl::parse("postgresql://musubi:secret@db.example.jp:5433/training").take();
  EXPECT_TRUE(url.has_password());
  EXPECT_EQ(url.description(), "the database training on db.example.jp");
  EXPECT_TRUE(PostgresqlUrl::parse("postgresql://h/d?password=secret").value().has_password());
  EXPECT_FALSE(PostgresqlUrl::parse("postgresql://musubi@h/d").value().has_password());
}

TEST(database_address, that_is_wrong_is_refused_without_being_repeated) {
  for (const char* wrong : {"postgresql://user:secret@[::1/d", "postgresql://h/d?secret=secret"}) {
    const auto parsed = PostgresqlUrl::parse(wrong);
    ASSERT_EQ(code_of(parsed), "database_url_wrong") << wrong;
    EXPECT_EQ(parsed.error().detail.find("secret"), std::string::npos);
  }
  EXPECT_EQ(code_of(PostgresqlUrl::parse("mysql://h/d")), "database_url_wrong");
}

}  // namespace
}  // namespace musubi
