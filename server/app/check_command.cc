#include <fmt/core.h>

#include "app/commands.h"
#include "app/folders.h"
#include "programme_files/check_report.h"

namespace musubi::app {

static Result<programme_files::CheckReport> report_of(const CheckOptions& options) {
  const auto folders = TRY(read_programme_folders(options.folders));
  std::vector<programme_files::CaseFileText> cases;
  for (const std::filesystem::path& file : options.case_files) {
    auto text = TRY(read_text_file(file));
    cases.push_back({.file = file.string(), .text = std::move(text)});
  }
  return programme_files::check_folders(folders, cases);
}

int check(const CheckOptions& options) {
  const auto report = report_of(options);
  if (!report.is_ok()) {
    fmt::print(stderr, "musubi check: {}\n", report.error().detail);
    return 1;
  }
  for (const std::string& line : report.value().lines) {
    fmt::print("{}\n", line);
  }
  return report.value().result == programme_files::CheckResult::passed ? 0 : 1;
}

}  // namespace musubi::app
