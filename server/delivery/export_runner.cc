#include "delivery/export_runner.h"

#include <array>
#include <set>

#include "sheets/csv.h"
#include "sheets/xlsx.h"

namespace musubi::delivery {

using services::ExportChunk;
using services::ExportedApplication;
using services::ExportSummary;

namespace {

constexpr std::size_t replaced_shown = 200;  // the others are counted

enum class Format { csv_utf8, csv_cp932, xlsx };

struct FormatWords {
  std::string_view name;
  std::string_view media_type;
  std::string_view ending;
};

constexpr std::array<FormatWords, 3> formats{{
    {"csv_utf8", "text/csv; charset=utf-8; header=present", ".csv"},
    {"csv_cp932", "text/csv; charset=windows-31j; header=present", ".csv"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"},
}};

Format format_of(std::string_view name) {
  for (std::size_t at = 0; at < formats.size(); ++at) {
    if (formats.at(at).name == name) {
      return static_cast<Format>(at);
    }
  }
  fail_assertion("an order names a format that there is", __FILE__, __LINE__);
}

const FormatWords& words_of(Format format) { return formats.at(static_cast<std::size_t>(format)); }

// The table on its way into a file of any format.
class TableFile {
 public:
  TableFile(Format format, sheets::Table head, sheets::TakeBytes take)
      : m_format(format), m_head(std::move(head)), m_take(std::move(take)) {}

  Result<void> begin(Instant made) {
    if (m_format == Format::xlsx) {
      m_workbook = TRY(sheets::XlsxFile::begin(m_head, made));
    }
    return {};
  }

  Result<void> add(std::vector<sheets::Row> rows) {
    if (m_format == Format::xlsx) {
      return m_workbook->add(rows);
    }
    m_head.rows = std::move(rows);
    const auto part = m_has_titles ? sheets::CsvPart::further : sheets::CsvPart::first;
    m_has_titles = true;
    if (m_format == Format::csv_utf8) {
      return m_take(sheets::utf8_csv(m_head, part));
    }
    const sheets::Cp932Csv csv = sheets::cp932_csv(m_head, part);
    count_replaced(csv.replaced);
    return m_take(csv.bytes);
  }

  Result<void> finish(const sheets::Notes& notes) {
    if (m_format == Format::xlsx) {
      return m_workbook->finish(notes, m_take);
    }
    return m_has_titles ? Result<void>{} : add({});
  }

  void tell_replaced(ExportSummary& summary) const {
    summary.replaced = m_characters;
    summary.replaced_cells = m_cells;
    summary.first_replaced = m_replaced;
  }

 private:
  void count_replaced(const std::vector<sheets::ReplacedCell>& cells) {
    for (const sheets::ReplacedCell& cell : cells) {
      m_characters += static_cast<int>(cell.characters.size());
      ++m_cells;
      if (m_replaced.size() < replaced_shown) {
        const sheets::Row& row = m_head.rows.at(cell.row);
        m_replaced.push_back({.receipt_number = std::get<std::string>(row.front()),
                              .column = m_head.columns.at(cell.column),
                              .text = std::get<std::string>(row.at(cell.column)),
                              .characters = cell.characters});
      }
    }
  }

  Format m_format;
  sheets::Table m_head;
  sheets::TakeBytes m_take;
  std::unique_ptr<sheets::XlsxFile> m_workbook;  // of XLSX alone
  bool m_has_titles = false;
  int m_characters = 0;
  int m_cells = 0;
  std::vector<services::ReplacedText> m_replaced;
};

// One export from its plan to its file.
class Export {
 public:
  Export(const services::Context& context, const ExportedList& list, std::size_t chunk_rows,
         RunningLongJob& job)
      : m_context(context),
        m_list(list),
        m_chunk_rows(chunk_rows),
        m_job(job),
        m_language(job.record().language) {}

  Result<stores::LongJobOutcome> make() {
    const services::ExportOrder order = services::export_order_of(m_job.record());
    const Instant now = m_job.now();
    const auto staff = TRY(services::asker_now(m_context, m_job.record().account,
                                               access::Verb::read_applications, now));
    const auto plan =
        TRY(services::plan_export(m_context, TRY(m_list.query_of(order.filter)), staff, now));
    const auto incoming = TRY(m_context.long_job_files.begin(stores::Sealing::sealed));
    const Format format = format_of(order.format);
    TableFile file{format, m_list.head_of(m_language),
                   [&](std::string_view piece) { return incoming->append(piece); }};
    TRY(file.begin(plan.as_of));
    TRY(write_rows(plan, file));
    ExportSummary summary = summary_of(plan);
    file.tell_replaced(summary);
    TRY(file.finish(m_list.notes_of(summary, m_language)));
    // Whoever cancelled it while the file was closed leaves no file.
    const auto kept = TRY(incoming->finish());
    return stores::LongJobOutcome{
        .result_json = to_json(summary),
        .file = stores::LongJobFile{.stored_name = kept.stored_name,
                                    .file_name = m_list.name_of(m_language, plan.as_of) +
                                                 std::string{words_of(format).ending},
                                    .media_type = std::string{words_of(format).media_type},
                                    .bytes = kept.bytes,
                                    .sha256 = kept.sha256}};
  }

 private:
  Result<void> write_rows(const services::ExportPlan& plan, TableFile& file) {
    const auto total = static_cast<int>(plan.rows.size());
    for (std::size_t from = 0; from < plan.rows.size(); from += m_chunk_rows) {
      const ExportChunk chunk = TRY(services::read_export(m_context, plan, from, m_chunk_rows));
      std::vector<sheets::Row> rows;
      for (const ExportedApplication& each : chunk.applications) {
        rows.push_back(m_list.row_of(each, m_language));
        m_courses.emplace(each.row.programme, each.row.course);
      }
      m_changed += chunk.changed;
      m_rows += static_cast<int>(rows.size());
      TRY(file.add(std::move(rows)));
      const int done = std::min(total, static_cast<int>(from + m_chunk_rows));
      TRY(m_job.end_chunk({.done = done, .total = total}));
    }
    return {};
  }

  [[nodiscard]] ExportSummary summary_of(const services::ExportPlan& plan) const {
    return {.as_of = plan.as_of,
            .rows = m_rows,
            .changed = m_changed,
            .replaced = 0,
            .replaced_cells = 0,
            .first_replaced = {},
            .courses = {m_courses.begin(), m_courses.end()}};
  }

  const services::Context& m_context;
  const ExportedList& m_list;
  std::size_t m_chunk_rows;
  RunningLongJob& m_job;
  Language m_language;
  std::set<std::pair<ProgrammeId, CourseId>> m_courses;
  int m_rows = 0;
  int m_changed = 0;
};

}  // namespace

LongJobRunner export_runner(const services::Context& context, ExportedList list,
                            std::size_t chunk_rows) {
  return [&context, list = std::move(list), chunk_rows](RunningLongJob& job) {
    return Export{context, list, chunk_rows, job}.make();
  };
}

}  // namespace musubi::delivery
