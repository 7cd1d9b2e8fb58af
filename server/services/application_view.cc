#include "services/application_view.h"

#include "domain/application/decision.h"
#include "services/completeness.h"
#include "services/history.h"
#include "services/mails.h"
#include "services/programme_view.h"
#include "services/stored_application.h"

namespace musubi::services {

static std::vector<Action> actions_of(const stores::ApplicationRecord& record,
                                      const application::CourseRoom& room, const Staff& staff) {
  std::vector<Action> actions;
  if (!staff.reach.permits(access::Verb::decide_applications, record.programme, record.course)) {
    return actions;
  }
  const application::Standing standing = record.standing;
  if (application::can_be_sent_back(standing)) {
    actions.push_back(Action::send_back);
  }
  if (application::can_be_decided(standing)) {
    if (application::has_room(room)) {
      actions.push_back(Action::accept);
    }
    actions.push_back(Action::decline);
  }
  return actions;
}

Result<ApplicationView> view_application(const Context& context, const ApplicationId& application,
                                         const Staff& staff, Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<ApplicationView> {
    auto record = TRY(
        load_application_in_reach(snapshot, application, staff, access::Verb::read_applications));
    ProgrammeView programme = TRY(load_programme_of(context, snapshot, record, now));
    const CourseView* course = TRY(find_course(programme, record.course));
    CheckedApplication checked =
        check_answers(programme, *course, {record.answers, record.agreed}, WindowCheck::waived);
    auto actions = actions_of(record, course->call.room, staff);
    auto history = TRY(history_of(snapshot, application));
    auto mails = TRY(mails_of(context, snapshot, application));
    auto missing = TRY(
        missing_documents_of(snapshot, programme, *course->course, checked.answers, application));
    return ApplicationView{.record = std::move(record),
                           .programme = std::move(programme),
                           .course = course,
                           .checked = std::move(checked),
                           .history = std::move(history),
                           .mails = std::move(mails),
                           .actions = std::move(actions),
                           .missing = std::move(missing)};
  });
}

}  // namespace musubi::services
