// musubi: the program. `musubi serve` runs the site, `musubi check` checks programme folders with
// their worked examples, `musubi demo` sets the demonstration up, `musubi account create` makes the
// first account, `musubi move-database` moves the records to PostgreSQL, `musubi select` and
// `musubi verify-selection` select teams and check the result, `musubi audit` checks the chain of
// the audit, `musubi backup` and `musubi restore` keep it all.
#include <sys/stat.h>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/upkeep.h"

namespace {

namespace fs = std::filesystem;
using namespace musubi::app;

// An installed program finds its files beside itself, one that was built in a checkout finds those.
std::string default_share() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path share = program.parent_path().parent_path() / "share" / "musubi";
  return fs::exists(share / "migrations", error) ? share.string() : MUSUBI_SHARE;
}

struct Options {
  std::string share = default_share();
  CheckOptions check;
  ServeOptions serve{.data = "var/data",
                     .database = {},
                     .keys = {},
                     .port = 8080,
                     .address = {.listen = "127.0.0.1", .public_url = std::nullopt, .proxies = {}},
                     .demo = Demo::no,
                     .test_clock = {}};
  DemoOptions demo{.data = "var/data", .database = {}};
  MoveDatabaseOptions move;
  SelectOptions select;
  VerifySelectionOptions verify_selection;
  NewAccountOptions account{.data = "var/data",
                            .database = {},
                            .keys = {},
                            .login = "",
                            .name = "",
                            .is_platform_admin = false};
};

SharedFiles files_below(const fs::path& share) {
  return {.programmes = share / "programmes",
          .migrations = share / "migrations",
          .web = share / "web" / "dist"};
}

CLI::App* add_check(CLI::App& program, Options& options) {
  CLI::App* command =
      program.add_subcommand("check", "Check programme folders and run their worked examples");
  command->add_option("FOLDER", options.check.folders,
                      "programme folders, or folders that hold some (default: those of Musubi)");
  command->add_option("--cases", options.check.case_files,
                      "a further file of cases, in the format of examples.yaml");
  return command;
}

void add_address(CLI::App& command, SiteAddressOptions& address) {
  command.add_option("--listen", address.listen, "the IP address to listen on")
      ->envname("MUSUBI_LISTEN")
      ->capture_default_str();
  command
      .add_option("--public-url", address.public_url,
                  "how the site is reached, https://musubi.example.jp; needs TLS in front")
      ->envname("MUSUBI_PUBLIC_URL");
  command
      .add_option("--proxy", address.proxies,
                  "the address of a proxy with TLS in front; may be given several times")
      ->envname("MUSUBI_PROXY");
}

void add_mail_options(CLI::App* command, MailOptions& mail) {
  command
      ->add_option("--smtp", mail.smtp,
                   "the mail relay: smtp://HOST:PORT, smtp://HOST:PORT+STARTTLS or "
                   "smtps://HOST:PORT; without it mails become files of the data folder")
      ->envname("MUSUBI_SMTP");
  command->add_option("--mail-from", mail.from, "the address that mails come from")
      ->envname("MUSUBI_MAIL_FROM")
      ->capture_default_str();
  command->add_option("--smtp-user", mail.user, "the name to sign in with at the relay")
      ->envname("MUSUBI_SMTP_USER");
  command
      ->add_option("--smtp-password-file", mail.password_file,
                   "a file with the password alone; readable by its owner only")
      ->envname("MUSUBI_SMTP_PASSWORD_FILE");
  command
      ->add_option("--smtp-ca", mail.ca_file,
                   "a file with the certificate authority of the relay, if it is a private one")
      ->envname("MUSUBI_SMTP_CA");
  command
      ->add_option("--recall-minutes", mail.recall_minutes,
                   "how long mails of decisions are held and can be recalled")
      ->check(CLI::Range(0, 60))
      ->take_last()
      ->capture_default_str();
}

void add_backup_options(CLI::App* command, RegularBackupOptions& backup) {
  command->add_option("--backup-folder", backup.folder, "make backups into this folder")
      ->envname("MUSUBI_BACKUP_FOLDER");
  command->add_option("--backup-key", backup.key, "the public key of backups")
      ->envname("MUSUBI_BACKUP_KEY");
  command->add_option("--backup-every", backup.every_hours, "hours from one backup to the next")
      ->envname("MUSUBI_BACKUP_EVERY")
      ->check(CLI::Range(1, 168))
      ->capture_default_str();
}

void add_data(CLI::App* command, fs::path& data, std::string& database) {
  command->add_option("--data", data, "the data folder")->capture_default_str();
  command->add_option("--database", database,
                      "a database of PostgreSQL, postgresql://USER@HOST/NAME, in place of a file "
                      "in the data folder (default: what MUSUBI_DATABASE says)");
}

