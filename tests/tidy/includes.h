// The direction of includes between modules, as the picture in architecture.md draws it. CMake's
// link lists enforce it once; this check also sees headers of the system, visible to every target.
#pragma once

#include <vector>

#include "tidy/source_file.h"

namespace musubi::tidy {

[[nodiscard]] std::vector<Finding> check_includes(const SourceFile& file);

}  // namespace musubi::tidy
