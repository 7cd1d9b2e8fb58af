#include "services/queue.h"

#include <algorithm>

#include "services/own_application.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::Ruling;
using stores::QueueOrder;
using stores::QueueState;
using Names = std::vector<std::string>;

QueueQuery whole_queue() {
  return {.programme = "",
          .course = "",
          .state = QueueState::all,
          .search = "",
          .order = QueueOrder::arrival,
          .page = 1};
}

class Queue : public OpenInstallation {
 protected:
  QueuePage page(const QueueQuery& query) {
    return value_of(view_queue(context(), query, desk_staff(), test_now));
  }

  Names names(const QueueQuery& query) {
    Names found;
    for (const QueueEntry& entry : page(query).entries) {
      found.push_back(entry.row.applicant_name);
    }
    return found;
  }

  Names found_by(std::string search) {
    QueueQuery query = whole_queue();
    query.search = std::move(search);
    return names(query);
  }

  // One in every state, an arrival per minute.
  void submit_one_per_state() {
    const auto apply = [&](const char* name, int minute) {
      return submit({.name = name}, test_now.plus_seconds(60 * minute));
    };
    const Submitted accepted = apply("決定", 1);
    const Submitted declined = apply("不決定", 2);
    const Submitted returned = apply("差戻し", 3);
    const Submitted withdrawn = apply("取下げ", 4);
    const Submitted left = apply("決定後取下げ", 5);
    (void)apply("受付", 6);
    ASSERT_EQ(code_of(decide(accepted.id, Ruling::accept)), "ok");
    ASSERT_EQ(code_of(decide(declined.id, Ruling::decline, "理由")), "ok");
    ASSERT_EQ(code_of(send_back(returned.id, "理由")), "ok");
    ASSERT_EQ(code_of(withdraw_application(context(), withdrawn.secret, test_now)), "ok");
    ASSERT_EQ(code_of(decide(left.id, Ruling::accept)), "ok");
    ASSERT_EQ(code_of(withdraw_application(context(), left.secret, test_now)), "ok");
  }
};

TEST_F(Queue, filters_by_state_and_counts_every_state_beside) {
  submit_one_per_state();
  const struct {
    QueueState state;
    Names names;
  } cases[] = {
      {QueueState::open, {"受付"}},
      {QueueState::submitted, {"受付"}},
      {QueueState::returned, {"差戻し"}},
      {QueueState::accepted, {"決定"}},
      {QueueState::declined, {"不決定"}},
      {QueueState::withdrawn, {"取下げ", "決定後取下げ"}},
      {QueueState::all, {"決定", "不決定", "差戻し", "取下げ", "決定後取下げ", "受付"}},
  };
  for (const auto& c : cases) {
    QueueQuery query = whole_queue();
    query.state = c.state;
    EXPECT_EQ(names(query), c.names);
    const QueuePage found = page(query);
    EXPECT_EQ(found.total, static_cast<int>(c.names.size()));
    EXPECT_EQ(found.counts.submitted, 1);
    EXPECT_EQ(found.counts.returned, 1);
    EXPECT_EQ(found.counts.accepted, 1);
    EXPECT_EQ(found.counts.declined, 1);
    EXPECT_EQ(found.counts.withdrawn, 2);
  }
}

