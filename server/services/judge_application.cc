#include "services/judge_application.h"

#include <algorithm>

#include "domain/application/override.h"
#include "domain/eligibility/facts_read.h"
#include "services/programme_view.h"
#include "services/staff_check.h"

namespace musubi::services {

static eligibility::Recorded recorded(stores::ConfirmedValue value) {
  switch (value) {
    case stores::ConfirmedValue::yes:
      return eligibility::Recorded::yes;
    case stores::ConfirmedValue::no:
      return eligibility::Recorded::no;
  }
  fail_assertion("a fact is confirmed as yes or no", __FILE__, __LINE__);
}

// The newest comes first, and the first of each fact stays.
static ConfirmedFacts facts_of(const std::vector<stores::ConfirmedFactRecord>& confirmations) {
  ConfirmedFacts facts;
  for (const stores::ConfirmedFactRecord& confirmation : confirmations) {
    facts.emplace(confirmation.fact, recorded(confirmation.value));
  }
  return facts;
}

static std::set<RuleId> rules_of(const std::vector<stores::OverrideRecord>& overrides) {
  std::set<RuleId> rules;
  for (const stores::OverrideRecord& record : overrides) {
    if (!record.revocation) {
      rules.insert(record.rule);
    }
  }
  return rules;
}

static int count_warnings(const std::vector<Finding>& findings) {
  return static_cast<int>(std::ranges::count_if(findings, [](const Finding& finding) {
    return finding.outcome != Outcome::satisfied &&
           !(finding.severity == Severity::error && finding.outcome == Outcome::not_satisfied);
  }));
}

std::vector<ConfirmableFact> confirmable_facts(const programme::ProgrammeDefinition& definition,
                                               const std::vector<Finding>& findings) {
  std::vector<ConfirmableFact> facts;
  for (const eligibility::Rule& rule : definition.eligibility) {
    if (std::ranges::count(findings, rule.id, &Finding::rule) == 0) {
      continue;  // it judges other courses, or asks nothing here
    }
    for (FactId& fact : eligibility::facts_confirmed_by_staff(rule.kind)) {
      facts.push_back({std::move(fact), rule.id, rule.requirement, rule.source});
    }
  }
  return facts;
}

static std::set<RuleId> rules_of(const std::vector<ConfirmableFact>& facts) {
  std::set<RuleId> rules;
  for (const ConfirmableFact& fact : facts) {
    rules.insert(fact.rule);
  }
  return rules;
}

Result<JudgedApplication> judge_application(Snapshot& snapshot,
                                            const stores::ApplicationRecord& record,
                                            const ProgrammeView& programme,
                                            const CourseView& course, Instant now) {
  auto overrides = TRY(stores::list_overrides(snapshot, record.id));
  auto confirmations = TRY(stores::list_confirmed_facts(snapshot, record.id));
  CheckedApplication checked =
      TRY(check_for_staff(snapshot, programme, course, record, facts_of(confirmations), now));
  auto standing = application::standing_errors(
      checked.findings,
      {.overridden = rules_of(overrides),
       .confirmable = rules_of(confirmable_facts(*programme.definition, checked.findings))});
  const int warnings = count_warnings(checked.findings);
  return JudgedApplication{.checked = std::move(checked),
                           .overrides = std::move(overrides),
                           .confirmations = std::move(confirmations),
                           .standing = std::move(standing),
                           .warnings = warnings};
}

}  // namespace musubi::services
