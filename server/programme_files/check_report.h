// The check of programme folders with their examples: what `musubi check` prints. Text in, lines
// out; reading files, printing and the exit code are the caller's.
#pragma once

#include <string>
#include <vector>

#include "programme_files/examples.h"
#include "programme_files/read_programme.h"

namespace musubi::programme_files {

enum class CheckResult { passed, failed };

struct CheckReport {
  std::vector<std::string> lines;  // one per problem, warning and case; the last one sums up
  CheckResult result;
};

[[nodiscard]] CheckReport check_folders(const std::vector<FolderTexts>& folders,
                                        const std::vector<CaseFileText>& cases);

}  // namespace musubi::programme_files
