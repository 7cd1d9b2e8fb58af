#include "delivery/long_job_worker.h"

#include "delivery/long_job_for_test.h"

namespace musubi::delivery {
namespace {

using services::value_of;
using stores::LongJobState;
using Round = LongJobRounds::Round;

class LongJobWorkerTest : public LongJobTest {
 protected:
  // What the runner answers, after as many chunks.
  static LongJobRunner runner_of(Result<stores::LongJobOutcome> outcome, int chunks = 2) {
    return [=](RunningLongJob& job) -> Result<stores::LongJobOutcome> {
      for (int done = 1; done <= chunks; ++done) {
        TRY(job.end_chunk({.done = done, .total = chunks}));
      }
      return outcome;
    };
  }
  static Result<stores::LongJobOutcome> success() {
    return stores::LongJobOutcome{R"({"rows":2})", std::nullopt};
  }
  static Result<stores::LongJobOutcome> failure(ErrorKind kind) {
    return Error{kind, "went_wrong", "in words"};
  }
  Round run(LongJobRunner runner, const std::stop_token& stop = {}) {
    auto worker = rounds({{"test", std::move(runner)}});
    return value_of(worker.run_next(stop));
  }
};

TEST_F(LongJobWorkerTest, does_what_is_due_and_tells_how_far_it_is) {
  EXPECT_EQ(run(runner_of(success())), Round::found_nothing);
  const LongJobId id = ask("test");
  EXPECT_EQ(run(runner_of(success())), Round::worked);
  EXPECT_EQ(job(id).state, LongJobState::done);
  EXPECT_EQ(job(id).total_count, 2);
  EXPECT_EQ(job(id).expires_at, m_now.plus_seconds(services::long_job_kept_seconds));
  EXPECT_EQ(run(runner_of(success())), Round::found_nothing);
}

TEST_F(LongJobWorkerTest, tries_again_what_the_outside_world_refused_but_not_for_ever) {
  const LongJobId id = ask("test");
  for (int attempt = 1; attempt <= 3; ++attempt) {
    EXPECT_EQ(run(runner_of(failure(ErrorKind::unavailable))), Round::worked);
    EXPECT_EQ(job(id).state, attempt < 3 ? LongJobState::waiting : LongJobState::failed);
    EXPECT_EQ(run(runner_of(success())), Round::found_nothing) << "not at once";
    m_now = m_now.plus_seconds(10);
  }
  EXPECT_EQ(job(id).failure->code, "went_wrong");
}

TEST_F(LongJobWorkerTest, does_not_repeat_what_a_rule_refused) {
  const LongJobId id = ask("test");
  EXPECT_EQ(run(runner_of(failure(ErrorKind::refused))), Round::worked);
  EXPECT_EQ(job(id).state, LongJobState::failed);
  EXPECT_EQ(job(id).failure->detail, "in words");
}

TEST_F(LongJobWorkerTest, stops_at_the_end_of_a_chunk_when_the_job_is_cancelled) {
  const LongJobId id = ask("test");
  bool went_on = false;
  const auto runner = [&](RunningLongJob& running) -> Result<stores::LongJobOutcome> {
    EXPECT_EQ(code_of(services::cancel_long_job(context(), asker(), id, m_now)), "ok");
    TRY(running.end_chunk({.done = 1, .total = 2}));
    went_on = true;
    return success();
  };
  EXPECT_EQ(run(runner), Round::worked);
  EXPECT_FALSE(went_on);
  EXPECT_EQ(job(id).state, LongJobState::cancelled);
}

TEST_F(LongJobWorkerTest, leaves_no_file_of_a_job_that_was_cancelled_at_its_end) {
  const LongJobId id = ask("test");
  std::string stored_name;
  const auto runner = [&](RunningLongJob&) -> Result<stores::LongJobOutcome> {
    const auto incoming = TRY(context().long_job_files.begin(stores::Sealing::sealed));
    TRY(incoming->append("内容"));
    stored_name = TRY(incoming->finish()).stored_name;
    TRY(services::cancel_long_job(context(), asker(), id, m_now));
    return stores::LongJobOutcome{"{}", stores::LongJobFile{.stored_name = stored_name,
                                                            .file_name = "a",
                                                            .media_type = "text/csv",
                                                            .bytes = 6,
                                                            .sha256 = "ab"}};
  };
  EXPECT_EQ(run(runner), Round::worked);
  EXPECT_EQ(code_of(context().long_job_files.read_whole(stored_name, stores::Sealing::sealed)),
            "file_missing");
}

TEST_F(LongJobWorkerTest, puts_the_job_back_when_the_server_stops) {
  const LongJobId id = ask("test");
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(run(runner_of(success()), stop.get_token()), Round::worked);
  EXPECT_EQ(job(id).state, LongJobState::waiting);
  EXPECT_EQ(job(id).attempts, 0);
  EXPECT_EQ(run(runner_of(success())), Round::worked);
  EXPECT_EQ(job(id).state, LongJobState::done);
}

TEST_F(LongJobWorkerTest, fails_what_it_does_not_know) {
  const LongJobId id = ask("of another version");
  EXPECT_EQ(run(runner_of(success())), Round::worked);
  EXPECT_EQ(job(id).failure->code, "long_job_unknown");
}

TEST_F(LongJobWorkerTest, goes_on_after_an_exception) {
  const LongJobId id = ask("test");
  auto worker = rounds({{"test", [](RunningLongJob&) -> Result<stores::LongJobOutcome> {
                           throw std::bad_alloc{};
                         }}});
  EXPECT_EQ(worker.run_safely({}), Round::found_nothing);
  EXPECT_NE(m_log.find("long_job_alarm"), std::string::npos);
  EXPECT_EQ(job(id).state, LongJobState::running);
  m_now = m_now.plus_seconds(60);
  EXPECT_EQ(run(runner_of(success())), Round::worked);
  EXPECT_EQ(job(id).state, LongJobState::done);
}

}  // namespace
}  // namespace musubi::delivery
