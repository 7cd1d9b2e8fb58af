#include "services/decide_application.h"

#include "services/completeness.h"
#include "services/step.h"
#include "services/stored_application.h"
#include "stores/course_store.h"

namespace musubi::services {

using application::Ruling;
using stores::ApplicationRecord;
using Verb = HistoryStep::Verb;

Result<void> return_application(const Context& context, const ReturnCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    ApplicationRecord record =
        TRY(load_unchanged_application_in_reach(transaction, command.application, command.version,
                                                command.staff, access::Verb::decide_applications));
    const auto change = TRY(application::send_back(record.standing, command.reason));
    record.return_reason = command.reason;
    return carry_out(context, transaction, record, change,
                     {.verb = Verb::returned,
                      .mail = programme::MailEvent::returned,
                      .actor = command.staff.actor,
                      .reason = command.reason},
                     now);
  });
}

static Result<application::CourseRoom> room_of(Snapshot& snapshot,
                                               const ApplicationRecord& record) {
  const auto call = TRY(stores::find_course_call(snapshot, record.programme, record.course));
  MUSUBI_ASSERT(call.has_value());
  return call->call.room;
}

static Step step_of(const DecideCommand& command) {
  switch (command.ruling) {
    case Ruling::accept:
      return {Verb::accepted, programme::MailEvent::accepted, command.staff.actor, command.reason};
    case Ruling::decline:
      return {Verb::declined, programme::MailEvent::declined, command.staff.actor, command.reason};
  }
  fail_assertion("every ruling is a step", __FILE__, __LINE__);
}

static application::Papers papers_of(const ApplicationRecord& record,
                                     const DecideCommand& command) {
  if (record.complete_at) {
    return application::Papers::complete;
  }
  return command.despite_incomplete ? application::Papers::let_through
                                    : application::Papers::incomplete;
}

Result<void> decide_application(const Context& context, const DecideCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    ApplicationRecord record =
        TRY(load_unchanged_application_in_reach(transaction, command.application, command.version,
                                                command.staff, access::Verb::decide_applications));
    TRY(settle_completeness(context, transaction, record, now));
    const auto room = TRY(room_of(transaction, record));
    const auto change = TRY(application::decide(
        record.standing, command.ruling, {room, papers_of(record, command)}, command.reason));
    return carry_out(context, transaction, record, change, step_of(command), now);
  });
}

}  // namespace musubi::services
