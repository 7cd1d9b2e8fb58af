// Long jobs and exports as the API tells them: what a file would hold and replace before it is
// made, how far it is, and who took which file out.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "http/core/json_reader.h"
#include "services/export_jobs.h"
#include "services/export_log.h"
#include "sheets/csv.h"

namespace musubi::http {

// "xlsx", "csv_utf8" or "csv_cp932".
[[nodiscard]] std::variant<std::string, std::vector<InputProblem>> read_export_format(
    std::string_view body);

// Counts what CP932 lacks in the rows that were looked at, which a long list has more of.
class ExportPreview {
 public:
  // `part.rows` are the next ones.
  void look_at(const sheets::Table& part);
  // Of `rows` in all, of `rows_max` that a file may have.
  [[nodiscard]] std::string json(std::size_t rows, int rows_max) const;

 private:
  std::size_t m_looked_at = 0;
  std::size_t m_characters = 0;
  std::size_t m_cells = 0;
  std::vector<services::ReplacedText> m_first;  // the others are only counted
};

[[nodiscard]] std::string to_json(const std::vector<services::LoggedExport>& log);
[[nodiscard]] std::string to_json(const stores::LongJobRecord& job, Language language);
[[nodiscard]] std::string to_json(const std::vector<stores::LongJobRecord>& jobs,
                                  Language language);

}  // namespace musubi::http
