// One application as staff see it: the record, what the rules say of it today, what happened and
// what this member of staff can do.
#pragma once

#include "services/check_application.h"
#include "services/staff.h"
#include "stores/application_store.h"

namespace musubi::services {

enum class Action { send_back, accept, decline };

struct ApplicationView {
  stores::ApplicationRecord record;
  ProgrammeView programme;
  const CourseView* course;    // of `programme`
  CheckedApplication checked;  // as the rules say today
  std::vector<HistoryStep> history;
  std::vector<MailView> mails;
  std::vector<Action> actions;
  std::vector<MissingDocument> missing;
};

[[nodiscard]] Result<ApplicationView> view_application(const Context& context,
                                                       const ApplicationId& application,
                                                       const Staff& staff, Instant now);

}  // namespace musubi::services
