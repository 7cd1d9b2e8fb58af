#include "stores/long_job_store.h"

#include <gtest/gtest.h>

#include "stores/test_database.h"

namespace musubi::stores {
namespace {

const Instant start = Instant::parse("2026-11-21T01:00:00Z").value();
constexpr int lease_seconds = 60;
constexpr int day = 24 * 60 * 60;

using Ids = std::vector<std::string>;

class LongJobStoreTest : public testing::Test {
 protected:
  LongJobStoreTest() {
    for (const char* name : {"aoi", "kei"}) {
      EXPECT_EQ(code_of(m_database.write([&](Transaction& transaction) {
                  return insert_account(transaction, {.id = AccountId{name},
                                                      .login = name,
                                                      .login_key = name,
                                                      .name = name,
                                                      .language = Language::ja,
                                                      .password_hash = std::nullopt,
                                                      .totp_sealed = std::nullopt,
                                                      .totp_pending_sealed = std::nullopt,
                                                      .totp_last_step = 0,
                                                      .created_at = start});
                })),
                "ok");
    }
  }

  void ask(const std::string& id, Instant at = start, const std::string& account = "aoi") {
    EXPECT_EQ(code_of(m_database.write([&](Transaction& transaction) {
                return insert_long_job(transaction, {.id = LongJobId{id},
                                                     .kind = "export",
                                                     .account = AccountId{account},
                                                     .language = Language::ja,
                                                     .parameters_json = R"({"search":"𠮷"})",
                                                     .created_at = at});
              })),
              "ok");
  }

  std::string claim(const std::string& lease, Instant at, int attempts_max = 3) {
    auto claimed = m_database.write([&](Transaction& transaction) {
      return claim_long_job(transaction, {.lease = LongJobLeaseId{lease},
                                          .now = at,
                                          .lease_seconds = lease_seconds,
                                          .attempts_max = attempts_max,
                                          .kept_seconds = day});
    });
    EXPECT_EQ(code_of(claimed), "ok");
    return claimed.value() ? claimed.value()->id.value : "none";
  }

  static HeldLongJob held(const std::string& id, const std::string& lease, Instant at) {
    return {.id = LongJobId{id}, .lease = LongJobLeaseId{lease}, .now = at};
  }

  std::string renew(const HeldLongJob& job, int done, std::optional<int> total) {
    return code_of(m_database.write([&](Transaction& transaction) {
      return renew_long_job(transaction, job, {.done = done, .total = total}, lease_seconds);
    }));
  }

  std::string finish(const HeldLongJob& job,
                     const std::optional<LongJobFile>& file = std::nullopt) {
    return code_of(m_database.write([&](Transaction& transaction) {
      return finish_long_job(transaction, job, {R"({"rows":3})", file}, job.now.plus_seconds(day));
    }));
  }

  std::string put_back(const HeldLongJob& job, Attempt attempt, Instant due) {
    return code_of(m_database.write([&](Transaction& transaction) {
      return put_long_job_back(transaction, job, attempt, due);
    }));
  }

  Cancelled cancel(const std::string& id, Instant at) {
    return m_database
        .write([&](Transaction& transaction) {
          return cancel_long_job(transaction, LongJobId{id}, at, at.plus_seconds(day));
        })
        .value();
  }

  LongJobRecord job(const std::string& id) {
    return m_database
        .read([&](Snapshot& snapshot) { return find_long_job(snapshot, LongJobId{id}); })
        .value()
        .value();
  }

  LongJobsDue look(Instant at) {
    return m_database.read([&](Snapshot& snapshot) { return look_for_long_jobs(snapshot, at); })
        .value();
  }

