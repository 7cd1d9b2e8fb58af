// The commands that look after an installation: its audit. Each returns the exit code and says on
// standard error why it failed.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace musubi::app {

// The migration with the newest table that these commands read.
inline constexpr int seals_migration = 16;

struct AuditOptions {
  std::filesystem::path data = "var/data";
  std::string database = {};  // as ServeOptions::database
  std::vector<std::filesystem::path> heads;  // beside those in the data folder
};

// 0 when the audit is whole, 2 when something was changed, 1 when it can't be read.
[[nodiscard]] int verify_audit(const AuditOptions& options);
// The end of the chain as it is now, in the form of a head file.
[[nodiscard]] int print_audit_head(const AuditOptions& options);

class UpkeepCommands {
 public:
  void add_to(CLI::App& program);
  // Runs the one that was asked for; nothing when it was none of them.
  [[nodiscard]] std::optional<int> run() const;

 private:
  AuditOptions m_audit;
  const CLI::App* m_verify = nullptr;
  const CLI::App* m_head = nullptr;
};

}  // namespace musubi::app
