// Installation: an opened data folder with everything that the use cases need. One process at a
// time has it, or several where the records are in a PostgreSQL; the keys of status links and of
// accounts lie beside the database, never in it.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/definition_cache.h"
#include "app/site_address.h"
#include "services/context.h"
#include "stores/lock_file.h"

namespace musubi::app {

struct InstallationPaths {
  std::filesystem::path data;        // made when it is missing
  std::filesystem::path keys;        // of status links and sealed documents; empty: in `data`
  std::filesystem::path migrations;  // the folder of *.sql
  std::optional<PostgresqlUrl> postgresql;  // none: the file musubi.db in `data`
};

// Makes those of an installation's keys that are missing. The folder must be there.
[[nodiscard]] Result<void> make_missing_keys(const std::filesystem::path& folder);

// What the use cases reach outside of the data folder.
struct Surroundings {
  SiteAddress address;
  services::DrawPage draw_page;
};

class Installation {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Installation>> open(const InstallationPaths& paths,
                                                                  Surroundings surroundings,
                                                                  Instant now);
  Installation(const Installation&) = delete;
  Installation& operator=(const Installation&) = delete;

  [[nodiscard]] const services::Context& context() const { return m_context; }
  // From when on links can name the site.
  void set_port(std::uint16_t port) { m_port = port; }
  // Before anybody uses the context.
  void hold_mails_for(int seconds) { m_context.recall_window_seconds = seconds; }
  void bound_exports_to(int rows) { m_context.export_rows_max = rows; }

 private:
  struct Parts;
  Installation(Parts parts, Surroundings surroundings);

  std::optional<LockFile> m_lock;  // held by the one that sweeps the documents
  Database m_database;
  SiteAddress m_address;
  std::unique_ptr<stores::DocumentFiles> m_documents;
  std::unique_ptr<stores::DocumentFiles> m_long_job_files;
  DefinitionCache m_definitions;
  calendar::HolidayCalendar m_holidays;
  calendar::ClosureCalendar m_closures;
  std::atomic<std::uint16_t> m_port = 0;
  services::Context m_context;
};

}  // namespace musubi::app
