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

[[nodiscard]] Result<void> insert_revision(Transaction& transaction,
                                           const StoredRevision& revision);
[[nodiscard]] Result<std::optional<StoredRevision>> find_revision(Snapshot& snapshot,
                                                                  const ProgrammeId& programme,
                                                                  int revision);
// The newest revision of one programme; of all programmes, by id, at most 1,000.
[[nodiscard]] Result<std::optional<StoredRevision>> find_latest_revision(
    Snapshot& snapshot, const ProgrammeId& programme);
[[nodiscard]] Result<std::vector<StoredRevision>> list_latest_revisions(Snapshot& snapshot);

}  // namespace musubi::stores
