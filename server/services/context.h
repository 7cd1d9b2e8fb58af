// Context: what every use case works with. Built once by app; tests build it over a temporary file.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "domain/calendar/business_days.h"
#include "domain/programme/definition.h"
#include "services/draw_page.h"
#include "stores/database.h"
#include "stores/files/document_files.h"
#include "stores/programme_store.h"

namespace musubi::services {

// The definition of a revision; app injects the reader of programme files. The stored text is
// loaded and parsed once, and the definition is kept by its hash from then on.
using Definition = std::shared_ptr<const programme::ProgrammeDefinition>;
using DefinitionSource = std::function<Result<Definition>(Snapshot&, const stores::RevisionKey&)>;

struct Context {
  Database& database;
  DefinitionSource definition_of;
  const calendar::HolidayCalendar& holidays;
  const calendar::ClosureCalendar& closures;
  // "http://127.0.0.1:8080": the only origin that links in mails name. Asked for when a mail is
  // sent or shown, because a server on any free port learns its own only by listening.
  std::function<std::string()> base_url;
  const stores::DocumentFiles& documents;
  const stores::DocumentFiles& long_job_files;  // results that somebody will fetch; not backed up
  DrawPage draw_page;
  std::string status_key;   // of the secrets in status links; kept outside of the database
  std::string account_key;  // of accounts' links, codes and second factors; likewise
  // How long mails of decisions are held before they are sent; 0: not at all.
  int recall_window_seconds = 0;
  int export_rows_max = 100'000;
};

}  // namespace musubi::services
