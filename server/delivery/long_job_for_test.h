// Long jobs in tests: an account of the desk that asks for them, and a worker without its thread.
#pragma once

#include "delivery/long_job_worker.h"
#include "services/account_for_test.h"
#include "services/long_jobs.h"

namespace musubi::delivery {

class LongJobTest : public services::AccountTest {
 protected:
  LongJobTest() { ensure(services::staff_account); }

  services::Asker asker() {
    return {account_of(services::staff_account.login).id, services::desk_staff()};
  }

  LongJobId ask(const std::string& kind) {
    return services::value_of(services::ask_for_long_job(
        context(),
        {.kind = kind, .language = Language::ja, .parameters_json = "{}", .asker = asker()},
        m_now));
  }

  stores::LongJobRecord job(const LongJobId& id) {
    return services::value_of(services::view_long_job(context(), asker().account, id));
  }

  LongJobRounds rounds(std::map<std::string, LongJobRunner, std::less<>> runners) {
    return LongJobRounds{{.context = context(),
                          .runners = std::move(runners),
                          .clock = [this] { return m_now; },
                          .log = [this](std::string_view line) { m_log += line; }}};
  }

  Instant m_now = services::test_now;
  std::string m_log;
};

}  // namespace musubi::delivery
