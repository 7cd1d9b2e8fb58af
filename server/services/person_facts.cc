#include "services/person_facts.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/text/display_text.h"
#include "base/text/kana.h"
#include "base/text/search_key.h"
#include "domain/people/email_address.h"
#include "domain/people/person_key.h"
#include "services/history.h"
#include "services/programme_in_reach.h"
#include "services/record.h"
#include "services/stored_application.h"
#include "stores/random_id.h"

namespace musubi::services {

using stores::FactRecord;

static Error fact_invalid(const char* code, std::string detail) {
  return {ErrorKind::invalid, code, std::move(detail)};
}

// Rules over the application only: what an instructor is, belongs to another person.
static std::vector<eligibility::Rule> rules_of(const programme::ProgrammeDefinition& definition) {
  std::vector<eligibility::Rule> rules;
  std::ranges::copy_if(definition.eligibility, std::back_inserter(rules), [](const auto& rule) {
    return rule.subject == eligibility::Subject::application;
  });
  return rules;
}

static std::vector<CourseId> completed_courses(const eligibility::Kind& kind) {
  const auto* simple = std::get_if<eligibility::SimpleKind>(&kind);
  const auto* before =
      simple == nullptr ? nullptr : std::get_if<eligibility::CompletedBefore>(simple);
  return before == nullptr ? std::vector<CourseId>{} : before->courses;
}

static FactKind kind_of(const std::vector<eligibility::Rule>& rules, const FactId& fact) {
  const auto rule = std::ranges::find_if(rules, [&](const eligibility::Rule& candidate) {
    return std::ranges::count(eligibility::facts_read({candidate}), fact) > 0;
  });
  MUSUBI_ASSERT(rule != rules.end());
  const auto kind = fact.value == eligibility::ban_fact         ? FactKind::Kind::ban
                    : eligibility::reads_completion(rule->kind) ? FactKind::Kind::completion
                                                                : FactKind::Kind::confirmation;
  return {fact, kind, rule->requirement, completed_courses(rule->kind), rule->source};
}

static Result<ProgrammeView> load_recorded_in(const Context& context, Snapshot& snapshot,
                                              const ProgrammeId& programme, const Staff& staff,
                                              Instant now) {
  return load_programme_in_reach(context, snapshot, programme, staff, access::Verb::record_facts,
                                 Portion::all_courses, now);
}

Result<FactKinds> view_fact_kinds(const Context& context, const ProgrammeId& programme,
                                  const Staff& staff, Instant now) {
  const ProgrammeView view = TRY(context.database.read([&](Snapshot& snapshot) {
    return load_recorded_in(context, snapshot, programme, staff, now);
  }));
  const auto rules = rules_of(*view.definition);
  FactKinds kinds{view.definition, {}};
  for (const FactId& fact : eligibility::facts_read(rules)) {
    kinds.kinds.push_back(kind_of(rules, fact));
  }
  return kinds;
}

static Result<std::string> kept_words(const std::string& text, const char* code, const char* what) {
  const auto cleaned = text::clean_paragraphs(text);
  if (!cleaned.is_ok() || cleaned.value().empty()) {
    return fact_invalid(code, fmt::format("{} is missing: write it, because it is kept", what));
  }
  return cleaned.value();
}

static Result<FactPerson> checked_person(FactPerson person) {
  person.kana = text::to_full_katakana(person.kana);
  if (!text::is_katakana_name(person.kana)) {
    return fact_invalid("furigana_wrong", "the furigana is not in kana: write it in katakana");
  }
  const auto name = text::clean_display(person.name);
  if (!name.is_ok() || name.value().empty()) {
    return fact_invalid("name_missing", "the name is missing: write it as the person writes it");
  }
  person.name = name.value();
  if (person.email) {
    person.email = TRY(EmailAddress::parse(*person.email)).text();
  }
  return person;
}

static Result<FactPerson> person_of(Snapshot& snapshot, const RecordFactCommand& command) {
  if (const auto* person = std::get_if<FactPerson>(&command.person)) {
    return checked_person(*person);
  }
  const auto record = TRY(load_application(snapshot, std::get<ApplicationId>(command.person)));
  const auto claimed = claimed_person(record.answers);
  if (record.programme != command.programme || !claimed) {
    return Error{ErrorKind::not_found, "no_such_application",
                 "the programme has no such application: choose one of its queue"};
  }
  return checked_person({claimed->name, claimed->kana, claimed->birth_date, record.email});
}

static Result<void> check_days(const RecordFactCommand& command, Instant now) {
  if (command.on_date > now.date_jst()) {
    return fact_invalid("fact_in_the_future",
                        fmt::format("the fact is dated {}, after today {}: record it once it is so",
                                    command.on_date.iso(), now.date_jst().iso()));
  }
  if (command.until && *command.until < command.on_date) {
    return fact_invalid("until_before_on",
                        fmt::format("the last day {} is before the first {}: correct one of them",
                                    command.until->iso(), command.on_date.iso()));
  }
  return {};
}

static Result<void> check_kind(const programme::ProgrammeDefinition& definition,
                               const FactId& fact) {
  const auto known = eligibility::facts_read(rules_of(definition));
  if (std::ranges::count(known, fact) > 0) {
    return {};
  }
  return fact_invalid("unknown_fact",
                      fmt::format("no rule of {} reads a fact {}: choose one of the list",
                                  definition.id.value, fact.value));
}

// The same fact twice would need two revocations. A fact that ends can be followed by another.
static Result<void> check_is_new(Snapshot& snapshot, const FactRecord& fact) {
  for (const FactRecord& known :
       TRY(stores::list_facts_of_person(snapshot, fact.institution, fact.person_key))) {
    if (known.fact == fact.fact && known.name_key == fact.name_key &&
        known.on_date == fact.on_date && known.email == fact.email) {
      return Error{ErrorKind::conflict, "fact_is_recorded",
                   fmt::format("{} of {} is recorded for this person already: revoke that one "
                               "first, if it is wrong",
                               fact.fact.value, fact.on_date.iso())};
    }
  }
  return {};
}

static FactRecord record_of(const RecordFactCommand& command, const FactPerson& person,
                            const programme::ProgrammeDefinition& definition, Instant now) {
  const auto* application = std::get_if<ApplicationId>(&command.person);
  return {.id = random_id<PersonFactId>(),
          .institution = institution_of(definition),
          .programme = command.programme,
          .person_key = people::person_key(person.kana, person.birth_date),
          .name_key = people::name_key(person.name),
          .name = person.name,
          .kana = person.kana,
          .birth_date = person.birth_date,
          .email = person.email,
          .fact = command.fact,
          .on_date = command.on_date,
          .until = command.until,
          .evidence = "",
          .document = command.document,
          .reason = "",
          .application = application ? std::optional{*application} : std::nullopt,
          .search_key = text::search_key(person.name) + "\n" + text::search_key(person.kana),
          .recorded_by = command.staff.actor.id,
          .recorded_at = now,
          .revoked = std::nullopt};
}

Result<PersonFactId> record_fact(const Context& context, const RecordFactCommand& command,
                                 Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<PersonFactId> {
    const ProgrammeView view =
        TRY(load_recorded_in(context, transaction, command.programme, command.staff, now));
    TRY(check_kind(*view.definition, command.fact));
    TRY(check_days(command, now));
    const FactPerson person = TRY(person_of(transaction, command));
    FactRecord fact = record_of(command, person, *view.definition, now);
    fact.evidence = TRY(kept_words(command.evidence, "evidence_missing", "the evidence"));
    fact.reason = TRY(kept_words(command.reason, "reason_missing", "the reason"));
    TRY(check_is_new(transaction, fact));
    TRY(stores::insert_fact(transaction, fact));
    TRY(record(transaction, {.at = now,
                             .actor = command.staff.actor,
                             .verb = "fact.record",
                             .subject = {"fact", fact.id.value},
                             .reason = fact.reason,
                             .detail_json = fmt::format(R"({{"fact":"{}","on":"{}"}})",
                                                        fact.fact.value, fact.on_date.iso())}));
    return fact.id;
  });
}

