// What the rules say today of an application that was handed in, together with what staff recorded
// for it: facts that they confirmed, and findings that they set aside.
#pragma once

#include "services/check_application.h"
#include "stores/override_store.h"

namespace musubi::services {

struct JudgedApplication {
  CheckedApplication checked;
  std::vector<stores::OverrideRecord> overrides;           // newest first
  std::vector<stores::ConfirmedFactRecord> confirmations;  // newest first
  std::vector<Finding> standing;                           // what is left in the way of acceptance
  int warnings;                                            // what staff have yet to look at
};

// A fact that staff can confirm, with the rule that reads it.
struct ConfirmableFact {
  FactId fact;
  RuleId rule;
  LocalisedText requirement;
  SourceRef source;
};

// Of the rules that judged the application, those that read what only staff can tell.
[[nodiscard]] std::vector<ConfirmableFact> confirmable_facts(
    const programme::ProgrammeDefinition& definition, const std::vector<Finding>& findings);

[[nodiscard]] Result<JudgedApplication> judge_application(Snapshot& snapshot,
                                                          const stores::ApplicationRecord& record,
                                                          const ProgrammeView& programme,
                                                          const CourseView& course, Instant now);

// Everything that stands in the way of accepting; nothing was stored.
struct StandingErrors {
  std::vector<Finding> findings;
  Definition definition;  // whose sources they cite
};

}  // namespace musubi::services
