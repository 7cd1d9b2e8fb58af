#include "stores/programme_store.h"

namespace musubi::stores {

static constexpr Statement insert_revision_sql =
    "insert into programme_revisions (programme, revision, content_hash, definition_text, "
    "published_at, published_by) values ($1, $2, $3, $4, $5, $6)";

static constexpr Statement find_revision_sql =
    "select programme, revision, content_hash, definition_text, published_at, published_by "
    "from programme_revisions where programme = $1 and revision = $2";

static constexpr Statement find_revision_key_sql =
    "select programme, revision, content_hash from programme_revisions "
    "where programme = $1 and revision = $2";

static constexpr Statement find_latest_revision_sql =
    "select programme, revision, content_hash from programme_revisions where programme = $1 "
    "order by revision desc limit 1";

static constexpr Statement list_latest_revisions_sql =
    "select r.programme, r.revision, r.content_hash from programme_revisions r "
    "where r.revision = (select max(l.revision) from programme_revisions l "
    "where l.programme = r.programme) order by r.programme limit 1000";

static StoredRevision read_revision(const Row& row) {
  return {.programme = row.get<ProgrammeId>(0),
          .revision = row.get<int>(1),
          .content_hash = row.get<std::string>(2),
          .definition_text = row.get<std::string>(3),
          .published_at = row.get<Instant>(4),
          .published_by = row.get<std::string>(5)};
}

static RevisionKey read_key(const Row& row) {
  return {.programme = row.get<ProgrammeId>(0),
          .revision = row.get<int>(1),
          .content_hash = row.get<std::string>(2)};
}

Result<void> insert_revision(Transaction& transaction, const StoredRevision& revision) {
  TRY(transaction.execute(insert_revision_sql, {revision.programme, revision.revision,
                                                revision.content_hash, revision.definition_text,
                                                revision.published_at, revision.published_by}));
  return {};
}

Result<std::optional<StoredRevision>> find_revision(Snapshot& snapshot,
                                                    const ProgrammeId& programme, int revision) {
  return snapshot.row(find_revision_sql, {programme, revision}, read_revision);
}

Result<std::optional<RevisionKey>> find_revision_key(Snapshot& snapshot,
                                                     const ProgrammeId& programme, int revision) {
  return snapshot.row(find_revision_key_sql, {programme, revision}, read_key);
}

Result<std::optional<RevisionKey>> find_latest_revision(Snapshot& snapshot,
                                                        const ProgrammeId& programme) {
  return snapshot.row(find_latest_revision_sql, {programme}, read_key);
}

Result<std::vector<RevisionKey>> list_latest_revisions(Snapshot& snapshot) {
  return snapshot.rows(list_latest_revisions_sql, {}, read_key);
}

}  // namespace musubi::stores
