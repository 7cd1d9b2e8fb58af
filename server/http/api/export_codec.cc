#include "http/api/export_codec.h"

#include <array>
#include <boost/json.hpp>

#include "http/api/refusal_words.h"

namespace musubi::http {

using boost::json::array;
using boost::json::object;
using services::ReplacedText;
using stores::LongJobRecord;

static constexpr std::size_t replaced_shown = 200;

std::variant<std::string, std::vector<InputProblem>> read_export_format(std::string_view body) {
  static constexpr std::array<std::string_view, 3> formats{"xlsx", "csv_utf8", "csv_cp932"};
  std::string format;
  const auto problems = read_json_object(
      body, [&](ObjectReader& reader) { format = formats.at(reader.choice("format", formats)); });
  if (!problems.empty()) {
    return problems;
  }
  return format;
}

static std::string text_of(const sheets::Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? "" : *text;
}

static array to_array(const std::vector<ReplacedText>& cells) {
  array written;
  for (const ReplacedText& cell : cells) {
    written.push_back(
        object{{"receipt_number", cell.receipt_number},
               {"column", cell.column},
               {"text", cell.text},
               {"characters", array(cell.characters.begin(), cell.characters.end())}});
  }
  return written;
}

void ExportPreview::look_at(const sheets::Table& part) {
  m_looked_at += part.rows.size();
  for (sheets::ReplacedCell& cell : cp932_csv(part).replaced) {
    m_characters += cell.characters.size();
    ++m_cells;
    if (m_first.size() < replaced_shown) {
      const sheets::Row& row = part.rows.at(cell.row);
      m_first.push_back({.receipt_number = text_of(row.front()),
                         .column = part.columns.at(cell.column),
                         .text = text_of(row.at(cell.column)),
                         .characters = std::move(cell.characters)});
    }
  }
}

std::string ExportPreview::json(std::size_t rows, int rows_max) const {
  return boost::json::serialize(object{{"rows", rows},
                                       {"rows_max", rows_max},
                                       {"checked_rows", m_looked_at},
                                       {"replaced_characters", m_characters},
                                       {"replaced_cells", m_cells},
                                       {"replaced", to_array(m_first)}});
}

static object export_to_json(const services::LoggedExport& entry) {
  object filter;
  for (const auto& [name, value] : entry.filter) {
    filter[name] = value;
  }
  return {{"at", entry.at.iso_jst()},    {"by", entry.by},     {"format", entry.format},
          {"filter", std::move(filter)}, {"rows", entry.rows}, {"replaced", entry.replaced},
          {"sha256", entry.sha256}};
}

std::string to_json(const std::vector<services::LoggedExport>& log) {
  array entries;
  for (const services::LoggedExport& entry : log) {
    entries.push_back(export_to_json(entry));
  }
  return boost::json::serialize(object{{"exports", std::move(entries)}});
}

static object file_to_json(const LongJobRecord& job) {
  const services::ExportSummary summary = services::export_summary_of(job);
  return {{"name", job.file->file_name},
          {"bytes", job.file->bytes},
          {"sha256", job.file->sha256},
          {"as_of", summary.as_of.iso_jst()},
          {"rows", summary.rows},
          {"changed", summary.changed},
          {"replaced_characters", summary.replaced},
          {"replaced_cells", summary.replaced_cells},
          {"replaced", to_array(summary.first_replaced)}};
}

static object job_to_json(const LongJobRecord& job, Language language) {
  const services::ExportOrder order = services::export_order_of(job);
  object filter;
  for (const auto& [name, value] : order.filter) {
    filter[name] = value;
  }
  object written{{"id", job.id.value},
                 {"kind", job.kind},
                 {"state", stores::name_of(job.state)},
                 {"format", order.format},
                 {"filter", std::move(filter)},
                 {"done", job.done_count},
                 {"created_at", job.created_at.iso_jst()}};
  if (job.total_count) {
    written["total"] = *job.total_count;
  }
  if (job.expires_at) {
    written["expires_at"] = job.expires_at->iso_jst();
  }
  if (job.failure) {
    const Error error{ErrorKind::refused, job.failure->code, job.failure->detail};
    written["failure"] = object{{"code", error.code}, {"detail", refusal_words(error, language)}};
  }
  if (job.file) {
    written["file"] = file_to_json(job);
  }
  return written;
}

std::string to_json(const LongJobRecord& job, Language language) {
  return boost::json::serialize(job_to_json(job, language));
}

std::string to_json(const std::vector<LongJobRecord>& jobs, Language language) {
  array written;
  for (const LongJobRecord& job : jobs) {
    written.push_back(job_to_json(job, language));
  }
  return boost::json::serialize(object{{"long_jobs", std::move(written)}});
}

}  // namespace musubi::http
