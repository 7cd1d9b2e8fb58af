// `musubi audit verify` and `musubi audit head`: they only read, also beside a running server.
#include <fmt/core.h>

#include "app/clock.h"
#include "app/database_setting.h"
#include "app/upkeep.h"
#include "stores/audit_check.h"
#include "stores/audit_seal.h"
#include "stores/files/head_files.h"

namespace musubi::app {

static constexpr int exit_tampered = 2;

static Result<Database> open_data(const AuditOptions& options) {
  const auto postgresql = TRY(database_setting(options.database));
  return Database::open_for_reading(
      postgresql ? DatabaseAddress{*postgresql} : DatabaseAddress{options.data / "musubi.db"},
      {.migration_min = seals_migration});
}

static Result<std::vector<audit::Head>> heads_for(const AuditOptions& options) {
  auto heads = TRY(stores::read_heads(options.data / "heads"));
  for (const auto& file : options.heads) {
    heads.push_back(TRY(stores::read_head(file)));
  }
  return heads;
}

static std::string_view words_of(audit::Fault fault) {
  switch (fault) {
    case audit::Fault::changed:
      return "CHANGED";
    case audit::Fault::deleted:
      return "DELETED";
    case audit::Fault::inserted:
      return "INSERTED";
    case audit::Fault::unreadable:
      return "UNREADABLE";
    case audit::Fault::cut:
      return "CUT";
    case audit::Fault::head_differs:
      return "MADE ANEW";
  }
  fail_assertion("every fault has words", __FILE__, __LINE__);
}

static int print_report(const audit::Report& report, std::size_t heads) {
  fmt::print("sealed: {} entries, last hash {}\n", report.sealed, report.hash);
  fmt::print(
      "waiting for a seal: {}{}\n", report.waiting,
      report.waiting > 0 ? " (nothing can be said of these; a running server seals them)" : "");
  fmt::print(
      "heads compared: {}{}\n", heads,
      heads == 0 ? " (without one, nobody would see a chain that was cut or made anew)" : "");
  if (!report.first) {
    fmt::print("the audit is whole\n");
    return 0;
  }
  const audit::Finding& found = *report.first;
  fmt::print("{} at seal {}{}{}: {}\n", words_of(found.fault), found.number,
             found.entry.empty() ? "" : ", entry ", found.entry, found.words);
  return exit_tampered;
}

static Result<int> verify(const AuditOptions& options) {
  const auto heads = TRY(heads_for(options));
  Database database = TRY(open_data(options));
  return print_report(TRY(audit::check(database, heads)), heads.size());
}

int verify_audit(const AuditOptions& options) {
  const auto code = verify(options);
  if (!code.is_ok()) {
    fmt::print(stderr, "musubi audit verify: {}\n", code.error().detail);
    return 1;
  }
  return code.value();
}

static Result<audit::ChainEnd> read_end(const AuditOptions& options) {
  Database database = TRY(open_data(options));
  return database.read([](Snapshot& snapshot) { return audit::chain_end(snapshot); });
}

int print_audit_head(const AuditOptions& options) {
  const auto end = read_end(options);
  if (!end.is_ok()) {
    fmt::print(stderr, "musubi audit head: {}\n", end.error().detail);
    return 1;
  }
  if (end.value().number == 0) {
    fmt::print(stderr, "musubi audit head: nothing is sealed yet; start the server once\n");
    return 1;
  }
  fmt::print("{}", stores::head_text(system_clock()().date_jst(), end.value()));
  return 0;
}

}  // namespace musubi::app