  TestFolder m_folder;
  Database m_database =
      Database::open(m_folder.database(), test_options(repository_migrations())).take();
};

TEST_F(LongJobStoreTest, gives_each_job_to_one_worker_the_oldest_first) {
  EXPECT_EQ(look(start), LongJobsDue::none);
  ask("b", start.plus_seconds(1));
  ask("a", start);
  EXPECT_EQ(look(start.plus_seconds(-1)), LongJobsDue::none);
  EXPECT_EQ(look(start), LongJobsDue::some);
  EXPECT_EQ(claim("l1", start.plus_seconds(2)), "a");
  EXPECT_EQ(claim("l2", start.plus_seconds(2)), "b");
  EXPECT_EQ(claim("l3", start.plus_seconds(2)), "none");
  EXPECT_EQ(look(start.plus_seconds(2)), LongJobsDue::none);
  EXPECT_EQ(job("a").state, LongJobState::running);
  EXPECT_EQ(job("a").attempts, 1);
  EXPECT_EQ(job("a").started_at, start.plus_seconds(2));
}

TEST_F(LongJobStoreTest, keeps_progress_and_the_result_with_its_file) {
  ask("a");
  ASSERT_EQ(claim("l1", start), "a");
  EXPECT_EQ(renew(held("a", "l1", start), 500, 1200), "ok");
  EXPECT_EQ(job("a").done_count, 500);
  EXPECT_EQ(job("a").total_count, 1200);
  const LongJobFile file{.stored_name = "s1",
                         .file_name = "申込み一覧.xlsx",
                         .media_type = "text/csv",
                         .bytes = 5'000'000'000,
                         .sha256 = "ab"};
  EXPECT_EQ(finish(held("a", "l1", start.plus_seconds(9)), file), "ok");
  const LongJobRecord done = job("a");
  EXPECT_EQ(done.state, LongJobState::done);
  EXPECT_NE(done.result_json.find("rows"), std::string::npos);
  ASSERT_TRUE(done.file.has_value());
  EXPECT_EQ(done.file->file_name, "申込み一覧.xlsx");
  EXPECT_EQ(done.file->bytes, 5'000'000'000);
  EXPECT_EQ(done.expires_at, start.plus_seconds(9 + day));
  const auto state_of_file = [&](const char* name) {
    return m_database.read([&](Snapshot& snapshot) { return long_job_file_state(snapshot, name); })
        .value();
  };
  EXPECT_EQ(state_of_file("s1"), StoredFile::in_use);
  EXPECT_EQ(state_of_file("s2"), StoredFile::orphaned);
}

TEST_F(LongJobStoreTest, takes_a_job_from_a_worker_that_is_not_heard_of) {
  ask("a");
  ASSERT_EQ(claim("l1", start), "a");
  ASSERT_EQ(renew(held("a", "l1", start.plus_seconds(30)), 1, 2), "ok");
  EXPECT_EQ(claim("l2", start.plus_seconds(30 + lease_seconds - 1)), "none");
  EXPECT_EQ(claim("l2", start.plus_seconds(30 + lease_seconds)), "a");
  const Instant later = start.plus_seconds(200);
  EXPECT_EQ(renew(held("a", "l1", later), 2, 2), "lease_lost");
  EXPECT_EQ(finish(held("a", "l1", later)), "lease_lost");
  EXPECT_EQ(put_back(held("a", "l1", later), Attempt::counts, later), "lease_lost");
  EXPECT_EQ(finish(held("a", "l2", later)), "ok");
}

TEST_F(LongJobStoreTest, gives_up_what_killed_its_workers_too_often) {
  ask("a");
  Instant at = start;
  for (int i = 0; i < 2; ++i) {
    ASSERT_EQ(claim("l" + std::to_string(i), at, 2), "a");
    at = at.plus_seconds(lease_seconds);
  }
  EXPECT_EQ(claim("l9", at, 2), "none");
  EXPECT_EQ(job("a").state, LongJobState::failed);
  EXPECT_EQ(job("a").failure->code, "long_job_given_up");
  EXPECT_EQ(job("a").expires_at, at.plus_seconds(day));
}

TEST_F(LongJobStoreTest, puts_a_job_back_with_or_without_its_attempt) {
  ask("a");
  ASSERT_EQ(claim("l1", start), "a");
  ASSERT_EQ(put_back(held("a", "l1", start), Attempt::does_not_count, start), "ok");
  EXPECT_EQ(job("a").attempts, 0);
  ASSERT_EQ(claim("l2", start), "a");
  ASSERT_EQ(put_back(held("a", "l2", start), Attempt::counts, start.plus_seconds(10)), "ok");
  EXPECT_EQ(job("a").attempts, 1);
  EXPECT_EQ(claim("l3", start.plus_seconds(9)), "none");
  EXPECT_EQ(claim("l3", start.plus_seconds(10)), "a");
}

TEST_F(LongJobStoreTest, frees_every_job_after_the_death_of_the_only_server) {
  ask("a");
  ASSERT_EQ(claim("l1", start), "a");
  EXPECT_EQ(code_of(m_database.write(
                [](Transaction& transaction) { return release_long_jobs(transaction); })),
            "ok");
  EXPECT_EQ(job("a").attempts, 1) << "what kills a server is not tried for ever";
  EXPECT_EQ(claim("l2", start), "a");
}

TEST_F(LongJobStoreTest, cancels_what_waits_or_runs_and_nothing_that_is_over) {
  ask("waits");
  ask("runs", start.plus_seconds(-1));
  ASSERT_EQ(claim("l1", start), "runs");
  EXPECT_EQ(cancel("waits", start), Cancelled::now);
  EXPECT_EQ(cancel("runs", start), Cancelled::now);
  EXPECT_EQ(cancel("runs", start), Cancelled::was_over);
  EXPECT_EQ(renew(held("runs", "l1", start), 1, 2), "lease_lost");
  EXPECT_EQ(claim("l2", start.plus_seconds(day)), "none");
  EXPECT_EQ(job("runs").state, LongJobState::cancelled);
}

TEST_F(LongJobStoreTest, counts_and_lists_by_account) {
  ask("a");
  ask("b", start.plus_seconds(1));
  ask("c", start.plus_seconds(2), "kei");
  (void)cancel("a", start);
  const auto read = [&](auto ask_for) { return m_database.read(ask_for).value(); };
  const AccountId aoi{"aoi"};
  EXPECT_EQ(read([&](Snapshot& s) { return count_open_long_jobs(s, aoi); }), 1);
  Ids ids;
  for (const auto& each : read([&](Snapshot& s) { return list_long_jobs(s, aoi); })) {
    ids.push_back(each.id.value);
  }
  EXPECT_EQ(ids, (Ids{"b", "a"}));
}

TEST_F(LongJobStoreTest, lists_what_has_expired_and_forgets_it) {
  ask("a");
  (void)cancel("a", start);
  const auto expired = [&](Instant at) {
    return m_database.read([&](Snapshot& s) { return list_expired_long_jobs(s, at); }).value();
  };
  EXPECT_TRUE(expired(start.plus_seconds(day - 1)).empty());
  ASSERT_EQ(expired(start.plus_seconds(day)).size(), 1U);
  EXPECT_EQ(code_of(m_database.write([](Transaction& transaction) {
              return delete_long_job(transaction, LongJobId{"a"});
            })),
            "ok");
  EXPECT_TRUE(expired(start.plus_seconds(day)).empty());
}

}  // namespace
}  // namespace musubi::stores
