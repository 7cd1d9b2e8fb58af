// Job: one piece of work that a caller hands to a database thread, and the promise of its answer.
#pragma once

#include <functional>
#include <future>

#include "base/result.h"
#include "stores/connection.h"

namespace musubi {

// May run more than once (PostgreSQL repeats a write that lost a race), so it has no effect
// outside the database but to keep its last answer.
using JobBody = std::function<Result<void>(Connection&)>;

struct Job {
  JobBody body;
  // Carries an error, or the exception of a programmer's error back to the caller's thread.
  std::promise<Result<void>> answer;
};

// A job that waits for another job can wait for ever, so the database threads are known.
void mark_database_thread();
[[nodiscard]] bool is_database_thread();

}  // namespace musubi
