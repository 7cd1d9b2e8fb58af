#include "services/export_jobs.h"

#include "services/account_for_test.h"
#include "services/export_log.h"
#include "stores/audit.h"

namespace musubi::services {
namespace {

class ExportJobs : public AccountTest {
 protected:
  ExportJobs() { ensure(staff_account); }

  Asker asker_with(Staff staff) { return {account_of(staff_account.login).id, std::move(staff)}; }
  Asker asker() { return asker_with(desk_staff()); }

  LongJobId ask() {
    return value_of(ask_for_export(
        context(), {.format = "csv_cp932", .filter = {{"search", "\"髙﨑\\"}, {"state", "all"}}},
        Language::en, asker(), test_now));
  }

  // As the worker does it: a file with applications of the first course.
  LongJobId made() {
    const LongJobId id = ask();
    auto incoming = value_of(context().long_job_files.begin(stores::Sealing::sealed));
    EXPECT_EQ(code_of(incoming->append("内容")), "ok");
    const auto kept = value_of(incoming->finish());
    const LongJobLeaseId lease{"l"};
    EXPECT_EQ(code_of(context().database.write([&](Transaction& transaction) -> Result<void> {
                TRY(stores::claim_long_job(transaction, {.lease = lease,
                                                         .now = test_now,
                                                         .lease_seconds = 60,
                                                         .attempts_max = 3,
                                                         .kept_seconds = 60}));
                return stores::finish_long_job(
                    transaction, {id, lease, test_now},
                    {to_json(summary()), stores::LongJobFile{.stored_name = kept.stored_name,
                                                             .file_name = "applications_1.csv",
                                                             .media_type = "text/csv",
                                                             .bytes = kept.bytes,
                                                             .sha256 = "abc"}},
                    test_now.plus_seconds(long_job_kept_seconds));
              })),
              "ok");
    return id;
  }

  static ExportSummary summary() {
    return {.as_of = test_now,
            .rows = 12,
            .changed = 1,
            .replaced = 3,
            .replaced_cells = 2,
            .first_replaced =
                {{.receipt_number = "1", .column = "氏名", .text = "𠮷田", .characters = {"𠮷"}}},
            .courses = {{suction, basic_1}}};
  }

  std::vector<audit::Entry> entries() {
    return value_of(context().database.read([](Snapshot& snapshot) {
      return audit::list_of_subject(snapshot, {"list", std::string{exported_list}}, 10);
    }));
  }

  std::string fetch_code(const Asker& who, const LongJobId& id) {
    return code_of(fetch_export(context(), who, id, an_hour_later));
  }
};

TEST_F(ExportJobs, keep_what_was_asked_for) {
  const auto job = value_of(view_long_job(context(), asker().account, ask()));
  EXPECT_EQ(job.kind, export_kind);
  EXPECT_EQ(job.language, Language::en);
  const ExportOrder order = export_order_of(job);
  EXPECT_EQ(order.format, "csv_cp932");
  EXPECT_EQ(order.filter, (ListFilter{{"search", "\"髙﨑\\"}, {"state", "all"}}));
}

TEST_F(ExportJobs, keep_what_became_of_them) {
  const auto kept = export_summary_of(value_of(view_long_job(context(), asker().account, made())));
  EXPECT_EQ(kept.as_of, test_now);
  EXPECT_EQ(kept.rows, 12);
  EXPECT_EQ(kept.changed, 1);
  EXPECT_EQ(kept.replaced, 3);
  EXPECT_EQ(kept.replaced_cells, 2);
  ASSERT_EQ(kept.first_replaced.size(), 1U);
  EXPECT_EQ(kept.first_replaced[0].text, "𠮷田");
  EXPECT_EQ(kept.first_replaced[0].characters, (std::vector<std::string>{"𠮷"}));
}

TEST_F(ExportJobs, are_recorded_each_time_that_the_file_is_handed_out) {
  const LongJobId id = made();
  EXPECT_TRUE(entries().empty()) << "nobody has it yet";
  const auto content = value_of(fetch_export(context(), asker(), id, an_hour_later));
  EXPECT_EQ(content.bytes, "内容");
  EXPECT_EQ(content.file.file_name, "applications_1.csv");
  const auto found = entries();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].actor, "staff:desk@example.jp");
  EXPECT_EQ(found[0].verb, "applications.export");
  EXPECT_EQ(found[0].at, an_hour_later);
  EXPECT_EQ(found[0].detail_json,
            R"({"format":"csv_cp932","filter":{"search":"\"髙﨑\\","state":"all"},)"
            R"("rows":12,"replaced":3,"sha256":"abc"})");
  EXPECT_EQ(fetch_code(asker(), id), "ok");
  EXPECT_EQ(entries().size(), 2U);
}

TEST_F(ExportJobs, are_handed_out_under_the_grants_of_the_moment_of_fetching) {
  using access::Verb;
  const LongJobId id = made();
  const auto code_with = [&](Verb verb, access::Scope scope) {
    return fetch_code(asker_with(staff_with({test_grant({verb}, std::move(scope))})), id);
  };
  EXPECT_EQ(code_with(Verb::read_applications, access::CourseScope{suction, practicum}),
            "long_job_not_permitted");
  EXPECT_EQ(code_with(Verb::decide_applications, access::PlatformScope{}),
            "long_job_not_permitted");
  EXPECT_TRUE(entries().empty());
  EXPECT_EQ(code_with(Verb::read_applications, access::CourseScope{suction, basic_1}), "ok");
}

TEST_F(ExportJobs, have_no_file_before_they_are_done_and_after_a_restored_backup) {
  const LongJobId done = made();
  EXPECT_EQ(fetch_code(asker(), ask()), "long_job_not_done");
  const auto file = value_of(view_long_job(context(), asker().account, done)).file;
  context().long_job_files.remove(file->stored_name);
  EXPECT_EQ(fetch_code(asker(), done), "long_job_file_gone");
  EXPECT_TRUE(entries().empty());
}

TEST_F(ExportJobs, are_read_back_by_who_fetched_them_and_by_who_manages_all_accounts) {
  const LongJobId id = made();
  const Staff other{staff_actor("other@example.jp"), desk_staff().reach};
  ASSERT_EQ(fetch_code(asker(), id), "ok");
  ASSERT_EQ(code_of(fetch_export(context(), asker_with(other), id, an_hour_later.plus_seconds(1))),
            "ok");
  const auto seen_with = [&](access::Verb verb, access::Scope scope) {
    const Staff who{desk_staff().actor, staff_with({test_grant({verb}, std::move(scope))}).reach};
    return value_of(view_export_log(context(), who));
  };
  const auto own = seen_with(access::Verb::read_applications, access::PlatformScope{});
  ASSERT_EQ(own.size(), 1U);
  EXPECT_EQ(own[0].at, an_hour_later);
  EXPECT_EQ(own[0].format, "csv_cp932");
  EXPECT_EQ(own[0].filter, (ListFilter{{"search", "\"髙﨑\\"}, {"state", "all"}}));
  EXPECT_EQ(own[0].rows, 12);
  EXPECT_EQ(own[0].replaced, 3);
  EXPECT_EQ(own[0].sha256, "abc");
  const auto all = seen_with(access::Verb::manage_accounts, access::PlatformScope{});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].by, "other@example.jp");
  EXPECT_EQ(seen_with(access::Verb::manage_accounts, access::ProgrammeScope{suction}).size(), 1U);
}

}  // namespace
}  // namespace musubi::services
