// The desk's list as a file: what it would hold, then XLSX or CSV. Every file is recorded before it
// is handed out (decision 0019).
#include <fmt/core.h>

#include <array>

#include "base/crypto/hash.h"
#include "http/api/desk_codec.h"
#include "http/api/export_codec.h"
#include "http/api/page_query.h"
#include "http/api/problem.h"
#include "http/application_table.h"
#include "http/html/url.h"
#include "http/principal.h"
#include "http/site.h"
#include "sheets/xlsx.h"

namespace musubi::http {

using services::Context;
using services::QueueQuery;

namespace {

enum class Format { csv_utf8, csv_cp932, xlsx };

struct FormatWords {
  std::string_view name;  // in the audit
  std::string_view media_type;
  std::string_view extension;
};

constexpr std::array<FormatWords, 3> formats{{
    {"csv_utf8", "text/csv; charset=utf-8; header=present", "csv"},
    {"csv_cp932", "text/csv; charset=windows-31j; header=present", "csv"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"},
}};

struct ExportFile {
  std::string bytes;
  int rows;
  int replaced;
};

}  // namespace

static const FormatWords& words_of(Format format) {
  return formats.at(static_cast<std::size_t>(format));
}

// 申込み一覧_2026-11-21_1000.xlsx, and the same in ASCII for programs that read only that (RFC
// 6266).
static std::string disposition(Language language, Instant now, Format format) {
  const int minutes = now.time_jst().seconds / 60;
  const std::string rest = fmt::format("_{}_{:02}{:02}.{}", now.date_jst().iso(), minutes / 60,
                                       minutes % 60, words_of(format).extension);
  const std::string name = (language == Language::ja ? "申込み一覧" : "applications") + rest;
  return fmt::format("attachment; filename=\"applications{}\"; filename*=UTF-8''{}", rest,
                     html::percent_encoded(name));
}

static Result<ExportFile> file_of(const sheets::Table& table, Format format, Instant now) {
  const int rows = static_cast<int>(table.rows.size());
  switch (format) {
    case Format::csv_utf8:
      return ExportFile{.bytes = sheets::utf8_csv(table), .rows = rows, .replaced = 0};
    case Format::csv_cp932: {
      sheets::Cp932Csv csv = sheets::cp932_csv(table);
      return ExportFile{
          .bytes = std::move(csv.bytes), .rows = rows, .replaced = characters_in(csv.replaced)};
    }
    case Format::xlsx:
      return ExportFile{.bytes = TRY(sheets::xlsx_of(table, now)), .rows = rows, .replaced = 0};
  }
  fail_assertion("every format has its file", __FILE__, __LINE__);
}

// What the list was narrowed by, as it was asked for; the page and the language narrow nothing.
static std::map<std::string, std::string> filter_in(const Request& request) {
  std::map<std::string, std::string> filter;
  for (const auto& [name, value] : request.query) {
    if (name != "lang" && name != "page" && name != "encoding") {
      filter.emplace(name, value);
    }
  }
  return filter;
}

static Result<sheets::Table> table_for(const Context& context, const QueueQuery& query,
                                       const Request& request) {
  const auto list =
      TRY(services::list_for_export(context, {.list = query}, staff_of(request), request.received));
  return application_table(list, language_of(request));
}

static Result<ExportFile> recorded_file(const Context& context, const QueueQuery& query,
                                        Format format, const Request& request) {
  ExportFile file = TRY(file_of(TRY(table_for(context, query, request)), format, request.received));
  TRY(services::record_export(context,
                              {.format = std::string{words_of(format).name},
                               .filter = filter_in(request),
                               .rows = file.rows,
                               .replaced = file.replaced,
                               .sha256 = sha256_hex(file.bytes),
                               .staff = staff_of(request)},
                              request.received));
  return file;
}

static Response download(const Context& context, const Request& request, Format format) {
  const Language language = language_of(request);
  const auto query = read_queue_query(request);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&query)) {
    return problem_of(*problems, language);
  }
  auto file = recorded_file(context, std::get<QueueQuery>(query), format, request);
  if (!file.is_ok()) {
    return problem_of(file.error(), language);
  }
  Response response{Status::ok};
  response.with_body(std::string{words_of(format).media_type}, std::move(file.value().bytes))
      .with_header("content-disposition", disposition(language, request.received, format))
      .with_header("x-export-rows", std::to_string(file.value().rows))
      .with_header("x-export-replaced", std::to_string(file.value().replaced))
      .with_header("cache-control", "no-store");
  return response;
}

static Response download_csv(const Context& context, const Request& request) {
  static constexpr std::array<std::string_view, 2> encodings{"utf-8", "cp932"};
  PageQuery asked{request};
  const Format format =
      asked.choice("encoding", encodings) == 0 ? Format::csv_utf8 : Format::csv_cp932;
  return asked.problems().empty() ? download(context, request, format)
                                  : problem_of(asked.problems(), language_of(request));
}

static Response preview(const Context& context, const Request& request) {
  const Language language = language_of(request);
  const auto query = read_queue_query(request);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&query)) {
    return problem_of(*problems, language);
  }
  const auto table = table_for(context, std::get<QueueQuery>(query), request);
  return table.is_ok()
             ? Response::json(Status::ok,
                              export_preview(table.value(), cp932_csv(table.value()).replaced))
             : problem_of(table.error(), language);
}

static Response list_exports(const Context& context, const Request& request) {
  const auto log = services::view_export_log(context, staff_of(request));
  return log.is_ok() ? Response::json(Status::ok, to_json(log.value()))
                     : problem_of(log.error(), language_of(request));
}

std::vector<Route> export_routes(const Context& context) {
  const std::string list = "/api/staff/exports/applications";
  const Policy readers = staff(access::Verb::read_applications);
  return {
      {.method = Method::get,
       .pattern = "/api/staff/exports",
       .access = readers,
       .handler = [&context](const Request& request) { return list_exports(context, request); }},
      {.method = Method::get,
       .pattern = list,
       .access = readers,
       .handler = [&context](const Request& request) { return preview(context, request); }},
      {.method = Method::get,
       .pattern = list + ".xlsx",
       .access = readers,
       .handler =
           [&context](const Request& request) { return download(context, request, Format::xlsx); }},
      {.method = Method::get,
       .pattern = list + ".csv",
       .access = readers,
       .handler = [&context](const Request& request) { return download_csv(context, request); }},
  };
}

}  // namespace musubi::http
