// TRY in the middle of a braced initialiser: when it leaves, neither gcc nor clang destroys the
// members that were made before it, so that each error leaks them.
#pragma once

#include <vector>

#include "tidy/source_file.h"

namespace musubi::tidy {

[[nodiscard]] std::vector<Finding> check_leaving_braces(const SourceFile& file);

}  // namespace musubi::tidy