static Error no_such_fact() {
  return {ErrorKind::not_found, "no_such_fact",
          "there is no such recorded fact: choose one of the list"};
}

static Result<bool> is_recorded_in(const Context& context, Snapshot& snapshot,
                                   const access::Scope& scope, const std::string& institution,
                                   Instant now) {
  const auto* whole = std::get_if<access::ProgrammeScope>(&scope);
  if (whole == nullptr) {
    return std::holds_alternative<access::PlatformScope>(scope);
  }
  const auto programme = load_programme(context, snapshot, whole->programme, now);
  if (!programme.is_ok() && programme.error().kind != ErrorKind::not_found) {
    return programme.error();
  }
  return programme.is_ok() && institution_of(*programme.value().definition) == institution;
}

static Result<FactRecord> load_fact_in_reach(const Context& context, Snapshot& snapshot,
                                             const PersonFactId& id, const Staff& staff,
                                             Instant now) {
  auto fact = TRY(stores::find_fact(snapshot, id));
  if (!fact) {
    return no_such_fact();
  }
  for (const access::Scope& scope : staff.reach.scopes_of(access::Verb::record_facts)) {
    if (TRY(is_recorded_in(context, snapshot, scope, fact->institution, now))) {
      return std::move(*fact);
    }
  }
  return no_such_fact();
}

