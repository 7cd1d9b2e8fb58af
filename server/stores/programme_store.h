// Programmes in the database: their published revisions, which never change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "domain/findings/ids.h"
#include "stores/transaction.h"

namespace musubi::stores {

struct StoredRevision {
  ProgrammeId programme;
  int revision;
  std::string content_hash;
  std::string definition_text;  // the canonical text of the programme's files
  Instant published_at;
  std::string published_by;
};

// Which revision, without its text: what nearly every use case asks for, because the definition
// itself is kept in memory by its hash.
struct RevisionKey {
  ProgrammeId programme;
  int revision;
  std::string content_hash;
};

[[nodiscard]] Result<void> insert_revision(Transaction& transaction,
                                           const StoredRevision& revision);
[[nodiscard]] Result<std::optional<StoredRevision>> find_revision(Snapshot& snapshot,
                                                                  const ProgrammeId& programme,
                                                                  int revision);
[[nodiscard]] Result<std::optional<RevisionKey>> find_revision_key(Snapshot& snapshot,
                                                                   const ProgrammeId& programme,
                                                                   int revision);
// The newest revision of one programme; of all programmes, by id, at most 1,000.
[[nodiscard]] Result<std::optional<RevisionKey>> find_latest_revision(Snapshot& snapshot,
                                                                      const ProgrammeId& programme);
[[nodiscard]] Result<std::vector<RevisionKey>> list_latest_revisions(Snapshot& snapshot);

}  // namespace musubi::stores
