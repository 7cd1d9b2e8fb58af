// DefinitionCache: a stored revision is parsed once and kept by its hash.
#pragma once

#include <mutex>
#include <unordered_map>

#include "services/context.h"

namespace musubi::app {

class DefinitionCache {
 public:
  // `unavailable` when a stored text can no longer be read: the database was written by a newer
  // version, or is damaged.
  [[nodiscard]] Result<services::Definition> definition_of(Snapshot& snapshot,
                                                           const stores::RevisionKey& revision);

 private:
  std::mutex m_mutex;
  std::unordered_map<std::string, services::Definition> m_by_hash;
};

}  // namespace musubi::app