Result<void> revoke_fact(const Context& context, const RevokeFactCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    TRY(load_fact_in_reach(context, transaction, command.fact, command.staff, now));
    const std::string reason = TRY(kept_words(command.reason, "reason_missing", "the reason"));
    if (!TRY(stores::revoke_fact(transaction, command.fact,
                                 {command.staff.actor.id, now, reason}))) {
      return Error{ErrorKind::conflict, "fact_is_revoked",
                   "this fact is revoked already: load it again and read why"};
    }
    return record(transaction, {.at = now,
                                .actor = command.staff.actor,
                                .verb = "fact.revoke",
                                .subject = {"fact", command.fact.value},
                                .reason = reason});
  });
}

// As it is shown: staff by their names, because the ids of their accounts are for the audit.
static Result<FactRecord> with_names(Snapshot& snapshot, FactRecord fact) {
  fact.recorded_by = TRY(name_of_actor(snapshot, fact.recorded_by));
  if (fact.revoked) {
    fact.revoked->by = TRY(name_of_actor(snapshot, fact.revoked->by));
  }
  return fact;
}

Result<FactRecord> view_fact(const Context& context, const PersonFactId& id, const Staff& staff,
                             Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<FactRecord> {
    return with_names(snapshot, TRY(load_fact_in_reach(context, snapshot, id, staff, now)));
  });
}

Result<FactPage> view_facts(const Context& context, const FactQuery& query, const Staff& staff,
                            Instant now) {
  MUSUBI_ASSERT(query.page >= 1);
  return context.database.read([&](Snapshot& snapshot) -> Result<FactPage> {
    const ProgrammeView view =
        TRY(load_recorded_in(context, snapshot, query.programme, staff, now));
    const stores::FactFilter filter{.institution = institution_of(*view.definition),
                                    .state = query.state,
                                    .search_key = text::search_key(query.search),
                                    .offset = (query.page - 1) * fact_page_size,
                                    .limit = fact_page_size};
    auto total = TRY(stores::count_facts(snapshot, filter));
    FactPage page{.facts = {}, .total = total, .page = query.page};
    for (FactRecord& fact : TRY(stores::list_facts(snapshot, filter))) {
      page.facts.push_back(TRY(with_names(snapshot, std::move(fact))));
    }
    return page;
  });
}

Result<std::vector<MatchedFact>> view_facts_of(const Context& context,
                                               const ApplicationId& application,
                                               const Staff& staff) {
  return context.database.read([&](Snapshot& snapshot) -> Result<std::vector<MatchedFact>> {
    const auto record =
        TRY(load_application_in_reach(snapshot, application, staff, access::Verb::record_facts));
    const Definition definition = TRY(load_definition_of(context, snapshot, record));
    std::vector<MatchedFact> matched;
    const auto person = claimed_person(record.answers);
    if (!person) {
      return matched;
    }
    const std::string key = people::person_key(person->kana, person->birth_date);
    for (FactRecord& fact :
         TRY(stores::list_facts_of_person(snapshot, institution_of(*definition), key))) {
      const auto beside = compared(fact, *person);
      matched.push_back({TRY(with_names(snapshot, std::move(fact))), beside.name, beside.address});
    }
    return matched;
  });
}

}  // namespace musubi::services
