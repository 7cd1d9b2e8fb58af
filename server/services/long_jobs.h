// Long jobs as those see them who ask for them: asked for, watched, cancelled, and swept when their
// time is over. Nobody sees another's (decision 0032).
#pragma once

#include <string>
#include <vector>

#include "services/context.h"
#include "services/staff.h"
#include "stores/long_job_store.h"

namespace musubi::services {

// How many of one account may wait or run, so that nobody takes the queue for themselves.
inline constexpr int open_long_jobs_max = 5;
// What has ended is kept so long, and its file with it: personal data that somebody has fetched by
// then or asks for anew.
inline constexpr int long_job_kept_seconds = 24 * 60 * 60;

struct Asker {
  AccountId account;
  Staff staff;
};

struct LongJobOrder {
  std::string kind;
  Language language;
  std::string parameters_json;
  Asker asker;
};

// `refused` "too_many_long_jobs" when so many of the account's are open.
[[nodiscard]] Result<LongJobId> ask_for_long_job(const Context& context, const LongJobOrder& order,
                                                 Instant now);

// The newest first.
[[nodiscard]] Result<std::vector<stores::LongJobRecord>> view_long_jobs(const Context& context,
                                                                        const AccountId& account);
// `not_found` "no_such_long_job", also for somebody else's.
[[nodiscard]] Result<stores::LongJobRecord> view_long_job(const Context& context,
                                                          const AccountId& account,
                                                          const LongJobId& id);

// One that is over goes with its file; whoever works on it stops at the end of the chunk.
[[nodiscard]] Result<void> cancel_long_job(const Context& context, const Asker& asker,
                                           const LongJobId& id, Instant now);

// Deletes what has expired, with its files. Answers how many.
[[nodiscard]] Result<int> sweep_long_jobs(const Context& context, Instant now);

// Whoever asked, with what their grants allow now. `refused` "long_job_not_permitted" when they
// hold the verb nowhere any more.
[[nodiscard]] Result<Staff> asker_now(const Context& context, const AccountId& account,
                                      access::Verb verb, Instant now);

}  // namespace musubi::services
