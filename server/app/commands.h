// The commands of the program. Each returns the exit code and says on standard error why it failed.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/site_address.h"
#include "base/localised_text.h"

namespace musubi::app {

// Where the files that come with the program are.
struct SharedFiles {
  std::filesystem::path programmes;
  std::filesystem::path migrations;
  std::filesystem::path web;  // the built browser side
};

struct CheckOptions {
  std::vector<std::filesystem::path> folders;
  std::vector<std::filesystem::path> case_files;
};

enum class Demo { no, yes };

// Where mails go. Without an address they become files of the data folder and are not delivered.
struct MailOptions {
  std::optional<std::string> smtp;  // "smtp://HOST:PORT", with +STARTTLS behind it, or "smtps://…"
  std::string from = "musubi@example.jp";
  std::string user = "";
  std::filesystem::path password_file = {};
  std::filesystem::path ca_file = {};  // empty: the system's
  int recall_minutes = 5;              // 0 … 60: how long mails of decisions are held
};

// Backups that the server makes by itself. Without a folder it makes none.
struct RegularBackupOptions {
  std::filesystem::path folder = {};
  std::filesystem::path key = {};  // the public one
  int every_hours = 24;            // 1 … 168
};

// `database`, here and below, is a URL of PostgreSQL; empty: what MUSUBI_DATABASE says, and without
// it the file musubi.db in `data`.
struct ServeOptions {
  std::filesystem::path data;
  std::string database;
  std::filesystem::path keys;  // empty: in `data`
  std::uint16_t port;          // 0: any free one
  SiteAddressOptions address;
  Demo demo;
  std::optional<std::string> test_clock;  // RFC 3339; needs MUSUBI_TEST_MODE=1
  MailOptions mail = {};
  RegularBackupOptions backup = {};
  int export_rows_max = 100'000;                             // 1 … 1,000,000: of one file
  std::optional<int> limit_factor = std::nullopt;            // times the table of limits
  std::optional<std::uint16_t> metrics_port = std::nullopt;  // of 127.0.0.1; 0: any free one
  int kept_pages_mib = 32;  // 0 … 1024: memory for the public pages as they were made
};

struct NewAccountOptions {
  std::filesystem::path data;
  std::string database;
  std::filesystem::path keys;  // empty: in `data`
  std::string login;
  std::string name;
  bool is_platform_admin = false;
};

struct DemoOptions {
  std::filesystem::path data;
  std::string database;
};

struct MoveDatabaseOptions {
  std::filesystem::path from;  // the SQLite file
  std::string to;              // a URL of PostgreSQL; empty: what MUSUBI_DATABASE says
};

struct SelectOptions {
  std::filesystem::path input;  // or, for a later round, the answers
  std::optional<std::filesystem::path> after;
  std::filesystem::path output;  // empty: standard output
  std::filesystem::path notice;  // what may be published; empty: not written
  Language language = Language::en;
};

struct VerifySelectionOptions {
  std::filesystem::path result;
  Language language = Language::en;
};

[[nodiscard]] int check(const CheckOptions& options);
// Prints the hash to publish, or writes the result of a round (docs/domain/selection.md).
[[nodiscard]] int select(const SelectOptions& options);
// Checks a result with code that shares nothing with the engine; 1 if anything is wrong.
[[nodiscard]] int verify_selection(const VerifySelectionOptions& options);
[[nodiscard]] int serve(const SharedFiles& files, const ServeOptions& options);
// Publishes the programmes and opens the demonstration's calls in a data folder without a server.
[[nodiscard]] int demo(const SharedFiles& files, const DemoOptions& options);

// Moves the records of an installation to PostgreSQL (docs/operations/postgresql.md).
[[nodiscard]] int move_records(const SharedFiles& files, const MoveDatabaseOptions& options);

// Makes an account at the console and prints the path of its invitation.
[[nodiscard]] int create_account(const SharedFiles& files, const NewAccountOptions& options);

}  // namespace musubi::app
