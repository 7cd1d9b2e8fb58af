#include "services/history.h"

#include <algorithm>
#include <array>

#include "services/actor.h"
#include "stores/account_store.h"
#include "stores/audit.h"

namespace musubi::services {

struct VerbName {
  std::string_view in_audit;
  HistoryStep::Verb verb;
};

static constexpr std::array<VerbName, 12> verbs{{
    {"application.submit", HistoryStep::Verb::submitted},
    {"application.return", HistoryStep::Verb::returned},
    {"application.resubmit", HistoryStep::Verb::resubmitted},
    {"application.accept", HistoryStep::Verb::accepted},
    {"application.decline", HistoryStep::Verb::declined},
    {"application.withdraw", HistoryStep::Verb::withdrawn},
    {"application.edit", HistoryStep::Verb::edited},
    {"application.move", HistoryStep::Verb::moved},
    {"application.postpone", HistoryStep::Verb::postponed},
    {"application.undo", HistoryStep::Verb::undone},
    {"application.correct", HistoryStep::Verb::corrected},
    {"application.change_address", HistoryStep::Verb::address_changed},
}};

static constexpr int history_entries_max = 500;

std::string_view audit_verb(HistoryStep::Verb verb) {
  const auto name = std::ranges::find(verbs, verb, &VerbName::verb);
  MUSUBI_ASSERT(name != verbs.end());
  return name->in_audit;
}

std::optional<HistoryStep::Verb> verb_of_step(std::string_view in_audit) {
  const auto name = std::ranges::find(verbs, in_audit, &VerbName::in_audit);
  return name == verbs.end() ? std::nullopt : std::optional{name->verb};
}

Result<std::string> name_of_actor(Snapshot& snapshot, const std::string& actor) {
  if (!actor.starts_with(staff_prefix)) {
    return std::string{};
  }
  const auto account =
      TRY(stores::find_account_by_login(snapshot, actor.substr(staff_prefix.size())));
  return account ? account->name : actor.substr(staff_prefix.size());
}

Result<std::vector<HistoryStep>> history_of(Snapshot& snapshot, const ApplicationId& application) {
  const auto entries = TRY(
      audit::list_of_subject(snapshot, {"application", application.value}, history_entries_max));
  std::vector<HistoryStep> steps;
  for (const audit::Entry& entry : entries) {
    const auto name = std::ranges::find(verbs, entry.verb, &VerbName::in_audit);
    if (name == verbs.end()) {
      continue;  // reads and other acts that are no step of the life cycle
    }
    auto actor = TRY(name_of_actor(snapshot, entry.actor));
    steps.push_back({.at = entry.at,
                     .verb = name->verb,
                     .actor = std::move(actor),
                     .reason = entry.reason.value_or("")});
  }
  std::ranges::reverse(steps);
  return steps;
}

}  // namespace musubi::services
