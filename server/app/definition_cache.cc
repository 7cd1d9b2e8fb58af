#include "app/definition_cache.h"

#include <fmt/core.h>

#include "programme_files/canonical_text.h"
#include "programme_files/read_programme.h"

namespace musubi::app {

static Result<services::Definition> parse(const stores::StoredRevision& revision) {
  const auto folder = TRY(programme_files::split_canonical_text(revision.definition_text));
  auto read = programme_files::read_programme(folder);
  if (!read.definition) {
    return Error{ErrorKind::unavailable, "stored_revision_unreadable",
                 fmt::format("revision {} of {} in the database can't be read by this version: run "
                             "the version that published it, or a newer one",
                             revision.revision, revision.programme.value)};
  }
  return services::Definition{
      std::make_shared<const programme::ProgrammeDefinition>(std::move(*read.definition))};
}

Result<services::Definition> DefinitionCache::definition_of(Snapshot& snapshot,
                                                            const stores::RevisionKey& revision) {
  const std::lock_guard lock{m_mutex};
  const auto known = m_by_hash.find(revision.content_hash);
  if (known != m_by_hash.end()) {
    return known->second;
  }
  const auto stored = TRY(stores::find_revision(snapshot, revision.programme, revision.revision));
  MUSUBI_ASSERT(stored.has_value());
  const auto definition = TRY(parse(*stored));
  m_by_hash.emplace(revision.content_hash, definition);
  return definition;
}

}  // namespace musubi::app
