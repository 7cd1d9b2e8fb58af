#include "services/postpone_application.h"

#include <fmt/core.h>

#include "domain/application/postpone.h"
#include "services/step.h"
#include "services/stored_application.h"
#include "stores/course_store.h"
#include "stores/step_store.h"

namespace musubi::services {

using stores::ApplicationRecord;

static application::RoundFacts facts_of(const CourseView& view) {
  const bool is_fixed = std::holds_alternative<programme::FixedSessions>(view.course->schedule);
  return {.course = view.course->id,
          .group = view.course->group,
          .days = is_fixed ? application::DaysKind::fixed : application::DaysKind::arranged_or_open,
          .first_day = view.call.first_day};
}

std::vector<CourseId> rounds_after(const ProgrammeView& programme, const CourseView& course,
                                   Instant now) {
  std::vector<application::RoundFacts> courses;
  for (const CourseView& each : programme.courses) {
    courses.push_back(facts_of(each));
  }
  return application::later_rounds(facts_of(course), courses, now.date_jst());
}

Result<void> postpone_application(const Context& context, const PostponeCommand& command,
                                  Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const ApplicationRecord record =
        TRY(load_unchanged_application_in_reach(transaction, command.application, command.version,
                                                command.staff, access::Verb::decide_applications));
    const ProgrammeView programme = TRY(load_programme_of(context, transaction, record, now));
    const CourseView* course = TRY(find_course(programme, record.course));
    const auto change = TRY(application::postpone(
        record.standing, command.course, rounds_after(programme, *course, now), command.reason));
    const CourseView* next = TRY(find_course(programme, command.course));
    return carry_out(context, transaction, record, change,
                     {.verb = HistoryStep::Verb::postponed,
                      .mail = programme::MailEvent::postponed,
                      .actor = command.staff.actor,
                      .reason = command.reason,
                      .arguments = {argument("next_course", next->course->title)},
                      .to_course = command.course,
                      .detail_json = fmt::format(R"({{"from":"{}","to":"{}"}})",
                                                 record.course.value, command.course.value)},
                     now);
  });
}

}  // namespace musubi::services
