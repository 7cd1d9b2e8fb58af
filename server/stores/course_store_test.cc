#include "stores/course_store.h"

#include "base/overloaded.h"
#include "stores/test_records.h"

namespace musubi::stores {
namespace {

using namespace application;

class CourseStore : public StoreTest {
 protected:
  CourseStore() {
    EXPECT_EQ(code_of(write([](Transaction& transaction) {
                return insert_revision(transaction, revision_record());
              })),
              "ok");
  }

  void insert_call(const CourseCallRecord& record) {
    EXPECT_EQ(code_of(write([&](Transaction& transaction) {
                return insert_course_call(transaction, some_programme, record);
              })),
              "ok");
  }

  Result<void> insert_day(const CourseDayRecord& record) {
    return write([&](Transaction& transaction) {
      return insert_course_day(transaction, some_programme, record);
    });
  }

  CourseCall call(const CourseId& course) {
    const auto record = read(
        [&](Snapshot& snapshot) { return find_course_call(snapshot, some_programme, course); });
    return record.value().call;
  }

  std::vector<CourseDayRecord> days() {
    return read([](Snapshot& snapshot) { return list_course_days(snapshot, some_programme); });
  }
};

// A text of all that a window holds, to compare by.
std::string text_of(const Window& window) {
  return std::visit(
      Overloaded{
          [](const WindowUndecided&) { return std::string{"undecided"}; },
          [](const WindowBetween& w) {
            return w.from.iso() + "…" + w.to.iso() + (w.closes_at ? w.closes_at->text() : " day");
          },
          [](const WindowOpenFrom& w) { return "from " + w.from.iso(); },
          [](const WindowByArrangement& w) { return "arranged " + w.inquiry_deadline.value; },
      },
      window);
}

std::string text_of(const CapacityLimit& limit) {
  return std::visit(Overloaded{
                        [](const CapacityUndecided&) { return std::string{"undecided"}; },
                        [](const CapacityUnlimited&) { return std::string{"unlimited"}; },
                        [](const CapacityAtMost& c) { return "≤ " + std::to_string(c.count); },
                        [](const CapacityAtLeast& c) { return "≥ " + std::to_string(c.count); },
                        [](const CapacityBetween& c) {
                          return std::to_string(c.count_min) + "…" + std::to_string(c.count_max);
                        },
                    },
                    limit);
}

std::vector<Window> all_windows() {
  return {WindowUndecided{},
          WindowBetween{day("2024-04-15"), day("2024-05-15"), std::nullopt},
          WindowBetween{day("2026-06-11"), day("2026-07-17"), TimeOfDay::parse("17:00")},
          WindowBetween{day("2026-06-11"), day("2026-07-17"), TimeOfDay::parse("23:59:59")},
          WindowOpenFrom{day("2020-08-01")},
          WindowByArrangement{DeadlineId{"on_site_inquiry"}}};
}

std::vector<CapacityLimit> all_capacities() {
  return {CapacityUndecided{}, CapacityUnlimited{}, CapacityAtMost{0},
          CapacityAtMost{6},   CapacityAtLeast{3},  CapacityBetween{3, 6}};
}

TEST_F(CourseStore, keeps_every_kind_of_window) {
  int count = 0;
  for (const Window& window : all_windows()) {
    CourseCallRecord record = call_record(CourseId{"course_" + std::to_string(++count)});
    record.call.window = window;
    insert_call(record);
    EXPECT_EQ(text_of(call(record.course).window), text_of(window));
  }
}

TEST_F(CourseStore, keeps_every_kind_of_capacity) {
  int count = 0;
  for (const CapacityLimit& limit : all_capacities()) {
    CourseCallRecord record = call_record(CourseId{"course_" + std::to_string(++count)});
    record.call.room = {limit, 0};
    insert_call(record);
    EXPECT_EQ(text_of(call(record.course).room.limit), text_of(limit));
  }
}

TEST_F(CourseStore, turns_any_window_and_capacity_into_any_other) {
  insert_call(call_record());
  for (const Window& window : all_windows()) {
    for (const CapacityLimit& limit : all_capacities()) {
      CourseCallRecord record = call_record();
      record.call = {.window = window,
                     .room = {limit, 0},
                     .first_day = day("2024-06-06"),
                     .shifted_weeks = -3};
      ASSERT_EQ(code_of(write([&](Transaction& transaction) {
                  return update_course_call(transaction, some_programme, record);
                })),
                "ok");
      EXPECT_EQ(text_of(call(some_course).window), text_of(window));
      EXPECT_EQ(text_of(call(some_course).room.limit), text_of(limit));
      EXPECT_EQ(call(some_course).first_day, day("2024-06-06"));
      EXPECT_EQ(call(some_course).shifted_weeks, -3);
    }
  }
}

TEST_F(CourseStore, tells_a_missing_first_day_from_any_day) {
  CourseCallRecord with_day = call_record(CourseId{"with"});
  with_day.call.first_day = day("2024-06-06");
  insert_call(with_day);
  insert_call(call_record(CourseId{"without"}));
  EXPECT_EQ(call(CourseId{"with"}).first_day, day("2024-06-06"));
  EXPECT_EQ(call(CourseId{"without"}).first_day, std::nullopt);
}

TEST_F(CourseStore, lists_calls_by_position_and_days_by_date) {
  CourseCallRecord second = call_record(CourseId{"a"});
  second.position = 1;
  insert_call(second);
  insert_call(call_record(CourseId{"c"}));
  insert_call(call_record(CourseId{"b"}));
  const auto calls =
      read([](Snapshot& snapshot) { return list_course_calls(snapshot, some_programme); });
  ASSERT_EQ(calls.size(), 3U);
  EXPECT_EQ(calls[0].course.value + calls[1].course.value + calls[2].course.value, "bca");
  EXPECT_FALSE(read([](Snapshot& snapshot) {
                 return find_course_call(snapshot, some_programme, CourseId{"none"});
               }).has_value());
}

TEST_F(CourseStore, keeps_every_kind_of_day_and_moves_it) {
  insert_call(call_record());
  const CourseDayRecord records[] = {
      {some_course, 0, DayKind::session, SessionId{"round_1"}, day("2024-06-06"), {"講義", "演習"}},
      {some_course, 1, DayKind::reserve, std::nullopt, day("2024-06-07"), {}},
      {some_course, 2, DayKind::arranged_first, std::nullopt, day("2024-06-08"), {}},
      {some_course, 3, DayKind::arranged_last, std::nullopt, day("2024-06-09"), {}},
      {some_course, 4, DayKind::papers_due, std::nullopt, day("2024-06-05"), {}},
  };
  for (const auto& record : records) {
    ASSERT_EQ(code_of(insert_day(record)), "ok");
  }
  auto found = days();
  ASSERT_EQ(found.size(), std::size(records));
  EXPECT_EQ(found.front().kind, DayKind::papers_due);
  for (const auto& record : found) {
    const auto& inserted = records[record.position];
    EXPECT_EQ(record.kind, inserted.kind);
    EXPECT_EQ(record.session, inserted.session);
    EXPECT_EQ(record.held_on, inserted.held_on);
    EXPECT_EQ(record.parts, inserted.parts);
  }
  found.front().held_on = day("2024-07-01");
  ASSERT_EQ(code_of(write([&](Transaction& transaction) {
              return update_course_day(transaction, some_programme, found.front());
            })),
            "ok");
  EXPECT_EQ(days().back().kind, DayKind::papers_due);
  EXPECT_EQ(days().back().held_on, day("2024-07-01"));
}

class Places : public CourseStore {
 protected:
  std::string take() {
    return code_of(write([](Transaction& transaction) {
      return take_place(transaction, some_programme, some_course);
    }));
  }
  Result<void> free() {
    return write([](Transaction& transaction) {
      return free_place(transaction, some_programme, some_course);
    });
  }
  int taken() { return call(some_course).room.accepted; }
};

TEST_F(Places, are_taken_up_to_the_maximum_and_freed) {
  insert_call(call_record());  // at most 2
  EXPECT_EQ(take(), "ok");
  EXPECT_EQ(take(), "ok");
  EXPECT_EQ(take(), "full");
  EXPECT_EQ(taken(), 2);
  ASSERT_EQ(code_of(free()), "ok");
  EXPECT_EQ(taken(), 1);
  EXPECT_EQ(take(), "ok");
}

TEST_F(Places, have_no_maximum_where_the_notice_sets_none) {
  CourseCallRecord record = call_record();
  record.call.room.limit = CapacityAtLeast{3};
  insert_call(record);
  for (int i = 0; i < 20; ++i) {
    ASSERT_EQ(take(), "ok");
  }
  EXPECT_EQ(taken(), 20);
}

TEST_F(Places, that_nobody_took_cannot_be_freed) {
  insert_call(call_record());
  EXPECT_THROW((void)free(), std::logic_error);
  EXPECT_EQ(taken(), 0);
}

TEST_F(Places, keep_their_number_when_the_call_is_changed) {
  insert_call(call_record());
  ASSERT_EQ(take(), "ok");
  ASSERT_EQ(code_of(write([](Transaction& transaction) {
              return update_course_call(transaction, some_programme, call_record());
            })),
            "ok");
  EXPECT_EQ(taken(), 1);
}

TEST_F(Places, cannot_be_made_fewer_than_are_taken) {
  insert_call(call_record());
  ASSERT_EQ(take(), "ok");
  ASSERT_EQ(take(), "ok");
  CourseCallRecord smaller = call_record();
  smaller.call.room.limit = CapacityAtMost{1};
  EXPECT_EQ(code_of(write([&](Transaction& transaction) {
              return update_course_call(transaction, some_programme, smaller);
            })),
            "check_violation");
}

}  // namespace
}  // namespace musubi::stores