TEST_F(Queue, filters_by_programme_and_course_together_with_the_state) {
  (void)submit({.name = "基本"});
  (void)submit({.programme = suction,
                .course = supplement,
                .language = Language::ja,
                .input = {changed(basic_answers(), {{"name", "補講"}}), agreed_for_basic()}});
  const struct {
    const char* programme;
    const char* course;
    QueueState state;
    Names names;
  } cases[] = {
      {"suction-2024", "", QueueState::open, {"基本", "補講"}},
      {"suction-2024", "supplement", QueueState::open, {"補講"}},
      {"suction-2024", "supplement", QueueState::accepted, {}},
      {"", "basic_1", QueueState::open, {"基本"}},
      {"suction-2024", "basic_2", QueueState::all, {}},
      {"ecmo-2026", "", QueueState::all, {}},
  };
  for (const auto& c : cases) {
    QueueQuery query = whole_queue();
    query.programme = c.programme;
    query.course = c.course;
    query.state = c.state;
    EXPECT_EQ(page(query).entries.size(), c.names.size()) << c.programme << " " << c.course;
    EXPECT_EQ(page(query).total, static_cast<int>(c.names.size()));
    for (const std::string& name : c.names) {
      const Names found = names(query);
      EXPECT_NE(std::ranges::find(found, name), found.end()) << name;
    }
  }
}

TEST_F(Queue, finds_a_name_however_it_is_typed) {
  (void)submit({.name = "髙﨑 花子", .kana = "タカサキ ハナコ", .email = "hanako@example.jp"});
  (void)submit({.name = "山田 一郎", .kana = "ヤマダ イチロウ", .email = "ichiro@example.jp"});
  for (const char* search : {"髙﨑", "高崎", "タカサキ", "たかさき", "ﾀｶｻｷ", "高崎花子", "HANAKO@",
                             "ｈａｎａｋｏ", "suction-2024-0001", "　たかさき　はな"}) {
    EXPECT_EQ(found_by(search), Names{"髙﨑 花子"}) << search;
  }
  EXPECT_EQ(found_by("example.jp").size(), 2U);
  EXPECT_EQ(found_by(" ").size(), 2U);
  for (const char* search : {"佐藤", "%", "_", "花子タカ", "!", "'"}) {
    EXPECT_TRUE(found_by(search).empty()) << search;
  }
}

TEST_F(Queue, counts_what_the_search_finds) {
  (void)submit({.name = "髙﨑 花子", .kana = "タカサキ ハナコ"});
  (void)submit({.name = "山田 一郎", .kana = "ヤマダ イチロウ"});
  QueueQuery query = whole_queue();
  query.search = "たかさき";
  EXPECT_EQ(page(query).counts.submitted, 1);
  EXPECT_EQ(page(query).total, 1);
}

TEST_F(Queue, is_in_order_of_arrival_or_of_the_fifty_sounds) {
  const TestApplicant people[] = {
      {.name = "渡辺", .kana = "ワタナベ ケイ"}, {.name = "阿部井", .kana = "アベイ タロウ"},
      {.name = "馬場", .kana = "ババ サキ"},     {.name = "羽葉", .kana = "ハバ サキ"},
      {.name = "阿部", .kana = "アベ イチロウ"},
  };
  for (std::size_t i = 0; i < std::size(people); ++i) {
    (void)submit(people[i], test_now.plus_seconds(static_cast<std::int64_t>(i)));
  }
  EXPECT_EQ(names(whole_queue()), (Names{"渡辺", "阿部井", "馬場", "羽葉", "阿部"}));
  QueueQuery by_kana = whole_queue();
  by_kana.order = QueueOrder::kana;
  EXPECT_EQ(names(by_kana), (Names{"阿部", "阿部井", "羽葉", "馬場", "渡辺"}));
}

TEST_F(Queue, comes_in_pages_that_neither_repeat_nor_lose_anybody) {
  constexpr int count = queue_page_size + 1;
  for (int i = 0; i < count; ++i) {
    (void)submit(TestApplicant{});  // all at one instant
  }
  QueueQuery query = whole_queue();
  std::vector<std::string> numbers;
  for (const int of : {1, 2, 3}) {
    query.page = of;
    const QueuePage found = page(query);
    EXPECT_EQ(found.total, count);
    EXPECT_EQ(found.page, of);
    EXPECT_EQ(found.entries.size(), of == 1 ? 50U : of == 2 ? 1U : 0U);
    for (const QueueEntry& entry : found.entries) {
      numbers.push_back(entry.row.receipt_number);
    }
  }
  std::ranges::sort(numbers);
  EXPECT_EQ(std::ranges::unique(numbers).begin(), numbers.end());
  EXPECT_EQ(numbers.size(), static_cast<std::size_t>(count));
}

