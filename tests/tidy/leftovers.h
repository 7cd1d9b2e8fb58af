// What must not stay behind in a committed file: marks of unfinished work and stray white space.
#pragma once

#include <vector>

#include "tidy/source_file.h"

namespace musubi::tidy {

[[nodiscard]] std::vector<Finding> check_leftovers(const SourceFile& file);

}  // namespace musubi::tidy
