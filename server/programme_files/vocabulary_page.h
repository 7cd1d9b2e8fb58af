// The page docs/domain/vocabulary.md, printed from the vocabulary so that it cannot drift.
#pragma once

#include <string>

namespace musubi::programme_files {

[[nodiscard]] std::string vocabulary_page();

}  // namespace musubi::programme_files
