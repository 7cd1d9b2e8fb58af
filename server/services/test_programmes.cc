#include "services/test_programmes.h"

#include <gtest/gtest.h>

#include <map>
#include <mutex>

#include "base/crypto/hash.h"
#include "programme_files/canonical_text.h"
#include "programme_files/folder_for_test.h"

namespace musubi::services {

static Definition read(const programme_files::FolderTexts& folder) {
  auto read = programme_files::read_programme(folder);
  for (const auto& problem : read.problems) {
    ADD_FAILURE() << problem.path << " " << problem.text;
  }
  return std::make_shared<const programme::ProgrammeDefinition>(std::move(*read.definition));
}

PublishCommand programme_for_test(std::string_view folder,
                                  const std::vector<Replacement>& replacements) {
  auto texts = programme_files::read_folder(programme_files::repository() / "programmes" / folder);
  for (const Replacement& replacement : replacements) {
    const std::size_t at = texts.programme.find(replacement.from);
    MUSUBI_ASSERT(at != std::string::npos);
    texts.programme.replace(at, replacement.from.size(), replacement.to);
  }
  const std::string text = programme_files::canonical_text(texts);
  return {.definition_text = text,
          .content_hash = sha256_hex(text),
          .definition = read(texts),
          .actor = {"system:test"}};
}

DefinitionSource definitions_for_test() {
  struct Known {
    std::mutex mutex;
    std::map<std::string, Definition> by_hash;
  };
  const auto known = std::make_shared<Known>();
  return [known](Snapshot& snapshot, const stores::RevisionKey& revision) -> Result<Definition> {
    const std::lock_guard lock{known->mutex};
    const auto found = known->by_hash.find(revision.content_hash);
    if (found != known->by_hash.end()) {
      return found->second;
    }
    const auto stored =
        TRY(stores::find_revision(snapshot, revision.programme, revision.revision));
    const auto folder = TRY(programme_files::split_canonical_text(stored->definition_text));
    return known->by_hash.emplace(revision.content_hash, read(folder)).first->second;
  };
}

}  // namespace musubi::services