CLI::App* add_serve(CLI::App& program, Options& options) {
  CLI::App* command = program.add_subcommand("serve", "Run the site");
  add_data(command, options.serve.data, options.serve.database);
  command->add_option("--keys", options.serve.keys,
                      "the folder of the keys (default: the data folder)");
  command->add_option("--port", options.serve.port, "the port; 0 takes any free one")
      ->envname("MUSUBI_PORT")
      ->capture_default_str();
  add_address(*command, options.serve.address);
  command->add_flag_callback(
      "--demo", [&options] { options.serve.demo = Demo::yes; },
      "open the demonstration's calls, make its accounts, show the development mail page");
  command->add_option("--test-clock", options.serve.test_clock,
                      "the time at which a test starts; needs MUSUBI_TEST_MODE=1");
  add_mail_options(command, options.serve.mail);
  add_backup_options(command, options.serve.backup);
  command
      ->add_option("--limit-factor", options.serve.limit_factor,
                   "how many times the limits on requests one address and one account may use")
      ->check(CLI::Range(1, 1000))
      ->take_last();
  command
      ->add_option("--kept-pages-mib", options.serve.kept_pages_mib,
                   "memory for the pages that everybody may read, as they were last made")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  command
      ->add_option("--export-rows-max", options.serve.export_rows_max,
                   "how many rows one file of a list may have")
      ->envname("MUSUBI_EXPORT_ROWS_MAX")
      ->check(CLI::Range(1, 1'000'000))
      ->take_last()
      ->capture_default_str();
  command->add_option("--metrics-port", options.serve.metrics_port,
                      "the port of 127.0.0.1 on which metrics and health are told");
  return command;
}

CLI::App* add_account(CLI::App& program, Options& options) {
  CLI::App* account = program.add_subcommand("account", "Accounts, without a server");
  account->require_subcommand(1);
  CLI::App* command = account->add_subcommand(
      "create", "Make an account and print its invitation; the server must not be running");
  command->add_option("--login", options.account.login, "the mail address")->required();
  command->add_option("--name", options.account.name, "the person's name")->required();
  command->add_flag("--platform-admin", options.account.is_platform_admin,
                    "with all verbs on the whole platform");
  add_data(command, options.account.data, options.account.database);
  command->add_option("--keys", options.account.keys,
                      "the folder of the keys (default: the data folder)");
  return command;
}

CLI::App* add_move(CLI::App& program, Options& options) {
  CLI::App* command = program.add_subcommand(
      "move-database", "Move the records from an SQLite file to PostgreSQL, without a server");
  command->add_option("--from", options.move.from, "the file, musubi.db of the data folder")
      ->required();
  command->add_option("--to", options.move.to,
                      "an empty database, postgresql://USER@HOST/NAME (default: what "
                      "MUSUBI_DATABASE says)");
  return command;
}

void add_language(CLI::App& command, musubi::Language& language) {
  command
      .add_option_function<std::string>(
          "--language",
          [&language](const std::string& word) {
            language = word == "ja" ? musubi::Language::ja : musubi::Language::en;
          },
          "the language of problems: ja or en")
      ->check(CLI::IsMember({"ja", "en"}));
}

CLI::App* add_select(CLI::App& program, Options& options) {
  CLI::App* command = program.add_subcommand(
      "select", "Select teams for sessions; prints the hash to publish until there is a draw");
  command->add_option("INPUT", options.select.input, "the input, or with --after the answers")
      ->required();
  command->add_option("--after", options.select.after, "the result that the answers are to");
  command->add_option("--output", options.select.output,
                      "the file of the result (default: standard output)");
  command->add_option("--notice", options.select.notice,
                      "a file for what may be published: no teams, no scores, no small groups");
  add_language(*command, options.select.language);
  return command;
}

CLI::App* add_verify_selection(CLI::App& program, Options& options) {
  CLI::App* command =
      program.add_subcommand("verify-selection", "Check the result of a selection independently");
  command->add_option("RESULT", options.verify_selection.result, "what select has written")
      ->required();
  add_language(*command, options.verify_selection.language);
  return command;
}

}  // namespace

int main(int argc, char** argv) {
  // What the program writes holds personal data, so only its owner may read it.
  ::umask(S_IRWXG | S_IRWXO);
  CLI::App program{"Musubi: from the notice to the certificate"};
  program.require_subcommand(1);
  Options options;
  program.add_option("--share", options.share, "where programmes, migrations and web/dist are")
      ->capture_default_str();
  const CLI::App* check_command = add_check(program, options);
  const CLI::App* serve_command = add_serve(program, options);
  const CLI::App* account_command = add_account(program, options);
  const CLI::App* move_command = add_move(program, options);
  const CLI::App* select_command = add_select(program, options);
  const CLI::App* verify_selection_command = add_verify_selection(program, options);
  CLI::App* demo_command = program.add_subcommand("demo", "Set the demonstration up");
  add_data(demo_command, options.demo.data, options.demo.database);
  UpkeepCommands upkeep;
  upkeep.add_to(program);
  CLI11_PARSE(program, argc, argv);
  if (const auto code = upkeep.run()) {
    return *code;
  }
  const SharedFiles files = files_below(options.share);
  if (check_command->parsed()) {
    if (options.check.folders.empty()) {
      options.check.folders.push_back(files.programmes);
    }
    return check(options.check);
  }
  if (select_command->parsed()) {
    return select(options.select);
  }
  if (verify_selection_command->parsed()) {
    return verify_selection(options.verify_selection);
  }
  if (move_command->parsed()) {
    return move_records(files, options.move);
  }
  if (account_command->parsed()) {
    return create_account(files, options.account);
  }
  return serve_command->parsed() ? serve(files, options.serve) : demo(files, options.demo);
}
