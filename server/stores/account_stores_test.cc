#include <gtest/gtest.h>

#include "stores/account_link_store.h"
#include "stores/failure_store.h"
#include "stores/grant_store.h"
#include "stores/session_store.h"
#include "stores/test_records.h"

namespace musubi::stores {
namespace {

AccountRecord account_record(const std::string& id) {
  return {.id = AccountId{id},
          .login = "Desk-" + id + "@example.jp",
          .login_key = "desk-" + id + "@example.jp",
          .name = "花巻 蒼",
          .language = Language::ja,
          .password_hash = "$argon2id$…",
          .totp_sealed = std::nullopt,
          .totp_pending_sealed = std::nullopt,
          .totp_last_step = 0,
          .created_at = some_instant};
}

SessionRecord session_record(const std::string& id, const std::string& account) {
  return {.id = AccountSessionId{id},
          .secret_hash = "hash of " + id,
          .account = AccountId{account},
          .kind = SessionKind::staff,
          .second_factor = SecondFactorState::needed,
          .device = "Firefox, Linux",
          .created_at = some_instant,
          .last_seen_at = some_instant,
          .expires_at = some_instant.plus_seconds(60)};
}

GrantRecord grant_record(const std::string& id, const std::string& account, access::Scope scope) {
  return {.id = GrantId{id},
          .account = AccountId{account},
          .grant = {.verbs = {access::Verb::read_applications, access::Verb::manage_accounts},
                    .scope = std::move(scope),
                    .expires_at = std::nullopt,
                    .reason = "窓口の担当"},
          .granted_at = some_instant,
          .granted_by = "system:test",
          .revoked_at = std::nullopt};
}

class AccountStores : public StoreTest {
 protected:
  AccountStores() {
    for (const char* id : {"a", "b"}) {
      EXPECT_EQ(code_of(write([&](Transaction& transaction) {
                  return insert_account(transaction, account_record(id));
                })),
                "ok");
    }
  }

  void done(const std::function<Result<void>(Transaction&)>& work) {
    EXPECT_EQ(code_of(write(work)), "ok");
  }

