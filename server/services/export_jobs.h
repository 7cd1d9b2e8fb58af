// The desk's list as a file that a long job makes: asked for with a filter, and fetched under the
// grants of the moment of fetching. What is handed out is recorded first (security.md 2, row 6 and
// A11; decisions 0019, 0032).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/findings/ids.h"
#include "services/long_jobs.h"

namespace musubi::services {

// The kind of these long jobs, and the subject of their entries in the audit.
inline constexpr std::string_view export_kind = "applications_export";
inline constexpr std::string_view exported_list = "applications";

using ListFilter = std::map<std::string, std::string>;  // as it was asked for

struct ExportOrder {
  std::string format;  // "xlsx", "csv_utf8", "csv_cp932"
  ListFilter filter;
};

[[nodiscard]] Result<LongJobId> ask_for_export(const Context& context, const ExportOrder& order,
                                               Language language, const Asker& asker, Instant now);
[[nodiscard]] ExportOrder export_order_of(const stores::LongJobRecord& job);

// A cell with characters that the encoding lacks.
struct ReplacedText {
  std::string receipt_number;
  std::string column;
  std::string text;
  std::vector<std::string> characters;
};

struct ExportSummary {
  Instant as_of;  // the moment that the file shows
  int rows;
  int changed;   // of them, after that moment: they are as they were when they were read
  int replaced;  // characters that the encoding lacks
  int replaced_cells;
  std::vector<ReplacedText> first_replaced;
  std::vector<std::pair<ProgrammeId, CourseId>> courses;  // that the rows are of
};
[[nodiscard]] std::string to_json(const ExportSummary& summary);
// Of one that is done.
[[nodiscard]] ExportSummary export_summary_of(const stores::LongJobRecord& job);

struct LongJobContent {
  stores::LongJobFile file;
  std::string bytes;
};
// `refused` "long_job_not_done"; "long_job_not_permitted" when the asker may no longer read all
// that is in it; `not_found` "long_job_file_gone". Without its record there is no file.
[[nodiscard]] Result<LongJobContent> fetch_export(const Context& context, const Asker& asker,
                                                  const LongJobId& id, Instant now);

}  // namespace musubi::services
