#include "stores/staff_store.h"

#include "stores/test_records.h"

namespace musubi::stores {
namespace {

const StaffAccount account{"desk@example.jp", "花巻 蒼", "$argon2id$…"};

class StaffStore : public StoreTest {
 protected:
  StaffStore() {
    EXPECT_EQ(code_of(write(
                  [](Transaction& transaction) { return insert_account(transaction, account); })),
              "ok");
  }

  void insert_session_until(const std::string& hash, Instant end) {
    EXPECT_EQ(code_of(write([&](Transaction& transaction) {
                return insert_session(transaction, {.secret_hash = hash,
                                                    .login = account.login,
                                                    .name = account.name,
                                                    .created_at = some_instant,
                                                    .expires_at = end});
              })),
              "ok");
  }

  std::optional<StaffSession> session(const std::string& hash, Instant now) {
    return read([&](Snapshot& snapshot) { return find_session(snapshot, hash, now); });
  }
};

TEST_F(StaffStore, gives_back_an_account_and_never_has_a_login_twice) {
  const auto found =
      read([](Snapshot& snapshot) { return find_account(snapshot, "desk@example.jp"); });
  EXPECT_EQ(found.value().name, "花巻 蒼");
  EXPECT_EQ(found.value().password_hash, "$argon2id$…");
  EXPECT_FALSE(read([](Snapshot& snapshot) {
                 return find_account(snapshot, "none@example.jp");
               }).has_value());
  EXPECT_EQ(
      code_of(write([](Transaction& transaction) { return insert_account(transaction, account); })),
      "unique_violation");
}

TEST_F(StaffStore, has_a_session_until_the_instant_before_its_end) {
  insert_session_until("hash", some_instant);
  const StaffSession found = session("hash", Instant{some_instant.unix_us() - 1}).value();
  EXPECT_EQ(found.login, account.login);
  EXPECT_EQ(found.name, account.name);
  EXPECT_EQ(found.created_at, some_instant);
  EXPECT_EQ(found.expires_at, some_instant);
  EXPECT_FALSE(session("hash", some_instant).has_value());
  EXPECT_FALSE(session("other", Instant{some_instant.unix_us() - 1}).has_value());
}

TEST_F(StaffStore, deletes_one_session_or_those_that_ended) {
  for (const int seconds : {0, 1, 2, 3}) {
    insert_session_until(std::to_string(seconds), some_instant.plus_seconds(seconds));
  }
  ASSERT_EQ(code_of(write([](Transaction& transaction) -> Result<void> {
              TRY(delete_session(transaction, "3"));
              return delete_sessions_ended_before(transaction, some_instant.plus_seconds(1));
            })),
            "ok");
  const Instant earlier{some_instant.unix_us() - 1};
  EXPECT_FALSE(session("0", earlier).has_value());
  EXPECT_FALSE(session("1", earlier).has_value());  // ended at that instant
  EXPECT_TRUE(session("2", earlier).has_value());
  EXPECT_FALSE(session("3", earlier).has_value());
}

TEST_F(StaffStore, has_sessions_of_its_accounts_only) {
  const auto inserted = write([](Transaction& transaction) {
    return insert_session(transaction, {.secret_hash = "hash",
                                        .login = "none@example.jp",
                                        .name = "",
                                        .created_at = some_instant,
                                        .expires_at = some_instant});
  });
  EXPECT_EQ(code_of(inserted), "foreign_key_violation");
}

}  // namespace
}  // namespace musubi::stores
