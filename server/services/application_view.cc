#include "services/application_view.h"

#include "domain/application/decision.h"
#include "services/completeness.h"
#include "services/history.h"
#include "services/mails.h"
#include "services/programme_view.h"
#include "services/slots.h"
#include "services/staff_check.h"
#include "services/stored_application.h"

namespace musubi::services {

static std::vector<Action> actions_of(const stores::ApplicationRecord& record,
                                      const application::CourseRoom& room,
                                      const CheckedApplication& checked, const Staff& staff) {
  // A reason can say that a namesake is somebody else, so that alone takes no button away.
  const bool is_allowed = check_records_allow(checked, "-").is_ok();
  std::vector<Action> actions;
  if (!staff.reach.permits(access::Verb::decide_applications, record.programme, record.course)) {
    return actions;
  }
  const application::Standing standing = record.standing;
  if (application::can_be_sent_back(standing)) {
    actions.push_back(Action::send_back);
  }
  if (application::can_be_decided(standing)) {
    if (is_allowed && application::has_room(room)) {
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
    CheckedApplication checked = TRY(check_for_staff(snapshot, programme, *course, record, now));
    auto actions = actions_of(record, course->call.room, checked, staff);
    auto history = TRY(history_of(snapshot, application));
    auto arranged_day = TRY(arranged_day_of(snapshot, application));
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
                           .missing = std::move(missing),
                           .arrangement = arrangement_of(*course, arranged_day),
                           .arranged_day = std::move(arranged_day)};
  });
}

}  // namespace musubi::services
