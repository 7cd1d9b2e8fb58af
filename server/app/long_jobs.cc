#include "app/long_jobs.h"

#include "delivery/export_runner.h"
#include "http/application_table.h"
#include "http/core/log.h"

namespace musubi::app {

Result<std::unique_ptr<delivery::LongJobWorker>> start_long_jobs(const services::Context& context,
                                                                 const Clock& clock,
                                                                 OtherServers others) {
  // Who held something has died, or this server would not have the database for itself.
  if (others == OtherServers::none) {
    TRY(context.database.write(
        [](Transaction& transaction) { return stores::release_long_jobs(transaction); }));
  }
  const delivery::ExportedList applications{.query_of = http::query_of_filter,
                                            .head_of = http::application_table,
                                            .row_of = http::application_row,
                                            .notes_of = http::application_notes,
                                            .name_of = http::application_file_name};
  return std::make_unique<delivery::LongJobWorker>(
      delivery::LongJobWorkerParts{.context = context,
                                   .runners = {{std::string{services::export_kind},
                                                delivery::export_runner(context, applications)}},
                                   .clock = clock,
                                   .log = http::stdout_log()});
}

}  // namespace musubi::app
