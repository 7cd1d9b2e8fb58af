#include "app/database_setting.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace musubi::app {
namespace {

class DatabaseSetting : public testing::Test {
 protected:
  ~DatabaseSetting() override { ::unsetenv("MUSUBI_DATABASE"); }
};

TEST_F(DatabaseSetting, is_the_argument_before_the_environment_and_else_none) {
  EXPECT_FALSE(database_setting("").value().has_value());
  ::setenv("MUSUBI_DATABASE", "postgresql://musubi:secret@db.example.jp/one", 1);
  EXPECT_EQ(database_setting("").value()->description(), "the database one on db.example.jp");
  EXPECT_EQ(database_setting("postgresql://musubi@db.example.jp/two").value()->description(),
            "the database two on db.example.jp");
  ::setenv("MUSUBI_DATABASE", "", 1);
  EXPECT_FALSE(database_setting("").value().has_value());
}

TEST_F(DatabaseSetting, takes_no_password_from_the_arguments_and_repeats_none) {
  const auto refused = database_setting("postgresql://musubi:secret@db.example.jp/one");
  ASSERT_FALSE(refused.is_ok());
  EXPECT_EQ(refused.error().code, "password_in_arguments");
  EXPECT_EQ(refused.error().detail.find("secret"), std::string::npos);
}

TEST_F(DatabaseSetting, that_is_no_url_of_postgresql_is_refused_and_not_passed_over) {
  EXPECT_EQ(database_setting("musubi.db").error().code, "database_url_wrong");
  ::setenv("MUSUBI_DATABASE", "mysql://h/d", 1);
  EXPECT_EQ(database_setting("").error().code, "database_url_wrong");
}

}  // namespace
}  // namespace musubi::app
