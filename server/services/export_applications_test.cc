#include "services/export_applications.h"

#include <algorithm>
#include <iterator>

#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::Ruling;
using stores::QueueOrder;
using stores::QueueState;
using Names = std::vector<std::string>;

QueueQuery everything() {
  return {.programme = "",
          .course = "",
          .state = QueueState::all,
          .search = "",
          .order = QueueOrder::arrival,
          .page = 1};
}

class Export : public OpenInstallation {
 protected:
  using List = std::vector<ExportedApplication>;
  List list(const QueueQuery& query, const Staff& staff = desk_staff()) {
    const ExportPlan plan = value_of(plan_export(context(), query, staff, test_now));
    List all;
    for (std::size_t from = 0; from < plan.rows.size(); from += 20) {
      ExportChunk chunk = value_of(read_export(context(), plan, from, 20));
      std::ranges::move(chunk.applications, std::back_inserter(all));
    }
    return all;
  }
  Names names(const QueueQuery& query, const Staff& staff = desk_staff()) {
    Names found;
    for (const ExportedApplication& each : list(query, staff)) {
      found.push_back(each.row.applicant_name);
    }
    return found;
  }
};

TEST_F(Export, has_what_is_needed_to_reach_the_applicant) {
  (void)submit({.programme = suction,
                .course = basic_1,
                .language = Language::ja,
                .input = {changed(basic_answers(), {{"phone", "０１９−０００−０００１ 内線5"},
                                                    {"birth_date", "２００１-０４-０１"}}),
                          agreed_for_basic()}});
  const auto found = list(everything());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].row.receipt_number, "SUCTION-2024-0001");
  EXPECT_EQ(found[0].course_title.en, "Basic training, round 1 (full 50 hours)");
  EXPECT_NE(found[0].programme_title.ja, "suction-2024");
  EXPECT_EQ(found[0].birth_date, day("2001-04-01"));
  EXPECT_EQ(found[0].address, "020-0000 岩手県盛岡市見本町1-1");
  EXPECT_EQ(found[0].phone, "019-000-0001 内線5");
  EXPECT_EQ(found[0].email, "hanako@example.jp");
}

TEST_F(Export, has_every_page_of_the_list_in_its_order) {
  constexpr int count = queue_page_size + 2;
  for (int i = 0; i < count; ++i) {
    (void)submit({.name = std::to_string(i)}, test_now.plus_seconds(i));
  }
  QueueQuery second_page = everything();
  second_page.page = 2;
  const Names found = names(second_page);
  ASSERT_EQ(found.size(), static_cast<std::size_t>(count));
  EXPECT_EQ(found.front(), "0");
  EXPECT_EQ(found.back(), std::to_string(count - 1));
}

TEST_F(Export, leaves_out_what_the_filters_leave_out) {
  const Submitted accepted = submit({.name = "決定", .kana = "ケッテイ"});
  (void)submit({.name = "受付", .kana = "ウケツケ"}, test_now.plus_seconds(1));
  ASSERT_EQ(code_of(decide(accepted.id, Ruling::accept)), "ok");
  QueueQuery query = everything();
  query.state = QueueState::accepted;
  EXPECT_EQ(names(query), Names{"決定"});
  query = everything();
  query.search = "うけつけ";
  EXPECT_EQ(names(query), Names{"受付"});
  query = everything();
  query.order = QueueOrder::kana;
  EXPECT_EQ(names(query), (Names{"受付", "決定"}));
  query = everything();
  query.course = "basic_2";
  EXPECT_EQ(names(query), Names{});
}

TEST_F(Export, holds_only_what_the_grants_reach) {
  (void)submit(TestApplicant{});
  const auto reader = [](access::Verb verb, access::Scope scope) {
    return staff_with({test_grant({verb}, std::move(scope))});
  };
  using access::Verb;
  const ProgrammeId other{"ecmo-2026"};
  EXPECT_EQ(
      names(everything(), reader(Verb::read_applications, access::CourseScope{suction, basic_1}))
          .size(),
      1U);
  EXPECT_EQ(
      names(everything(), reader(Verb::read_applications, access::CourseScope{suction, practicum}))
          .size(),
      0U);
  EXPECT_EQ(
      names(everything(), reader(Verb::read_applications, access::ProgrammeScope{other})).size(),
      0U);
  EXPECT_EQ(names(everything(), reader(Verb::decide_applications, access::PlatformScope{})).size(),
            0U);
}

TEST_F(Export, is_refused_when_it_would_not_hold_the_whole_list) {
  for (int i = 0; i < 3; ++i) {
    (void)submit(TestApplicant{});
  }
  const auto code_with = [&](int rows_max) {
    bound_exports_to(rows_max);
    return code_of(plan_export(context(), everything(), desk_staff(), test_now));
  };
  EXPECT_EQ(code_with(2), "too_many_rows");
  EXPECT_EQ(code_with(3), "ok");
}

TEST_F(Export, holds_the_list_of_one_moment_and_tells_what_changed_after_it) {
  const Submitted first = submit({.name = "一"});
  const Submitted second = submit({.name = "二"}, test_now.plus_seconds(1));
  const ExportPlan plan =
      value_of(plan_export(context(), everything(), desk_staff(), an_hour_later));
  (void)submit({.name = "三"}, test_now.plus_seconds(2));
  ASSERT_EQ(code_of(decide(second.id, Ruling::accept)), "ok");
  const ExportChunk chunk = value_of(read_export(context(), plan, 0, 100));
  ASSERT_EQ(chunk.applications.size(), 2U) << "who came later is not of that moment";
  EXPECT_EQ(chunk.changed, 1);
  EXPECT_EQ(chunk.applications[0].row.id, first.id);
  EXPECT_EQ(chunk.applications[1].row.standing.decision, application::Decision::accepted);
}

TEST_F(Export, has_the_ranks_that_the_list_shows) {
  for (int i = 0; i < 3; ++i) {
    const Submitted each = submit({.name = std::to_string(i)}, test_now.plus_seconds(i));
    if (i == 1) {
      ASSERT_EQ(code_of(decide(each.id, Ruling::decline, "理由")), "ok");
    }
  }
  const auto shown = value_of(view_queue(context(), everything(), desk_staff(), test_now));
  const auto found = list(everything());
  ASSERT_EQ(found.size(), shown.entries.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].rank, shown.entries[i].rank) << i;
  }
}

}  // namespace
}  // namespace musubi::services