TEST_F(Queue, shows_titles_and_the_rooms_of_what_is_taken_here) {
  ASSERT_EQ(code_of(publish_programme(context(), programme_for_test("2026-ecmo"), test_now)), "ok");
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
  const QueuePage found = page(whole_queue());
  EXPECT_EQ(found.entries.front().course_title.en, "Basic training, round 1 (full 50 hours)");
  std::vector<std::string> rooms;
  for (const Room& room : found.rooms) {
    rooms.push_back(room.course.value);
  }
  EXPECT_EQ(rooms, (Names{"basic_1", "basic_2", "supplement", "program_a", "program_b", "practicum",
                          "on_site"}));
  EXPECT_EQ(found.rooms.front().room.accepted, 1);
}

TEST_F(Queue, shows_counts_and_offers_only_what_the_grants_reach) {
  const Submitted submitted = submit(TestApplicant{});
  const auto seen = [&](const access::Grant& grant) {
    return value_of(view_queue(context(), whole_queue(), staff_with({grant}), test_now));
  };
  const auto read = [](access::Scope scope) {
    return test_grant({access::Verb::read_applications}, std::move(scope));
  };
  const ProgrammeId other{"ecmo-2026"};
  const struct {
    access::Grant grant;
    int total;
    bool has_rooms;
  } cases[] = {
      {read(access::PlatformScope{}), 1, true},
      {read(access::ProgrammeScope{suction}), 1, true},
      {read(access::CourseScope{suction, basic_1}), 1, true},
      {read(access::CourseScope{suction, practicum}), 0, true},
      {read(access::ProgrammeScope{other}), 0, false},
      {test_grant({access::Verb::decide_applications}, access::PlatformScope{}), 0, false},
  };
  for (const auto& c : cases) {
    const QueuePage page = seen(c.grant);
    EXPECT_EQ(page.total, c.total);
    EXPECT_EQ(page.counts.submitted, c.total);
    EXPECT_EQ(static_cast<int>(page.entries.size()), c.total);
    EXPECT_EQ(!page.rooms.empty(), c.has_rooms);
  }
}

TEST_F(Queue, has_no_application_out_of_reach_to_look_at_or_to_decide) {
  const Submitted submitted = submit(TestApplicant{});
  const auto view_as = [&](const Staff& staff) {
    return view_application(context(), submitted.id, staff, test_now);
  };
  const auto decide_as = [&](const Staff& staff) {
    return code_of(decide_application(context(),
                                      {.application = submitted.id,
                                       .version = 1,
                                       .ruling = Ruling::decline,
                                       .reason = "理由",
                                       .staff = staff},
                                      an_hour_later));
  };
  const auto with = [](std::vector<access::Verb> verbs, const CourseId& course) {
    return staff_with({test_grant(std::move(verbs), access::CourseScope{suction, course})});
  };
  using enum access::Verb;
  EXPECT_EQ(code_of(view_as(with({read_applications}, practicum))), "no_such_application");
  EXPECT_EQ(code_of(view_as(with({decide_applications}, basic_1))), "no_such_application");
  EXPECT_EQ(decide_as(with({read_applications}, basic_1)), "no_such_application");
  EXPECT_EQ(decide_as(with({decide_applications}, practicum)), "no_such_application");
  EXPECT_TRUE(value_of(view_as(with({read_applications}, basic_1))).actions.empty());
  EXPECT_FALSE(
      value_of(view_as(with({read_applications, decide_applications}, basic_1))).actions.empty());
  EXPECT_EQ(decide_as(with({decide_applications}, basic_1)), "ok");
}

}  // namespace
}  // namespace musubi::services
