// Reading programme folders from disk: the texts of their files, and nothing more.
#pragma once

#include <filesystem>
#include <vector>

#include "programme_files/read_programme.h"

namespace musubi::app {

// A folder with a programme.yaml is one programme; any other folder stands for those below it, in
// the order of their names. `not_found` when a path is no folder or holds no programme.
[[nodiscard]] Result<std::vector<programme_files::FolderTexts>> read_programme_folders(
    const std::vector<std::filesystem::path>& paths);

[[nodiscard]] Result<std::string> read_text_file(const std::filesystem::path& path);

}  // namespace musubi::app
