#include "services/overrides.h"

#include <fmt/core.h>

#include <algorithm>

#include "domain/application/override.h"
#include "services/completeness.h"
#include "services/judge_application.h"
#include "services/programme_view.h"
#include "services/record.h"
#include "services/stored_application.h"
#include "stores/random_id.h"
#include "stores/step_store.h"

namespace musubi::services {

using stores::ApplicationRecord;

// An application with what the rules say of it.
struct Judged {
  ApplicationRecord record;
  ProgrammeView programme;
  JudgedApplication judged;
};

static Result<Judged> judge_again(const Context& context, Snapshot& snapshot,
                                  ApplicationRecord record, Instant now) {
  ProgrammeView programme = TRY(load_programme_of(context, snapshot, record, now));
  const CourseView* course = TRY(find_course(programme, record.course));
  JudgedApplication judged = TRY(judge_application(snapshot, record, programme, *course, now));
  return Judged{std::move(record), std::move(programme), std::move(judged)};
}

// Only while it can still be decided, now or after a correction.
template <typename Command>
static Result<ApplicationRecord> load_open(Transaction& transaction, const Command& command,
                                           access::Verb verb) {
  const ApplicationId& id = command.application;
  ApplicationRecord record = TRY(
      load_unchanged_application_in_reach(transaction, id, command.version, command.staff, verb));
  if (!application::can_be_decided(record.standing) &&
      !application::can_be_resubmitted(record.standing)) {
    return Error{ErrorKind::conflict, "wrong_state",
                 fmt::format("{} is {}: only an undecided application is judged", id.value,
                             application::word_of(record.standing))};
  }
  return record;
}

// An override may be all that was missing. Only then does the application itself change.
static Result<void> settle_rank(const Context& context, Transaction& transaction,
                                ApplicationRecord record, Instant now) {
  const auto before = record.complete_at;
  TRY(settle_completeness(context, transaction, record, now));
  return record.complete_at == before ? Result<void>{}
                                      : stores::update_application(transaction, record);
}

// The column that the queue shows follows what staff recorded.
static Result<void> settle_warnings(const Context& context, Transaction& transaction,
                                    const ApplicationRecord& record, Instant now) {
  const Judged judged = TRY(judge_again(context, transaction, record, now));
  return stores::set_warnings(transaction, record.id, judged.judged.warnings);
}

Result<void> override_finding(const Context& context, const OverrideCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    TRY(application::check_reason(command.reason));
    ApplicationRecord record =
        TRY(load_open(transaction, command, access::Verb::decide_applications));
    const Judged judged = TRY(judge_again(context, transaction, std::move(record), now));
    const bool is_possible =
        std::ranges::any_of(judged.judged.checked.findings, [&](const Finding& finding) {
          return finding.rule == command.rule && application::can_be_overridden(finding);
        });
    if (!is_possible) {
      return Error{ErrorKind::refused, "not_overridable",
                   "no unmet finding of this rule is opened by a reason: return the application, "
                   "confirm the fact, or decline"};
    }
    const auto added = TRY(stores::insert_override(transaction, {.id = random_id<OverrideId>(),
                                                                 .application = command.application,
                                                                 .rule = command.rule,
                                                                 .reason = command.reason,
                                                                 .actor = command.staff.actor.id,
                                                                 .at = now,
                                                                 .revocation = std::nullopt}));
    if (added == 0) {
      return Error{ErrorKind::conflict, "overridden_already",
                   "the finding is set aside already: load the application again"};
    }
    TRY(settle_rank(context, transaction, judged.record, now));
    return services::record(transaction,
                            {.at = now,
                             .actor = command.staff.actor,
                             .verb = "override.record",
                             .subject = {"application", command.application.value},
                             .reason = command.reason,
                             .detail_json = fmt::format(R"({{"rule":"{}"}})", command.rule.value)});
  });
}

static Result<stores::OverrideRecord> find_standing(Snapshot& snapshot,
                                                    const RevokeOverrideCommand& command) {
  for (auto& record : TRY(stores::list_overrides(snapshot, command.application))) {
    if (record.id == command.override_id && !record.revocation) {
      return record;
    }
  }
  return Error{ErrorKind::not_found, "no_such_override",
               "the application has no such override: load it again"};
}

Result<void> revoke_override(const Context& context, const RevokeOverrideCommand& command,
                             Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    TRY(application::check_reason(command.reason));
    const ApplicationRecord application =
        TRY(load_open(transaction, command, access::Verb::decide_applications));
    const auto record = TRY(find_standing(transaction, command));
    const auto revoked = TRY(stores::revoke_override(
        transaction, record.id, record.application,
        {.by = command.staff.actor.id, .at = now, .reason = command.reason}));
    MUSUBI_ASSERT(revoked == 1);
    TRY(settle_rank(context, transaction, application, now));
    return services::record(transaction,
                            {.at = now,
                             .actor = command.staff.actor,
                             .verb = "override.revoke",
                             .subject = {"application", command.application.value},
                             .reason = command.reason,
                             .detail_json = fmt::format(R"({{"rule":"{}"}})", record.rule.value)});
  });
}

Result<void> confirm_fact(const Context& context, const ConfirmCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    TRY(application::check_reason(command.reason));
    ApplicationRecord record = TRY(load_open(transaction, command, access::Verb::record_facts));
    const Judged judged = TRY(judge_again(context, transaction, record, now));
    const auto facts =
        confirmable_facts(*judged.programme.definition, judged.judged.checked.findings);
    if (std::ranges::count(facts, command.fact, &ConfirmableFact::fact) == 0) {
      return Error{ErrorKind::refused, "no_such_fact",
                   "no rule of this application reads the fact: choose one of its list"};
    }
    TRY(stores::insert_confirmed_fact(transaction, {.id = random_id<ConfirmedFactId>(),
                                                    .application = command.application,
                                                    .fact = command.fact,
                                                    .value = command.value,
                                                    .reason = command.reason,
                                                    .actor = command.staff.actor.id,
                                                    .at = now}));
    TRY(settle_rank(context, transaction, record, now));
    TRY(settle_warnings(context, transaction, record, now));
    const char* value = command.value == stores::ConfirmedValue::yes ? "yes" : "no";
    return services::record(
        transaction,
        {.at = now,
         .actor = command.staff.actor,
         .verb = "fact.confirm",
         .subject = {"application", command.application.value},
         .reason = command.reason,
         .detail_json = fmt::format(R"({{"fact":"{}","value":"{}"}})", command.fact.value, value)});
  });
}

}  // namespace musubi::services
