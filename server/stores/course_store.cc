#include "stores/course_store.h"

#include <array>

#include "base/overloaded.h"
#include "stores/json_columns.h"
#include "stores/names.h"

namespace musubi::stores {

using namespace application;

static constexpr Statement insert_call_sql =
    "insert into course_calls (programme, course, position, revision, window_kind, opens_on, "
    "closes_on, closes_at, inquiry_deadline, capacity_kind, capacity_min, capacity_max, first_day, "
    "shifted_weeks, places_taken) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";

static constexpr Statement update_call_sql =
    "update course_calls set window_kind = $3, opens_on = $4, closes_on = $5, closes_at = $6, "
    "inquiry_deadline = $7, capacity_kind = $8, capacity_min = $9, capacity_max = $10, "
    "first_day = $11, shifted_weeks = $12 where programme = $1 and course = $2";

static constexpr Statement list_calls_sql =
    "select course, position, revision, window_kind, opens_on, closes_on, closes_at, "
    "inquiry_deadline, capacity_kind, capacity_min, capacity_max, first_day, shifted_weeks, "
    "places_taken, complete_count from course_calls where programme = $1 "
    "order by position, course limit 1000";

static constexpr Statement find_call_sql =
    "select course, position, revision, window_kind, opens_on, closes_on, closes_at, "
    "inquiry_deadline, capacity_kind, capacity_min, capacity_max, first_day, shifted_weeks, "
    "places_taken, complete_count from course_calls where programme = $1 and course = $2";

static constexpr Statement insert_day_sql =
    "insert into course_days (programme, course, position, kind, session, held_on, parts) "
    "values ($1, $2, $3, $4, $5, $6, $7)";

static constexpr Statement update_day_sql =
    "update course_days set held_on = $4 where programme = $1 and course = $2 and position = $3";

static constexpr Statement list_days_sql =
    "select course, position, kind, session, held_on, parts from course_days "
    "where programme = $1 order by held_on, course, position limit 10000";

static constexpr Statement list_days_of_course_sql =
    "select course, position, kind, session, held_on, parts from course_days "
    "where programme = $1 and course = $2 order by held_on, position limit 10000";

static constexpr std::array<Name<DayKind>, 5> day_kinds{{
    {DayKind::session, "session"},
    {DayKind::reserve, "reserve"},
    {DayKind::arranged_first, "arranged_first"},
    {DayKind::arranged_last, "arranged_last"},
    {DayKind::papers_due, "papers_due"},
}};

// The columns of a window; those that a kind does not have are null.
struct WindowColumns {
  std::string_view kind;
  std::optional<Date> opens_on;
  std::optional<Date> closes_on;
  std::optional<std::string> closes_at;
  std::optional<DeadlineId> inquiry_deadline;
};

static WindowColumns columns_of(const Window& window) {
  return std::visit(
      Overloaded{
          [](const WindowUndecided&) {
            return WindowColumns{"undecided", {}, {}, {}, {}};
          },
          [](const WindowBetween& between) {
            return WindowColumns{
                "between",
                between.from,
                between.to,
                between.closes_at ? std::optional{between.closes_at->text()} : std::nullopt,
                {}};
          },
          [](const WindowOpenFrom& from) {
            return WindowColumns{"open_from", from.from, {}, {}, {}};
          },
          [](const WindowByArrangement& arranged) {
            return WindowColumns{"by_arrangement", {}, {}, {}, arranged.inquiry_deadline};
          },
      },
      window);
}

static Window window_of(const WindowColumns& columns) {
  if (columns.kind == "between") {
    std::optional<TimeOfDay> closes_at;
    if (columns.closes_at) {
      closes_at = TimeOfDay::parse(*columns.closes_at).value();
    }
    return WindowBetween{columns.opens_on.value(), columns.closes_on.value(), closes_at};
  }
  if (columns.kind == "open_from") {
    return WindowOpenFrom{columns.opens_on.value()};
  }
  if (columns.kind == "by_arrangement") {
    return WindowByArrangement{columns.inquiry_deadline.value()};
  }
  MUSUBI_ASSERT(columns.kind == "undecided");
  return WindowUndecided{};
}

struct CapacityColumns {
  std::string_view kind;
  std::optional<int> count_min;
  std::optional<int> count_max;
};

static CapacityColumns columns_of(const CapacityLimit& limit) {
  return std::visit(Overloaded{
                        [](const CapacityUndecided&) {
                          return CapacityColumns{"undecided", {}, {}};
                        },
                        [](const CapacityUnlimited&) {
                          return CapacityColumns{"unlimited", {}, {}};
                        },
                        [](const CapacityAtMost& c) {
                          return CapacityColumns{"at_most", {}, c.count};
                        },
                        [](const CapacityAtLeast& c) {
                          return CapacityColumns{"at_least", c.count, {}};
                        },
                        [](const CapacityBetween& c) {
                          return CapacityColumns{"between", c.count_min, c.count_max};
                        },
                    },
                    limit);
}

static CapacityLimit capacity_of(const CapacityColumns& columns) {
  if (columns.kind == "unlimited") {
    return CapacityUnlimited{};
  }
  if (columns.kind == "at_most") {
    return CapacityAtMost{columns.count_max.value()};
  }
  if (columns.kind == "at_least") {
    return CapacityAtLeast{columns.count_min.value()};
  }
  if (columns.kind == "between") {
    return CapacityBetween{columns.count_min.value(), columns.count_max.value()};
  }
  MUSUBI_ASSERT(columns.kind == "undecided");
  return CapacityUndecided{};
}

static CourseCallRecord read_call(const Row& row) {
  const auto window_kind = row.get<std::string>(3);
  const auto capacity_kind = row.get<std::string>(8);
  return {
      .course = row.get<CourseId>(0),
      .position = row.get<int>(1),
      .revision = row.get<int>(2),
      .call = {.window = window_of(
                   {window_kind, row.get<std::optional<Date>>(4), row.get<std::optional<Date>>(5),
                    row.get<std::optional<std::string>>(6), row.get<std::optional<DeadlineId>>(7)}),
               .room = {capacity_of({capacity_kind, row.get<std::optional<int>>(9),
                                     row.get<std::optional<int>>(10)}),
                        row.get<int>(13)},
               .first_day = row.get<std::optional<Date>>(11),
               .shifted_weeks = row.get<int>(12)},
      .complete = row.get<int>(14)};
}

static CourseDayRecord read_course_day(const Row& row) {
  const auto session = row.get<std::string>(3);
  return {.course = row.get<CourseId>(0),
          .position = row.get<int>(1),
          .kind = value_of<DayKind>(day_kinds, row.get<std::string>(2)),
          .session = session.empty() ? std::nullopt : std::optional{SessionId{session}},
          .held_on = row.get<Date>(4),
          .parts = texts_from_json(row.get<std::string>(5))};
}

Result<void> insert_course_call(Transaction& transaction, const ProgrammeId& programme,
                                const CourseCallRecord& record) {
  const WindowColumns window = columns_of(record.call.window);
  const CapacityColumns capacity = columns_of(record.call.room.limit);
  TRY(transaction.execute(
      insert_call_sql,
      {programme, record.course, record.position, record.revision, window.kind, window.opens_on,
       window.closes_on, window.closes_at, window.inquiry_deadline, capacity.kind,
       capacity.count_min, capacity.count_max, record.call.first_day, record.call.shifted_weeks,
       record.call.room.accepted}));
  return {};
}

Result<void> update_course_call(Transaction& transaction, const ProgrammeId& programme,
                                const CourseCallRecord& record) {
  const WindowColumns window = columns_of(record.call.window);
  const CapacityColumns capacity = columns_of(record.call.room.limit);
  TRY(transaction.execute(
      update_call_sql,
      {programme, record.course, window.kind, window.opens_on, window.closes_on, window.closes_at,
       window.inquiry_deadline, capacity.kind, capacity.count_min, capacity.count_max,
       record.call.first_day, record.call.shifted_weeks}));
  return {};
}

Result<std::vector<CourseCallRecord>> list_course_calls(Snapshot& snapshot,
                                                        const ProgrammeId& programme) {
  return snapshot.rows(list_calls_sql, {programme}, read_call);
}

Result<std::optional<CourseCallRecord>> find_course_call(Snapshot& snapshot,
                                                         const ProgrammeId& programme,
                                                         const CourseId& course) {
  return snapshot.row(find_call_sql, {programme, course}, read_call);
}

Result<void> insert_course_day(Transaction& transaction, const ProgrammeId& programme,
                               const CourseDayRecord& record) {
  TRY(transaction.execute(
      insert_day_sql,
      {programme, record.course, record.position, word_of<DayKind>(day_kinds, record.kind),
       record.session ? record.session->value : "", record.held_on, to_json(record.parts)}));
  return {};
}

Result<void> update_course_day(Transaction& transaction, const ProgrammeId& programme,
                               const CourseDayRecord& record) {
  TRY(transaction.execute(update_day_sql,
                          {programme, record.course, record.position, record.held_on}));
  return {};
}

Result<std::vector<CourseDayRecord>> list_course_days(Snapshot& snapshot,
                                                      const ProgrammeId& programme) {
  return snapshot.rows(list_days_sql, {programme}, read_course_day);
}

Result<std::vector<CourseDayRecord>> list_days_of_course(Snapshot& snapshot,
                                                         const ProgrammeId& programme,
                                                         const CourseId& course) {
  return snapshot.rows(list_days_of_course_sql, {programme, course}, read_course_day);
}

}  // namespace musubi::stores
