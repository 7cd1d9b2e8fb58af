#include "services/long_jobs.h"

#include "services/account_for_test.h"
#include "stores/audit.h"

namespace musubi::services {
namespace {

using stores::LongJobState;

class LongJobs : public AccountTest {
 protected:
  LongJobs() { ensure(staff_account); }

  Asker asker() { return {account_of(staff_account.login).id, desk_staff()}; }

  Result<LongJobId> try_ask(Instant now = test_now) {
    return ask_for_long_job(
        context(),
        {.kind = "test", .language = Language::ja, .parameters_json = "{}", .asker = asker()}, now);
  }
  LongJobId ask(Instant now = test_now) { return value_of(try_ask(now)); }

  // The newest first.
  std::vector<std::string> verbs_of(const LongJobId& id) {
    std::vector<std::string> verbs;
    for (const auto& entry : value_of(context().database.read([&](Snapshot& snapshot) {
           return audit::list_of_subject(snapshot, {"long_job", id.value}, 10);
         }))) {
      verbs.push_back(entry.verb);
    }
    return verbs;
  }

  // As a worker does it, with a file of this content.
  stores::LongJobFile finish(const LongJobId& id, Instant now) {
    auto incoming = value_of(context().long_job_files.begin(stores::Sealing::sealed));
    EXPECT_EQ(code_of(incoming->append("青井 一")), "ok");
    const auto kept = value_of(incoming->finish());
    const stores::LongJobFile file{.stored_name = kept.stored_name,
                                   .file_name = "a_1.csv",
                                   .media_type = "text/csv",
                                   .bytes = kept.bytes,
                                   .sha256 = kept.sha256};
    EXPECT_EQ(code_of(context().database.write([&](Transaction& transaction) -> Result<void> {
                TRY(stores::claim_long_job(transaction, {.lease = LongJobLeaseId{"l"},
                                                         .now = now,
                                                         .lease_seconds = 60,
                                                         .attempts_max = 3,
                                                         .kept_seconds = 60}));
                return stores::finish_long_job(transaction, {id, LongJobLeaseId{"l"}, now},
                                               {"{}", file},
                                               now.plus_seconds(long_job_kept_seconds));
              })),
              "ok");
    return file;
  }

  std::string content_code(const stores::LongJobFile& file) {
    return code_of(context().long_job_files.read_whole(file.stored_name, stores::Sealing::sealed));
  }
};

TEST_F(LongJobs, are_bounded_for_each_account) {
  for (int i = 0; i < open_long_jobs_max; ++i) {
    (void)ask();
  }
  EXPECT_EQ(code_of(try_ask()), "too_many_long_jobs");
  const auto own = value_of(view_long_jobs(context(), asker().account));
  ASSERT_EQ(own.size(), 5U);
  ASSERT_EQ(code_of(cancel_long_job(context(), asker(), own[0].id, test_now)), "ok");
  EXPECT_EQ(code_of(try_ask()), "ok");
}

TEST_F(LongJobs, are_seen_and_cancelled_by_nobody_else) {
  ensure(applicant_account);
  const LongJobId id = ask();
  const AccountId stranger = account_of(applicant_account.login).id;
  EXPECT_EQ(code_of(view_long_job(context(), stranger, id)), "no_such_long_job");
  EXPECT_EQ(code_of(cancel_long_job(context(), {stranger, desk_staff()}, id, test_now)),
            "no_such_long_job");
  EXPECT_TRUE(value_of(view_long_jobs(context(), stranger)).empty());
  EXPECT_EQ(code_of(view_long_job(context(), asker().account, id)), "ok");
  EXPECT_EQ(code_of(view_long_job(context(), asker().account, LongJobId{"absent"})),
            "no_such_long_job");
}

TEST_F(LongJobs, that_are_over_go_with_their_file_when_they_are_cancelled) {
  const LongJobId id = ask();
  const auto file = finish(id, test_now);
  EXPECT_EQ(content_code(file), "ok");
  ASSERT_EQ(code_of(cancel_long_job(context(), asker(), id, an_hour_later)), "ok");
  EXPECT_EQ(content_code(file), "file_missing");
  EXPECT_EQ(code_of(view_long_job(context(), asker().account, id)), "no_such_long_job");
  EXPECT_EQ(verbs_of(id), (std::vector<std::string>{"long_job.delete", "long_job.ask"}));
}

TEST_F(LongJobs, are_swept_with_their_files_when_their_time_is_over) {
  const LongJobId id = ask();
  const auto file = finish(id, test_now);
  const Instant end = test_now.plus_seconds(long_job_kept_seconds);
  EXPECT_EQ(value_of(sweep_long_jobs(context(), end.plus_seconds(-1))), 0);
  EXPECT_EQ(content_code(file), "ok");
  EXPECT_EQ(value_of(sweep_long_jobs(context(), end)), 1);
  EXPECT_EQ(content_code(file), "file_missing");
  EXPECT_EQ(verbs_of(id), (std::vector<std::string>{"long_job.expire", "long_job.ask"}));
}

TEST_F(LongJobs, are_done_under_the_grants_of_the_moment) {
  const AccountId account = asker().account;
  const auto now_of = [&](access::Verb verb) {
    return code_of(asker_now(context(), account, verb, test_now));
  };
  EXPECT_EQ(now_of(access::Verb::read_applications), "ok");
  ASSERT_EQ(code_of(context().database.write([&](Transaction& transaction) -> Result<void> {
              for (const auto& grant : TRY(stores::list_grants(transaction, account))) {
                TRY(stores::revoke_grant(transaction, grant.id, test_now));
              }
              return {};
            })),
            "ok");
  EXPECT_EQ(now_of(access::Verb::read_applications), "long_job_not_permitted");
}

}  // namespace
}  // namespace musubi::services
