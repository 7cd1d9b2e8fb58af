#include "app/upkeep.h"

namespace musubi::app {

void UpkeepCommands::add_to(CLI::App& program) {
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

std::optional<int> UpkeepCommands::run() const {
  if (m_verify->parsed()) {
    return verify_audit(m_audit);
  }
  if (m_head->parsed()) {
    return print_audit_head(m_audit);
  }
  return std::nullopt;
}

}  // namespace musubi::app
