// CanonicalText: a programme's published revision as one text, whose SHA-256 names it. Worked
// examples are no part of it: a further example tests the same revision.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "programme_files/read_programme.h"

namespace musubi::programme_files {

// programme.yaml and texts.yaml with their lengths, line ends as \n.
[[nodiscard]] std::string canonical_text(const FolderTexts& folder);

// The reverse, for reading a stored revision. Error: canonical_text_damaged.
[[nodiscard]] Result<FolderTexts> split_canonical_text(std::string_view text);

}  // namespace musubi::programme_files
