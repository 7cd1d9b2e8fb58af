#include "services/publish_programme.h"

#include <fmt/core.h>

#include <algorithm>

#include "services/record.h"
#include "stores/course_store.h"

namespace musubi::services {

using programme::Course;

// A capacity that courses share is that of one arranged slot, not of the whole call (S4 Q11).
static application::CapacityLimit limit_of_call(const application::Capacity& capacity) {
  return capacity.shared_as ? application::CapacityUnlimited{} : capacity.limit;
}

static application::CourseCall call_of(const Course& course) {
  return {.window = course.window,
          .room = {limit_of_call(course.capacity), 0},
          .first_day = programme::first_day(course),
          .shifted_weeks = 0};
}

class DayList {
 public:
  explicit DayList(const CourseId& course) : m_course(course) {}

  void add(stores::DayKind kind, Date date, std::optional<SessionId> session = std::nullopt,
           std::vector<std::string> parts = {}) {
    m_days.push_back({.course = m_course,
                      .position = static_cast<int>(m_days.size()),
                      .kind = kind,
                      .session = std::move(session),
                      .held_on = date,
                      .parts = std::move(parts)});
  }
  [[nodiscard]] const std::vector<stores::CourseDayRecord>& days() const { return m_days; }

 private:
  CourseId m_course;
  std::vector<stores::CourseDayRecord> m_days;
};

static void add_days(DayList& days, const programme::FixedSessions& fixed) {
  for (const programme::Session& session : fixed.sessions) {
    for (const programme::SessionDay& day : session.days) {
      days.add(stores::DayKind::session, day.date, session.id, day.parts);
    }
  }
  for (const Date date : fixed.reserve_days) {
    days.add(stores::DayKind::reserve, date);
  }
}

static void add_days(DayList& days, const programme::ArrangedDays& arranged) {
  days.add(stores::DayKind::arranged_first, arranged.from);
  days.add(stores::DayKind::arranged_last, arranged.to);
  if (arranged.papers_due) {
    days.add(stores::DayKind::papers_due, *arranged.papers_due);
  }
}

static void add_days(DayList&, const programme::DaysUndecided&) {}

static DayList days_of(const Course& course) {
  DayList days{course.id};
  std::visit([&](const auto& schedule) { add_days(days, schedule); }, course.schedule);
  return days;
}

static Result<void> copy_plan(Transaction& transaction,
                              const programme::ProgrammeDefinition& definition) {
  const auto existing = TRY(stores::list_course_calls(transaction, definition.id));
  int position = 0;
  for (const Course& course : definition.courses) {
    const bool is_known = std::ranges::any_of(
        existing, [&](const auto& record) { return record.course == course.id; });
    if (!is_known) {
      TRY(stores::insert_course_call(transaction, definition.id,
                                     {.course = course.id,
                                      .position = position,
                                      .revision = definition.revision,
                                      .call = call_of(course)}));
      const DayList plan = days_of(course);
      for (const auto& day : plan.days()) {
        TRY(stores::insert_course_day(transaction, definition.id, day));
      }
    }
    position += 1;
  }
  return {};
}

static Result<Published> check_same_content(const stores::StoredRevision& stored,
                                            const PublishCommand& command) {
  if (stored.content_hash == command.content_hash) {
    return Published::already;
  }
  return Error{ErrorKind::refused, "revision_is_published",
               fmt::format("revision {} of {} is published with other content: raise `revision` "
                           "to {} and publish again",
                           stored.revision, stored.programme.value, stored.revision + 1)};
}

// An older number would become no revision that anybody sees.
static Result<void> check_is_newest(Transaction& transaction,
                                    const programme::ProgrammeDefinition& definition) {
  const auto latest = TRY(stores::find_latest_revision(transaction, definition.id));
  if (!latest || latest->revision < definition.revision) {
    return {};
  }
  return Error{ErrorKind::refused, "revision_is_older",
               fmt::format("revision {} of {} is older than the published {}: raise `revision` to "
                           "{} and publish again",
                           definition.revision, definition.id.value, latest->revision,
                           latest->revision + 1)};
}

Result<Published> publish_programme(const Context& context, const PublishCommand& command,
                                    Instant now) {
  const programme::ProgrammeDefinition& definition = *command.definition;
  return context.database.write([&](Transaction& transaction) -> Result<Published> {
    const auto stored = TRY(stores::find_revision(transaction, definition.id, definition.revision));
    if (stored) {
      return check_same_content(*stored, command);
    }
    TRY(check_is_newest(transaction, definition));
    TRY(stores::insert_revision(transaction, {.programme = definition.id,
                                              .revision = definition.revision,
                                              .content_hash = command.content_hash,
                                              .definition_text = command.definition_text,
                                              .published_at = now,
                                              .published_by = command.actor.id}));
    TRY(copy_plan(transaction, definition));
    TRY(record(transaction,
               {.at = now,
                .actor = command.actor,
                .verb = "programme.publish",
                .subject = {"programme", definition.id.value},
                .reason = "",
                .detail_json = fmt::format(R"({{"revision":{}}})", definition.revision)}));
    return Published::now;
  });
}

}  // namespace musubi::services
