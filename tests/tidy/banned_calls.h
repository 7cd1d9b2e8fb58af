// Calls that the project does not make, each with the name of what to write instead.
#pragma once

#include <vector>

#include "tidy/source_file.h"

namespace musubi::tidy {

[[nodiscard]] std::vector<Finding> check_banned_calls(const SourceFile& file);

}  // namespace musubi::tidy
