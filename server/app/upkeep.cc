#include "app/upkeep.h"

namespace musubi::app {

void UpkeepCommands::add_to(CLI::App& program) {
  add_audit(program);
  add_backup(program);
}

void UpkeepCommands::add_audit(CLI::App& program) {
  CLI::App* audit = program.add_subcommand("audit", "The chain of seals over the audit");
  audit->require_subcommand(1);
  CLI::App* verify = audit->add_subcommand(
      "verify", "Make every seal anew and name the first entry that was tampered with");
  CLI::App* head = audit->add_subcommand("head", "Print the end of the chain, to keep elsewhere");
  verify->add_option("--head", m_audit.heads,
                     "a head that was kept elsewhere; may be given several times");
  for (CLI::App* command : {verify, head}) {
    command->add_option("--data", m_audit.data, "the data folder")->capture_default_str();
    command->add_option("--database", m_audit.database,
                        "the PostgreSQL of the records, in place of a file in the data folder");
  }
  m_verify = verify;
  m_head = head;
}

void UpkeepCommands::add_backup(CLI::App& program) {
  CLI::App* keys = program.add_subcommand("backup-key", "Make the pair of keys for backups");
  keys->add_option("--public", m_backup_key_options.public_key,
                   "the file for the key that makes backups")
      ->required();
  keys->add_option("--secret", m_backup_key_options.secret_key,
                   "the file for the key that opens them; keep it elsewhere")
      ->required();
  CLI::App* backup = program.add_subcommand(
      "backup", "Back an installation up, also while its server runs, and check the backup");
  backup->add_option("--data", m_backup_options.data, "the data folder")->capture_default_str();
  backup->add_option("--to", m_backup_options.folder, "the folder of the backups")->required();
  backup->add_option("--key", m_backup_options.key, "the public key")->required();
  CLI::App* restore = program.add_subcommand("restore", "Unpack a backup into an empty folder");
  restore->add_option("FILE", m_restore_options.archive, "the backup")->required();
  restore->add_option("--into", m_restore_options.into, "an empty folder, or one to be made")
      ->required();
  restore->add_option("--key", m_restore_options.key, "the secret key")->required();
  CLI::App* own_keys = program.add_subcommand(
      "keys", "Make the keys of an installation that are missing, before its first start");
  own_keys->add_option("--keys", m_keys_folder, "their folder")->required();
  m_keys = own_keys;
  m_backup_key = keys;
  m_backup = backup;
  m_restore = restore;
}

std::optional<int> UpkeepCommands::run() const {
  if (m_verify->parsed()) {
    return verify_audit(m_audit);
  }
  if (m_head->parsed()) {
    return print_audit_head(m_audit);
  }
  if (m_keys->parsed()) {
    return make_installation_keys(m_keys_folder);
  }
  if (m_backup_key->parsed()) {
    return make_backup_keys(m_backup_key_options);
  }
  if (m_backup->parsed()) {
    return make_backup(m_backup_options);
  }
  if (m_restore->parsed()) {
    return restore_backup(m_restore_options);
  }
  return std::nullopt;
}

}  // namespace musubi::app
