#include "services/export_jobs.h"

#include <algorithm>
#include <boost/json.hpp>

#include "services/record.h"

namespace musubi::services {

using boost::json::array;
using boost::json::object;
using stores::LongJobRecord;

static object to_object(const ListFilter& filter) {
  object written;
  for (const auto& [name, value] : filter) {
    written[name] = value;
  }
  return written;
}

static std::string text_at(const object& from, const char* name) {
  return std::string{from.at(name).as_string()};
}
static int count_at(const object& from, const char* name) {
  return static_cast<int>(from.at(name).as_int64());
}

Result<LongJobId> ask_for_export(const Context& context, const ExportOrder& order,
                                 Language language, const Asker& asker, Instant now) {
  const object parameters{{"format", order.format}, {"filter", to_object(order.filter)}};
  return ask_for_long_job(context,
                          {.kind = std::string{export_kind},
                           .language = language,
                           .parameters_json = boost::json::serialize(parameters),
                           .asker = asker},
                          now);
}

// We wrote it ourselves, so that what is missing is a programmer's error.
ExportOrder export_order_of(const LongJobRecord& job) {
  const object parameters = boost::json::parse(job.parameters_json).as_object();
  ExportOrder order{.format = text_at(parameters, "format"), .filter = {}};
  for (const auto& [name, value] : parameters.at("filter").as_object()) {
    order.filter.emplace(name, value.as_string());
  }
  return order;
}

std::string to_json(const ExportSummary& summary) {
  array cells;
  for (const ReplacedText& cell : summary.first_replaced) {
    cells.push_back(object{{"receipt_number", cell.receipt_number},
                           {"column", cell.column},
                           {"text", cell.text},
                           {"characters", array(cell.characters.begin(), cell.characters.end())}});
  }
  array courses;
  for (const auto& [programme, course] : summary.courses) {
    courses.push_back(array{programme.value, course.value});
  }
  return boost::json::serialize(object{{"as_of", summary.as_of.iso_utc()},
                                       {"rows", summary.rows},
                                       {"changed", summary.changed},
                                       {"replaced_characters", summary.replaced},
                                       {"replaced_cells", summary.replaced_cells},
                                       {"replaced", std::move(cells)},
                                       {"courses", std::move(courses)}});
}

ExportSummary export_summary_of(const LongJobRecord& job) {
  const object result = boost::json::parse(job.result_json).as_object();
  ExportSummary summary{.as_of = Instant::parse(text_at(result, "as_of")).value(),
                        .rows = count_at(result, "rows"),
                        .changed = count_at(result, "changed"),
                        .replaced = count_at(result, "replaced_characters"),
                        .replaced_cells = count_at(result, "replaced_cells"),
                        .first_replaced = {},
                        .courses = {}};
  for (const auto& each : result.at("replaced").as_array()) {
    const object& cell = each.as_object();
    summary.first_replaced.push_back(
        {.receipt_number = text_at(cell, "receipt_number"),
         .column = text_at(cell, "column"),
         .text = text_at(cell, "text"),
         .characters = boost::json::value_to<std::vector<std::string>>(cell.at("characters"))});
  }
  for (const auto& each : result.at("courses").as_array()) {
    const array& pair = each.as_array();
    summary.courses.emplace_back(ProgrammeId{std::string{pair.at(0).as_string()}},
                                 CourseId{std::string{pair.at(1).as_string()}});
  }
  return summary;
}

static Result<void> record_export(const Context& context, const LongJobRecord& job,
                                  const ExportSummary& summary, const Actor& actor, Instant now) {
  const ExportOrder order = export_order_of(job);
  const object detail{{"format", order.format},
                      {"filter", to_object(order.filter)},
                      {"rows", summary.rows},
                      {"replaced", summary.replaced},
                      {"sha256", job.file->sha256}};
  return context.database.write([&](Transaction& transaction) {
    return record(transaction, {.at = now,
                                .actor = actor,
                                .verb = "applications.export",
                                .subject = {"list", std::string{exported_list}},
                                .reason = "",
                                .detail_json = boost::json::serialize(detail)});
  });
}

Result<LongJobContent> fetch_export(const Context& context, const Asker& asker, const LongJobId& id,
                                    Instant now) {
  const auto job = TRY(view_long_job(context, asker.account, id));
  if (job.state != stores::LongJobState::done || !job.file) {
    return Error{ErrorKind::refused, "long_job_not_done", "The file is not made yet."};
  }
  const ExportSummary summary = export_summary_of(job);
  const bool may_read_all = std::ranges::all_of(summary.courses, [&](const auto& course) {
    return asker.staff.reach.permits(access::Verb::read_applications, course.first, course.second);
  });
  if (!may_read_all) {
    return Error{ErrorKind::refused, "long_job_not_permitted",
                 "The file holds applications that the account may no longer read."};
  }
  auto bytes = context.long_job_files.read_whole(job.file->stored_name, stores::Sealing::sealed);
  if (!bytes.is_ok()) {
    // A restored backup has the row and not the file.
    return bytes.error().code == "file_missing"
               ? Error{ErrorKind::not_found, "long_job_file_gone", "The file is no longer here."}
               : bytes.error();
  }
  TRY(record_export(context, job, summary, asker.staff.actor, now));
  return LongJobContent{.file = *job.file, .bytes = bytes.take()};
}

}  // namespace musubi::services
