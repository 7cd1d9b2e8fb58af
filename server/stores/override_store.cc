#include "stores/override_store.h"

#include <array>

#include "stores/names.h"

namespace musubi::stores {

static constexpr Statement insert_override_sql =
    "insert into overrides (id, application, rule, reason, actor, recorded_at) "
    "values ($1, $2, $3, $4, $5, $6) on conflict do nothing";

static constexpr Statement revoke_override_sql =
    "update overrides set revoked_at = $3, revoked_by = $4, revocation_reason = $5 "
    "where id = $1 and application = $2 and revoked_at is null";

static constexpr Statement list_overrides_sql =
    "select id, application, rule, reason, actor, recorded_at, revoked_at, revoked_by, "
    "revocation_reason from overrides where application = $1 "
    "order by recorded_at desc, id desc limit 200";

static constexpr Statement insert_confirmed_fact_sql =
    "insert into confirmations (id, application, sequence, fact, value, reason, actor, "
    "recorded_at) values ($1, $2, (select coalesce(max(sequence), 0) + 1 from confirmations "
    "where application = $2), $3, $4, $5, $6, $7)";

static constexpr Statement list_confirmed_facts_sql =
    "select id, application, fact, value, reason, actor, recorded_at from confirmations "
    "where application = $1 order by sequence desc limit 200";

static constexpr std::array<Name<ConfirmedValue>, 2> confirmed_values{
    {{ConfirmedValue::yes, "yes"}, {ConfirmedValue::no, "no"}}};

static std::optional<Revocation> read_revocation(const Row& row) {
  const auto at = row.get<std::optional<Instant>>(6);
  if (!at) {
    return std::nullopt;
  }
  return Revocation{.by = row.get<std::string>(7), .at = *at, .reason = row.get<std::string>(8)};
}

static OverrideRecord read_override(const Row& row) {
  return {.id = row.get<OverrideId>(0),
          .application = row.get<ApplicationId>(1),
          .rule = row.get<RuleId>(2),
          .reason = row.get<std::string>(3),
          .actor = row.get<std::string>(4),
          .at = row.get<Instant>(5),
          .revocation = read_revocation(row)};
}

static ConfirmedFactRecord read_confirmed_fact(const Row& row) {
  return {.id = row.get<ConfirmedFactId>(0),
          .application = row.get<ApplicationId>(1),
          .fact = row.get<FactId>(2),
          .value = value_of<ConfirmedValue>(confirmed_values, row.get<std::string>(3)),
          .reason = row.get<std::string>(4),
          .actor = row.get<std::string>(5),
          .at = row.get<Instant>(6)};
}

Result<std::int64_t> insert_override(Transaction& transaction, const OverrideRecord& record) {
  MUSUBI_ASSERT(!record.revocation.has_value());
  return transaction.execute(insert_override_sql, {record.id, record.application, record.rule,
                                                   record.reason, record.actor, record.at});
}

Result<std::int64_t> revoke_override(Transaction& transaction, const OverrideId& id,
                                     const ApplicationId& application,
                                     const Revocation& revocation) {
  return transaction.execute(revoke_override_sql,
                             {id, application, revocation.at, revocation.by, revocation.reason});
}

Result<std::vector<OverrideRecord>> list_overrides(Snapshot& snapshot,
                                                   const ApplicationId& application) {
  return snapshot.rows(list_overrides_sql, {application}, read_override);
}

Result<void> insert_confirmed_fact(Transaction& transaction, const ConfirmedFactRecord& record) {
  TRY(transaction.execute(insert_confirmed_fact_sql,
                          {record.id, record.application, record.fact,
                           word_of<ConfirmedValue>(confirmed_values, record.value), record.reason,
                           record.actor, record.at}));
  return {};
}

Result<std::vector<ConfirmedFactRecord>> list_confirmed_facts(Snapshot& snapshot,
                                                              const ApplicationId& application) {
  return snapshot.rows(list_confirmed_facts_sql, {application}, read_confirmed_fact);
}

}  // namespace musubi::stores
