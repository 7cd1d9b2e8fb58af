// The desk's queue as a table for office programs, with titles and states in the reader's language;
// and the same filters as the list has, read again when the table is made.
#pragma once

#include "services/export_applications.h"
#include "services/export_jobs.h"
#include "sheets/table.h"

namespace musubi::http {

// Without rows.
[[nodiscard]] sheets::Table application_table(Language language);
[[nodiscard]] sheets::Row application_row(const services::ExportedApplication& each,
                                          Language language);
// Which moment the table shows, and what of it is newer.
[[nodiscard]] sheets::Notes application_notes(const services::ExportSummary& summary,
                                              Language language);
// 申込み一覧_2026-11-21_1000
[[nodiscard]] std::string application_file_name(Language language, Instant as_of);

// What was accepted when it was asked for; "bad_input" where this server no longer takes it.
[[nodiscard]] Result<services::QueueQuery> query_of_filter(const services::ListFilter& filter);

}  // namespace musubi::http
