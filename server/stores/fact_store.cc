#include "stores/fact_store.h"

#include <array>

#include "stores/names.h"
#include "stores/search_pattern.h"

namespace musubi::stores {

static constexpr Statement insert_fact_sql =
    "insert into person_facts (id, institution, programme, person_key, name_key, name, kana, "
    "birth_date, email, fact, on_date, until_date, evidence, document, reason, application, "
    "search_key, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
    "$12, $13, $14, $15, $16, $17, $18, $19)";

static constexpr Statement revoke_fact_sql =
    "update person_facts set revoked_by = $2, revoked_at = $3, revoke_reason = $4 "
    "where id = $1 and revoked_at is null";

static constexpr Statement find_fact_sql =
    "select id, institution, programme, person_key, name_key, name, kana, birth_date, email, fact, "
    "on_date, until_date, evidence, document, reason, application, search_key, recorded_by, "
    "recorded_at, revoked_by, revoked_at, revoke_reason from person_facts where id = $1";

static constexpr Statement list_of_person_sql =
    "select id, institution, programme, person_key, name_key, name, kana, birth_date, email, fact, "
    "on_date, until_date, evidence, document, reason, application, search_key, recorded_by, "
    "recorded_at, revoked_by, revoked_at, revoke_reason from person_facts "
    "where institution = $1 and person_key = $2 and revoked_at is null "
    "order by recorded_at, id limit 200";

static constexpr Statement list_facts_sql =
    "select id, institution, programme, person_key, name_key, name, kana, birth_date, email, fact, "
    "on_date, until_date, evidence, document, reason, application, search_key, recorded_by, "
    "recorded_at, revoked_by, revoked_at, revoke_reason from person_facts "
    "where institution = $1 and ($2 = '' or search_key like $2 escape '!') "
    "and ($3 = 'all' or ($3 = 'current') = (revoked_at is null)) "
    "order by recorded_at desc, id desc limit $4 offset $5";

static constexpr Statement count_facts_sql =
    "select count(*) from person_facts "
    "where institution = $1 and ($2 = '' or search_key like $2 escape '!') "
    "and ($3 = 'all' or ($3 = 'current') = (revoked_at is null))";

static constexpr std::array<Name<FactState>, 3> fact_states{
    {{FactState::current, "current"}, {FactState::revoked, "revoked"}, {FactState::all, "all"}}};

static std::optional<Revocation> read_revocation(const Row& row, int column) {
  const auto by = row.get<std::optional<std::string>>(column);
  if (!by) {
    return std::nullopt;
  }
  return Revocation{*by, row.get<Instant>(column + 1), row.get<std::string>(column + 2)};
}

static FactRecord read_fact(const Row& row) {
  return {.id = row.get<PersonFactId>(0),
          .institution = row.get<std::string>(1),
          .programme = row.get<ProgrammeId>(2),
          .person_key = row.get<std::string>(3),
          .name_key = row.get<std::string>(4),
          .name = row.get<std::string>(5),
          .kana = row.get<std::string>(6),
          .birth_date = row.get<Date>(7),
          .email = row.get<std::optional<std::string>>(8),
          .fact = row.get<FactId>(9),
          .on_date = row.get<Date>(10),
          .until = row.get<std::optional<Date>>(11),
          .evidence = row.get<std::string>(12),
          .document = row.get<std::optional<std::string>>(13),
          .reason = row.get<std::string>(14),
          .application = row.get<std::optional<ApplicationId>>(15),
          .search_key = row.get<std::string>(16),
          .recorded_by = row.get<std::string>(17),
          .recorded_at = row.get<Instant>(18),
          .revoked = read_revocation(row, 19)};
}

Result<void> insert_fact(Transaction& transaction, const FactRecord& fact) {
  TRY(transaction.execute(
      insert_fact_sql, {fact.id, fact.institution, fact.programme, fact.person_key, fact.name_key,
                        fact.name, fact.kana, fact.birth_date, fact.email, fact.fact, fact.on_date,
                        fact.until, fact.evidence, fact.document, fact.reason, fact.application,
                        fact.search_key, fact.recorded_by, fact.recorded_at}));
  return {};
}

Result<bool> revoke_fact(Transaction& transaction, const PersonFactId& id,
                         const Revocation& revocation) {
  return TRY(transaction.execute(revoke_fact_sql,
                                 {id, revocation.by, revocation.at, revocation.reason})) == 1;
}

Result<std::optional<FactRecord>> find_fact(Snapshot& snapshot, const PersonFactId& id) {
  return snapshot.row(find_fact_sql, {id}, read_fact);
}

Result<std::vector<FactRecord>> list_facts_of_person(Snapshot& snapshot,
                                                     const std::string& institution,
                                                     const std::string& person_key) {
  return snapshot.rows(list_of_person_sql, {institution, person_key}, read_fact);
}

Result<std::vector<FactRecord>> list_facts(Snapshot& snapshot, const FactFilter& filter) {
  return snapshot.rows(list_facts_sql,
                       {filter.institution, pattern_of(filter.search_key),
                        word_of<FactState>(fact_states, filter.state), filter.limit, filter.offset},
                       read_fact);
}

Result<int> count_facts(Snapshot& snapshot, const FactFilter& filter) {
  const auto count = TRY(snapshot.row(count_facts_sql,
                                      {filter.institution, pattern_of(filter.search_key),
                                       word_of<FactState>(fact_states, filter.state)},
                                      [](const Row& row) { return row.get<int>(0); }));
  return count.value_or(0);
}

}  // namespace musubi::stores
