// One application as staff see it: the record, what the rules say of it today, what happened and
// what this member of staff can do.
#pragma once

#include "services/judge_application.h"
#include "services/staff.h"
#include "stores/application_store.h"

namespace musubi::services {

enum class Action { send_back, accept, decline, postpone, undo, correct };

struct OverrideView {
  stores::OverrideRecord record;
  std::string who;         // name of the member of staff
  std::string revoked_by;  // empty while it stands
};

struct ConfirmedFactView {
  stores::ConfirmedFactRecord record;
  std::string who;
};

// A later round to which the application can be postponed.
struct RoundView {
  CourseId course;
  LocalisedText title;
  std::optional<Date> first_day;
};

struct ApplicationView {
  stores::ApplicationRecord record;
  ProgrammeView programme;
  const CourseView* course;    // of `programme`
  CheckedApplication checked;  // as the rules say today
  std::vector<RuleId> overridable;
  std::vector<OverrideView> overrides;  // newest first
  std::vector<ConfirmableFact> confirmable;
  std::vector<ConfirmedFactView> confirmations;  // newest first
  std::vector<RoundView> rounds;
  int unread_messages;
  std::vector<HistoryStep> history;
  std::vector<MailView> mails;
  std::vector<Action> actions;
  std::vector<MissingDocument> missing;
  Arrangement arrangement;
  std::optional<ArrangedDay> arranged_day;
};

[[nodiscard]] Result<ApplicationView> view_application(const Context& context,
                                                       const ApplicationId& application,
                                                       const Staff& staff, Instant now);

}  // namespace musubi::services
