// Makes the file of a list that somebody asked for: reads the rows chunk by chunk and writes them
// into a sealed file, which has a name when all of it is on the disk. A try that ends before leaves
// nothing, and the next begins anew.
#pragma once

#include "delivery/long_job_worker.h"
#include "services/export_applications.h"
#include "services/export_jobs.h"
#include "sheets/table.h"

namespace musubi::delivery {

// How the list looks, in the words of the desk.
struct ExportedList {
  std::function<Result<services::QueueQuery>(const services::ListFilter&)> query_of;
  std::function<sheets::Table(Language)> head_of;  // without rows
  std::function<sheets::Row(const services::ExportedApplication&, Language)> row_of;
  std::function<sheets::Notes(const services::ExportSummary&, Language)> notes_of;
  std::function<std::string(Language, Instant as_of)> name_of;  // of the file, without its ending
};

inline constexpr std::size_t export_chunk_rows = 500;

[[nodiscard]] LongJobRunner export_runner(const services::Context& context, ExportedList list,
                                          std::size_t chunk_rows = export_chunk_rows);

}  // namespace musubi::delivery
