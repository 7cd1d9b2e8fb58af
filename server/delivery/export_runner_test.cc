#include "delivery/export_runner.h"

#include "base/crypto/hash.h"
#include "delivery/long_job_for_test.h"

namespace musubi::delivery {
namespace {

using services::value_of;
using stores::LongJobState;

// A list of two columns, as plain as the runner lets it be.
ExportedList plain_list() {
  return {
      .query_of = [](const services::ListFilter&) -> Result<services::QueueQuery> {
        return services::QueueQuery{.programme = "",
                                    .course = "",
                                    .state = stores::QueueState::all,
                                    .search = "",
                                    .order = stores::QueueOrder::arrival,
                                    .page = 1};
      },
      .head_of =
          [](Language) {
            return sheets::Table{.title = "一覧", .columns = {"番号", "氏名"}, .rows = {}};
          },
      .row_of =
          [](const services::ExportedApplication& each, Language) {
            return sheets::Row{each.row.receipt_number, each.row.applicant_name};
          },
      .notes_of =
          [](const services::ExportSummary& summary, Language) {
            return sheets::Notes{.title = "注", .lines = {{"件数", std::to_string(summary.rows)}}};
          },
      .name_of = [](Language, Instant) { return std::string{"list_1"}; }};
}

class ExportRunner : public LongJobTest {
 protected:
  ExportRunner() { publish_and_open(); }

  LongJobId ask_for(const std::string& format) {
    return value_of(services::ask_for_export(context(), {.format = format, .filter = {}},
                                             Language::ja, asker(), m_now));
  }

  stores::LongJobRecord run(const LongJobId& id, std::size_t chunk_rows = export_chunk_rows) {
    auto worker = rounds(
        {{std::string{services::export_kind}, export_runner(context(), plain_list(), chunk_rows)}});
    EXPECT_EQ(value_of(worker.run_next()), LongJobRounds::Round::worked);
    return job(id);
  }

  std::string content_of(const stores::LongJobRecord& made) {
    return value_of(services::fetch_export(context(), asker(), made.id, m_now)).bytes;
  }
};

TEST_F(ExportRunner, makes_a_file_that_is_what_the_list_holds) {
  (void)submit({.name = "𠮷田"});
  (void)submit({.name = "青井"}, services::test_now.plus_seconds(1));
  const auto made = run(ask_for("csv_utf8"));
  ASSERT_EQ(made.state, LongJobState::done);
  EXPECT_EQ(made.file->file_name, "list_1.csv");
  const std::string bytes = content_of(made);
  EXPECT_EQ(bytes,
            "\xEF\xBB\xBF\"番号\",\"氏名\"\r\n\"SUCTION-2024-0001\",\"𠮷田\"\r\n"
            "\"SUCTION-2024-0002\",\"青井\"\r\n");
  EXPECT_EQ(made.file->sha256, sha256_hex(bytes));
  EXPECT_EQ(made.file->bytes, static_cast<std::int64_t>(bytes.size()));
  EXPECT_EQ(services::export_summary_of(made).rows, 2);
}

TEST_F(ExportRunner, counts_and_places_what_cp932_lacks) {
  (void)submit({.name = "𠮷田 José"});
  const auto summary = services::export_summary_of(run(ask_for("csv_cp932")));
  EXPECT_EQ(summary.replaced, 2);
  EXPECT_EQ(summary.replaced_cells, 1);
  ASSERT_EQ(summary.first_replaced.size(), 1U);
  EXPECT_EQ(summary.first_replaced[0].receipt_number, "SUCTION-2024-0001");
  EXPECT_EQ(summary.first_replaced[0].column, "氏名");
  EXPECT_EQ(summary.first_replaced[0].characters, (std::vector<std::string>{"𠮷", "é"}));
}

TEST_F(ExportRunner, makes_a_workbook_and_a_file_of_an_empty_list) {
  EXPECT_EQ(content_of(run(ask_for("xlsx"))).substr(0, 2), "PK");
  EXPECT_EQ(content_of(run(ask_for("csv_utf8"))), "\xEF\xBB\xBF\"番号\",\"氏名\"\r\n");
}

TEST_F(ExportRunner, makes_the_same_file_in_one_chunk_and_in_many) {
  for (int i = 0; i < 5; ++i) {
    (void)submit({.name = std::to_string(i)}, services::test_now.plus_seconds(i));
  }
  for (const char* format : {"csv_utf8", "csv_cp932", "xlsx"}) {
    const auto at_once = run(ask_for(format));
    const auto in_parts = run(ask_for(format), 2);
    EXPECT_EQ(at_once.file->sha256, in_parts.file->sha256) << format;
    EXPECT_EQ(services::export_summary_of(in_parts).rows, 5);
  }
}

TEST_F(ExportRunner, makes_nothing_for_who_may_no_longer_read) {
  (void)submit({.name = "青井"});
  const LongJobId id = ask_for("xlsx");
  const AccountId account = asker().account;
  ASSERT_EQ(code_of(context().database.write([&](Transaction& transaction) -> Result<void> {
              for (const auto& grant : TRY(stores::list_grants(transaction, account))) {
                TRY(stores::revoke_grant(transaction, grant.id, m_now));
              }
              return {};
            })),
            "ok");
  const auto failed = run(id);
  EXPECT_EQ(failed.state, LongJobState::failed);
  EXPECT_EQ(failed.failure->code, "long_job_not_permitted");
}

TEST_F(ExportRunner, says_when_the_list_is_too_long) {
  (void)submit({.name = "一"});
  (void)submit({.name = "二"}, services::test_now.plus_seconds(1));
  bound_exports_to(1);
  EXPECT_EQ(run(ask_for("xlsx")).failure->code, "too_many_rows");
}

}  // namespace
}  // namespace musubi::delivery
