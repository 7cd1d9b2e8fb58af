// The commands that look after an installation: its audit and its backups. Each returns the exit
// code and says on standard error why it failed.
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

struct BackupKeyOptions {
  std::filesystem::path public_key;
  std::filesystem::path secret_key;
};

struct BackupOptions {
  std::filesystem::path data = "var/data";
  std::filesystem::path folder;
  std::filesystem::path key;  // the public one
};

struct RestoreOptions {
  std::filesystem::path archive;
  std::filesystem::path into;
  std::filesystem::path key;  // the secret one
};

[[nodiscard]] int make_backup_keys(const BackupKeyOptions& options);
// 2 when the backup is kept, and the installation itself has problems.
[[nodiscard]] int make_backup(const BackupOptions& options);
[[nodiscard]] int restore_backup(const RestoreOptions& options);

// The keys of an installation whose server may not write their folder.
[[nodiscard]] int make_installation_keys(const std::filesystem::path& folder);

class UpkeepCommands {
 public:
  void add_to(CLI::App& program);
  // Runs the one that was asked for; nothing when it was none of them.
  [[nodiscard]] std::optional<int> run() const;

 private:
  void add_audit(CLI::App& program);
  void add_backup(CLI::App& program);

  AuditOptions m_audit;
  BackupKeyOptions m_backup_key_options;
  BackupOptions m_backup_options;
  RestoreOptions m_restore_options;
  std::filesystem::path m_keys_folder;
  const CLI::App* m_verify = nullptr;
  const CLI::App* m_head = nullptr;
  const CLI::App* m_keys = nullptr;
  const CLI::App* m_backup_key = nullptr;
  const CLI::App* m_backup = nullptr;
  const CLI::App* m_restore = nullptr;
};

}  // namespace musubi::app