  std::vector<std::string> granted_logins(const std::vector<access::Scope>& scopes) {
    std::vector<std::string> logins;
    for (const AccountRecord& account : read([&](Snapshot& snapshot) {
           return list_granted_accounts(snapshot, {scope_key(scopes), 0, 50});
         })) {
      logins.push_back(account.login_key);
    }
    EXPECT_EQ(read([&](Snapshot& snapshot) {
                return count_granted_accounts(snapshot, scope_key(scopes));
              }),
              static_cast<int>(logins.size()));
    return logins;
  }
};

TEST_F(AccountStores, have_each_login_once_and_give_back_what_was_changed) {
  AccountRecord twin = account_record("c");
  twin.login_key = "desk-a@example.jp";
  EXPECT_EQ(
      code_of(write([&](Transaction& transaction) { return insert_account(transaction, twin); })),
      "unique_violation");
  AccountRecord changed = account_record("a");
  changed.password_hash = std::nullopt;
  changed.totp_sealed = "sealed";
  changed.totp_last_step = 5'000'000'000;
  done([&](Transaction& transaction) { return update_account(transaction, changed); });
  const auto found = read([](Snapshot& snapshot) {
                       return find_account_by_login(snapshot, "desk-a@example.jp");
                     }).value();
  EXPECT_EQ(found.login, "Desk-a@example.jp");
  EXPECT_EQ(found.password_hash, std::nullopt);
  EXPECT_EQ(found.totp_sealed, "sealed");
  EXPECT_EQ(found.totp_last_step, 5'000'000'000);
}

TEST_F(AccountStores, take_a_recovery_code_once_and_of_its_account_alone) {
  done([](Transaction& transaction) {
    return replace_recovery_codes(transaction, AccountId{"a"}, {"one", "two"});
  });
  const auto use = [&](const std::string& account, const std::string& code) {
    return write([&](Transaction& transaction) {
             return use_recovery_code(transaction, AccountId{account}, code, some_instant);
           })
        .take();
  };
  EXPECT_EQ(use("b", "one"), CodeUse::not_usable);
  EXPECT_EQ(use("a", "one"), CodeUse::used_now);
  EXPECT_EQ(use("a", "one"), CodeUse::not_usable);
  const auto left = [](Snapshot& snapshot) {
    return count_recovery_codes(snapshot, AccountId{"a"});
  };
  EXPECT_EQ(read(left), 1);
  done([](Transaction& transaction) {
    return replace_recovery_codes(transaction, AccountId{"a"}, {"three"});
  });
  EXPECT_EQ(use("a", "two"), CodeUse::not_usable);
}

TEST_F(AccountStores, end_sessions_one_by_one_or_all_but_one) {
  done([](Transaction& transaction) -> Result<void> {
    for (const char* id : {"1", "2", "3"}) {
      TRY(insert_session(transaction, session_record(id, "a")));
    }
    return insert_session(transaction, session_record("4", "b"));
  });
  const auto number_of = [&](const std::string& account) {
    return read([&](Snapshot& snapshot) { return list_sessions(snapshot, AccountId{account}); })
        .size();
  };
  const auto end = [&](const std::string& account, const std::string& id) {
    return write([&](Transaction& transaction) {
             return delete_session(transaction, AccountId{account}, AccountSessionId{id});
           })
        .take();
  };
  EXPECT_EQ(end("b", "1"), 0);
  EXPECT_EQ(end("a", "1"), 1);
  done([](Transaction& transaction) {
    return delete_sessions_of(transaction, AccountId{"a"}, AccountSessionId{"3"});
  });
  EXPECT_EQ(number_of("a"), 1u);
  EXPECT_TRUE(
      read([](Snapshot& snapshot) { return find_session(snapshot, "hash of 3"); }).has_value());
  done([](Transaction& transaction) {
    return delete_sessions_ended_before(transaction, some_instant.plus_seconds(59));
  });
  EXPECT_EQ(number_of("b"), 1u);
  done([](Transaction& transaction) {
    return delete_sessions_ended_before(transaction, some_instant.plus_seconds(60));
  });
  EXPECT_EQ(number_of("a") + number_of("b"), 0u);
}

TEST_F(AccountStores, give_back_grants_with_their_scope_and_list_accounts_by_reach) {
  const ProgrammeId suction{"suction_2024"};
  const ProgrammeId similar{"suctionx2024"};
  const CourseId basic{"basic_1"};
  done([&](Transaction& transaction) -> Result<void> {
    TRY(insert_grant(transaction, grant_record("g1", "a", access::PlatformScope{})));
    return insert_grant(transaction, grant_record("g2", "b", access::CourseScope{suction, basic}));
  });
  const auto found = read([](Snapshot& snapshot) { return list_grants(snapshot, AccountId{"b"}); });
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].grant.scope, (access::Scope{access::CourseScope{suction, basic}}));
  EXPECT_EQ(found[0].grant.verbs.size(), 2u);
  using Logins = std::vector<std::string>;
  const Logins b{"desk-b@example.jp"};
  EXPECT_EQ(granted_logins({access::PlatformScope{}}),
            (Logins{"desk-a@example.jp", "desk-b@example.jp"}));
  EXPECT_EQ(granted_logins({access::ProgrammeScope{suction}}), b);
  EXPECT_EQ(granted_logins({access::CourseScope{suction, basic}}), b);
  EXPECT_EQ(granted_logins({access::ProgrammeScope{similar}}), Logins{});
  EXPECT_EQ(granted_logins({access::CourseScope{suction, CourseId{"basic"}}}), Logins{});
  EXPECT_EQ(granted_logins({}), Logins{});
  done([](Transaction& transaction) {
    return revoke_grant(transaction, GrantId{"g2"}, some_instant);
  });
  EXPECT_TRUE(
      read([](Snapshot& snapshot) { return standing_grants(snapshot, AccountId{"b"}); }).empty());
  EXPECT_EQ(granted_logins({access::ProgrammeScope{suction}}), b);  // once held
}

TEST_F(AccountStores, let_a_link_be_used_once) {
  const AccountLinkRecord link{.id = AccountLinkId{"l"},
                               .secret_hash = "hash",
                               .purpose = LinkPurpose::reset,
                               .account = AccountId{"a"},
                               .login = "desk-a@example.jp",
                               .language = Language::ja,
                               .mail = MailId{"m"},
                               .created_at = some_instant,
                               .expires_at = some_instant,
                               .used_at = std::nullopt};
  done([&](Transaction& transaction) -> Result<void> {
    TRY(insert_mail(transaction, {.id = MailId{"m"},
                                  .application = std::nullopt,
                                  .event = "account.reset",
                                  .recipient = link.login,
                                  .subject = "s",
                                  .body = "b",
                                  .state = MailState::waiting,
                                  .created_at = some_instant}));
    return insert_account_link(transaction, link);
  });
  const auto use = [&] {
    return write([&](Transaction& transaction) {
             return use_account_link(transaction, link.id, some_instant);
           })
        .take();
  };
  EXPECT_EQ(use(), LinkUse::used_now);
  EXPECT_EQ(use(), LinkUse::was_used);
  const auto found =
      read([](Snapshot& snapshot) { return find_account_link_of_mail(snapshot, MailId{"m"}); });
  EXPECT_EQ(found.value().used_at, some_instant);
}

TEST_F(AccountStores, count_failures_in_a_row_by_key) {
  const auto failures = [&](const std::string& key) {
    const auto found = read([&](Snapshot& snapshot) { return find_failures(snapshot, key); });
    return found ? found->count : 0;
  };
  for (int i = 0; i < 3; ++i) {
    done([](Transaction& transaction) { return add_failure(transaction, "k", some_instant); });
  }
  EXPECT_EQ(failures("k"), 3);
  EXPECT_EQ(failures("other"), 0);
  done([](Transaction& transaction) { return take_back_failure(transaction, "k"); });
  EXPECT_EQ(failures("k"), 2);
  done([](Transaction& transaction) { return clear_failures_before(transaction, some_instant); });
  EXPECT_EQ(failures("k"), 2);
  done([](Transaction& transaction) { return clear_failures(transaction, "k"); });
  EXPECT_EQ(failures("k"), 0);
}

}  // namespace
}  // namespace musubi::stores
