#include "stores/grant_store.h"

#include "base/overloaded.h"
#include "stores/json_columns.h"

namespace musubi::stores {

static constexpr Statement insert_grant_sql =
    "insert into grants (id, account, verbs, scope, programme, course, expires_at, reason, "
    "granted_at, granted_by, revoked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

static constexpr Statement revoke_grant_sql =
    "update grants set revoked_at = $2 where id = $1 and revoked_at is null";

static constexpr Statement find_grant_sql =
    "select id, account, verbs, scope, programme, course, expires_at, reason, granted_at, "
    "granted_by, revoked_at from grants where id = $1";

static constexpr Statement list_grants_sql =
    "select id, account, verbs, scope, programme, course, expires_at, reason, granted_at, "
    "granted_by, revoked_at from grants where account = $1 order by granted_at, id limit 500";

static constexpr Statement standing_sql =
    "select id, account, verbs, scope, programme, course, expires_at, reason, granted_at, "
    "granted_by, revoked_at from grants where account = $1 and revoked_at is null "
    "order by granted_at, id limit 500";

static constexpr Statement platform_sql =
    "select id, account, verbs, scope, programme, course, expires_at, reason, granted_at, "
    "granted_by, revoked_at from grants where scope = 'platform' and revoked_at is null "
    "order by id limit 1000";

static std::vector<std::string> words_of(const std::vector<access::Verb>& verbs) {
  std::vector<std::string> words;
  for (const access::Verb verb : verbs) {
    words.emplace_back(access::word_of(verb));
  }
  return words;
}

static std::vector<access::Verb> verbs_of(const std::vector<std::string>& words) {
  std::vector<access::Verb> verbs;
  for (const std::string& word : words) {
    const auto verb = access::verb_of(word);
    MUSUBI_ASSERT(verb.has_value());
    verbs.push_back(*verb);
  }
  return verbs;
}

struct ScopeColumns {
  std::string_view kind;
  std::optional<ProgrammeId> programme;
  std::optional<CourseId> course;
};

static ScopeColumns columns_of(const access::Scope& scope) {
  return std::visit(Overloaded{
                        [](const access::PlatformScope&) {
                          return ScopeColumns{"platform", std::nullopt, std::nullopt};
                        },
                        [](const access::ProgrammeScope& programme) {
                          return ScopeColumns{"programme", programme.programme, std::nullopt};
                        },
                        [](const access::CourseScope& course) {
                          return ScopeColumns{"course", course.programme, course.course};
                        },
                    },
                    scope);
}

static access::Scope read_scope(const Row& row) {
  const auto programme = row.get<std::optional<ProgrammeId>>(4);
  const auto course = row.get<std::optional<CourseId>>(5);
  if (course) {
    return access::CourseScope{programme.value(), *course};
  }
  return programme ? access::Scope{access::ProgrammeScope{*programme}} : access::PlatformScope{};
}

static GrantRecord read_grant(const Row& row) {
  return {.id = row.get<GrantId>(0),
          .account = row.get<AccountId>(1),
          .grant = {.verbs = verbs_of(texts_from_json(row.get<std::string>(2))),
                    .scope = read_scope(row),
                    .expires_at = row.get<std::optional<Instant>>(6),
                    .reason = row.get<std::string>(7)},
          .granted_at = row.get<Instant>(8),
          .granted_by = row.get<std::string>(9),
          .revoked_at = row.get<std::optional<Instant>>(10)};
}

Result<void> insert_grant(Transaction& transaction, const GrantRecord& grant) {
  const ScopeColumns scope = columns_of(grant.grant.scope);
  TRY(transaction.execute(
      insert_grant_sql, {grant.id, grant.account, to_json(words_of(grant.grant.verbs)), scope.kind,
                         scope.programme, scope.course, grant.grant.expires_at, grant.grant.reason,
                         grant.granted_at, grant.granted_by, grant.revoked_at}));
  return {};
}

Result<void> revoke_grant(Transaction& transaction, const GrantId& id, Instant now) {
  TRY(transaction.execute(revoke_grant_sql, {id, now}));
  return {};
}

Result<std::optional<GrantRecord>> find_grant(Snapshot& snapshot, const GrantId& id) {
  return snapshot.row(find_grant_sql, {id}, read_grant);
}

Result<std::vector<GrantRecord>> list_grants(Snapshot& snapshot, const AccountId& account) {
  return snapshot.rows(list_grants_sql, {account}, read_grant);
}

Result<std::vector<access::Grant>> standing_grants(Snapshot& snapshot, const AccountId& account) {
  return snapshot.rows(standing_sql, {account},
                       [](const Row& row) { return read_grant(row).grant; });
}

Result<std::vector<GrantRecord>> list_platform_grants(Snapshot& snapshot) {
  return snapshot.rows(platform_sql, {}, read_grant);
}

std::string scope_key(const std::vector<access::Scope>& scopes) {
  std::string key = "|";
  for (const access::Scope& scope : scopes) {
    const ScopeColumns columns = columns_of(scope);
    if (!columns.programme) {
      return "all";
    }
    key += columns.programme->value + "/" + (columns.course ? columns.course->value : "*") + "|";
  }
  return key;
}

}  // namespace musubi::stores
