// The kinds of long jobs that this server does, and the worker that does them.
#pragma once

#include <memory>

#include "app/clock.h"
#include "delivery/long_job_worker.h"

namespace musubi::app {

// Beside a PostgreSQL another server may be at work on what is marked as running.
enum class OtherServers { none, perhaps };

[[nodiscard]] Result<std::unique_ptr<delivery::LongJobWorker>> start_long_jobs(
    const services::Context& context, const Clock& clock, OtherServers others);

}  // namespace musubi::app
