// Nothing in the tree may depend on one machine: its folders, or a package registry of its own.
#pragma once

#include <vector>

#include "tidy/source_file.h"

namespace musubi::tidy {

[[nodiscard]] std::vector<Finding> check_machine_folders(const SourceFile& file);

// What npm resolved must come from the public registry, or name no registry at all.
[[nodiscard]] std::vector<Finding> check_registries(const SourceFile& file);

}  // namespace musubi::tidy
