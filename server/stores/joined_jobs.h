// JoinedJobs: while one write runs, what its thread writes and reads through the database becomes
// part of it, each further write in a savepoint of its own. So use cases that each commit for
// themselves can be kept or undone as one (decision 0028).
#pragma once

#include "stores/job.h"

namespace musubi {

class JoinedJobs {
 public:
  // From here to the end of the scope, on this thread.
  explicit JoinedJobs(Connection& connection);
  ~JoinedJobs();
  JoinedJobs(const JoinedJobs&) = delete;
  JoinedJobs& operator=(const JoinedJobs&) = delete;

  [[nodiscard]] static bool are_open();
  // Only where they are open. An error undoes this part alone.
  [[nodiscard]] static Result<void> write(const JobBody& body);
  [[nodiscard]] static Result<void> read(const JobBody& body);
};

}  // namespace musubi
