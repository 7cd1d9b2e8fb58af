#include "stores/job_queue.h"

#include <gtest/gtest.h>

#include "stores/test_database.h"

namespace musubi {
namespace {

Job job() {
  return {.body = [](Connection&) -> Result<void> { return {}; }, .answer = {}};
}

TEST(job_queue, takes_jobs_up_to_its_bound_and_refuses_the_next) {
  JobQueue queue{2};
  EXPECT_EQ(code_of(queue.push(job())), "ok");
  EXPECT_EQ(code_of(queue.push(job())), "ok");
  const auto refused = queue.push(job());
  EXPECT_EQ(code_of(refused), "database_queue_full");
  EXPECT_EQ(refused.error().kind, ErrorKind::unavailable);
  EXPECT_TRUE(queue.pop_waiting().has_value());
  EXPECT_EQ(code_of(queue.push(job())), "ok");
}

TEST(job_queue, hands_out_what_it_holds_after_it_is_closed_and_takes_no_more) {
  JobQueue queue{2};
  EXPECT_EQ(code_of(queue.push(job())), "ok");
  queue.close();
  EXPECT_EQ(code_of(queue.push(job())), "database_closed");
  EXPECT_FALSE(queue.is_finished());
  EXPECT_TRUE(queue.pop().has_value());
  EXPECT_TRUE(queue.is_finished());
  EXPECT_FALSE(queue.pop().has_value());
}

}  // namespace
}  // namespace musubi
