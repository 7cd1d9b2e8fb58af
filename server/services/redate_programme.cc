#include "services/redate_programme.h"

#include <fmt/core.h>

#include <algorithm>

#include "services/record.h"
#include "stores/course_store.h"

namespace musubi::services {

static Result<Date> opening_of(const std::vector<stores::CourseCallRecord>& calls,
                               const RedateCommand& command) {
  const auto call =
      std::ranges::find(calls, command.opened_course, &stores::CourseCallRecord::course);
  if (call == calls.end()) {
    return Error{ErrorKind::not_found, "no_such_course",
                 fmt::format("{} has no course {}: choose one of its page", command.programme.value,
                             command.opened_course.value)};
  }
  const auto opens = application::opens_at(call->call.window);
  if (!opens) {
    return Error{ErrorKind::refused, "window_without_first_day",
                 fmt::format("the window of {} has no first day to move: name another course",
                             command.opened_course.value)};
  }
  return opens->date_jst();
}

static Result<void> shift_all(Transaction& transaction, const ProgrammeId& programme,
                              std::vector<stores::CourseCallRecord> calls, int weeks) {
  for (stores::CourseCallRecord& record : calls) {
    record.call = application::shifted(record.call, weeks);
    TRY(stores::update_course_call(transaction, programme, record));
  }
  auto days = TRY(stores::list_course_days(transaction, programme));
  for (stores::CourseDayRecord& day : days) {
    day.held_on = day.held_on.plus_days(7 * weeks);
    TRY(stores::update_course_day(transaction, programme, day));
  }
  return {};
}

Result<int> redate_programme(const Context& context, const RedateCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<int> {
    const auto calls = TRY(stores::list_course_calls(transaction, command.programme));
    const Date opening = TRY(opening_of(calls, command));
    const int weeks = application::weeks_until_open(opening, now.date_jst());
    if (weeks == 0) {
      return 0;
    }
    TRY(shift_all(transaction, command.programme, calls, weeks));
    TRY(record(transaction, {.at = now,
                             .actor = command.actor,
                             .verb = "programme.redate",
                             .subject = {"programme", command.programme.value},
                             .reason = command.reason,
                             .detail_json = fmt::format(R"({{"weeks":{}}})", weeks)}));
    return weeks;
  });
}

}  // namespace musubi::services
