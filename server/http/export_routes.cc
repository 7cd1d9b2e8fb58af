// The desk's list as a file: what it would hold, and the long job that makes it. What is handed out
// is recorded first (decisions 0019, 0032).
#include <algorithm>

#include "http/api/desk_codec.h"
#include "http/api/export_codec.h"
#include "http/api/problem.h"
#include "http/application_table.h"
#include "http/html/url.h"
#include "http/principal.h"
#include "http/site.h"

namespace musubi::http {

using services::Context;
using services::QueueQuery;

// So many rows are looked at for characters that CP932 lacks, while somebody waits; the file itself
// tells of all.
static constexpr std::size_t checked_rows_max = 10'000;
static constexpr std::size_t chunk_rows = 1'000;

// What the list was narrowed by, as it was asked for; the page and the language narrow nothing.
static services::ListFilter filter_in(const Request& request) {
  services::ListFilter filter;
  for (const auto& [name, value] : request.query) {
    if (name != "lang" && name != "page") {
      filter.emplace(name, value);
    }
  }
  return filter;
}

static services::Asker asker_of(const Request& request) {
  return {session_of(request).account, staff_of(request)};
}

static Result<std::string> preview_of(const Context& context, const QueueQuery& query,
                                      const Request& request) {
  const auto plan = TRY(services::plan_export(context, query, staff_of(request), request.received));
  const Language language = language_of(request);
  sheets::Table table = application_table(language);
  ExportPreview preview;
  const std::size_t end = std::min(plan.rows.size(), checked_rows_max);
  for (std::size_t from = 0; from < end; from += chunk_rows) {
    table.rows.clear();
    for (const auto& each :
         TRY(services::read_export(context, plan, from, chunk_rows)).applications) {
      table.rows.push_back(application_row(each, language));
    }
    preview.look_at(table);
  }
  return preview.json(plan.rows.size(), context.export_rows_max);
}

static Response preview(const Context& context, const Request& request) {
  const auto query = read_queue_query(request);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&query)) {
    return problem_of(*problems, language_of(request));
  }
  auto json = preview_of(context, std::get<QueueQuery>(query), request);
  return json.is_ok() ? Response::json(Status::ok, json.take())
                      : problem_of(json.error(), language_of(request));
}

static Response show_job(const Context& context, const LongJobId& id, Status status,
                         const Request& request) {
  const Language language = language_of(request);
  const auto job = services::view_long_job(context, session_of(request).account, id);
  return job.is_ok() ? Response::json(status, to_json(job.value(), language))
                     : problem_of(job.error(), language);
}

static Response begin(const Context& context, const Request& request) {
  const Language language = language_of(request);
  const auto query = read_queue_query(request);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&query)) {
    return problem_of(*problems, language);
  }
  const auto format = read_export_format(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&format)) {
    return problem_of(*problems, language);
  }
  const auto id = services::ask_for_export(
      context, {.format = std::get<std::string>(format), .filter = filter_in(request)}, language,
      asker_of(request), request.received);
  return id.is_ok() ? show_job(context, id.value(), Status::created, request)
                    : problem_of(id.error(), language);
}

static Response list_exports(const Context& context, const Request& request) {
  const auto log = services::view_export_log(context, staff_of(request));
  return log.is_ok() ? Response::json(Status::ok, to_json(log.value()))
                     : problem_of(log.error(), language_of(request));
}

static LongJobId job_in(const Request& request) { return LongJobId{request.parameter("long_job")}; }

static Response list_jobs(const Context& context, const Request& request) {
  const Language language = language_of(request);
  const auto jobs = services::view_long_jobs(context, session_of(request).account);
  return jobs.is_ok() ? Response::json(Status::ok, to_json(jobs.value(), language))
                      : problem_of(jobs.error(), language);
}

static Response get_job(const Context& context, const Request& request) {
  return show_job(context, job_in(request), Status::ok, request);
}

static Response cancel_job(const Context& context, const Request& request) {
  const auto done =
      services::cancel_long_job(context, asker_of(request), job_in(request), request.received);
  return done.is_ok() ? Response{Status::no_content}
                      : problem_of(done.error(), language_of(request));
}

// The name in the language of the file, and the same in ASCII for programs that read only that (RFC
// 6266).
static std::string disposition(const std::string& name) {
  return "attachment; filename=\"applications" + name.substr(name.find('_')) +
         "\"; filename*=UTF-8''" + html::percent_encoded(name);
}

static Response fetch(const Context& context, const Request& request) {
  auto content =
      services::fetch_export(context, asker_of(request), job_in(request), request.received);
  if (!content.is_ok()) {
    return problem_of(content.error(), language_of(request));
  }
  auto [file, bytes] = content.take();
  Response response{Status::ok};
  response.with_body(file.media_type, std::move(bytes))
      .with_header("content-disposition", disposition(file.file_name))
      .with_header("cache-control", "no-store");
  return response;
}

std::vector<Route> export_routes(const Context& context) {
  const auto with = [&context](Response (*handler)(const Context&, const Request&)) {
    return [&context, handler](const Request& request) { return handler(context, request); };
  };
  const std::string list = "/api/staff/exports/applications";
  const std::string job = "/api/staff/long-jobs/{long_job}";
  const Policy readers = staff(access::Verb::read_applications);
  return {
      {.method = Method::get,
       .pattern = "/api/staff/exports",
       .access = readers,
       .handler = with(list_exports)},
      {.method = Method::get, .pattern = list, .access = readers, .handler = with(preview)},
      {.method = Method::post, .pattern = list, .access = readers, .handler = with(begin)},
      {.method = Method::get,
       .pattern = "/api/staff/long-jobs",
       .access = readers,
       .handler = with(list_jobs)},
      {.method = Method::get, .pattern = job, .access = readers, .handler = with(get_job)},
      {.method = Method::delete_, .pattern = job, .access = readers, .handler = with(cancel_job)},
      {.method = Method::get, .pattern = job + "/file", .access = readers, .handler = with(fetch)},
  };
}

}  // namespace musubi::http
