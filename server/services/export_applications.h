// The desk's queue as a file takes it: every application that the filters of the list leave, with
// what is needed to reach the applicant. What is handed out is recorded first (security.md 2, row 6
// and A11; decision 0019).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "services/queue.h"

namespace musubi::services {

// So many that no call of a notice reaches it, and so few that a file is made while one waits.
inline constexpr int export_rows_max = 10'000;

struct ExportedApplication {
  stores::QueueRow row;
  LocalisedText programme_title;
  LocalisedText course_title;
  std::optional<int> rank;
  // Absent or empty where the form does not ask for it, or asks for it as something sensitive.
  std::optional<Date> birth_date;
  std::string address;
  std::string phone;
  std::string email;
};

// In the order of the list, whatever the page that was asked for; `refused` "too_many_rows".
struct ExportQuery {
  QueueQuery list;
  int rows_max = export_rows_max;
};
[[nodiscard]] Result<std::vector<ExportedApplication>> list_for_export(const Context& context,
                                                                       const ExportQuery& query,
                                                                       const Staff& staff,
                                                                       Instant now);

struct ExportRecord {
  std::string format;                         // "xlsx", "csv_utf8", "csv_cp932"
  std::map<std::string, std::string> filter;  // as it was asked for
  int rows;
  int replaced;        // characters that the encoding lacks
  std::string sha256;  // of the file
  Staff staff;
};

// The subject of the entries in the audit.
inline constexpr std::string_view exported_list = "applications";

// Before the file is handed out: without its record there is none.
[[nodiscard]] Result<void> record_export(const Context& context, const ExportRecord& exported,
                                         Instant now);

}  // namespace musubi::services
