#include "services/long_jobs.h"

#include <fmt/core.h>

#include <boost/json.hpp>

#include "services/record.h"
#include "stores/grant_store.h"
#include "stores/random_id.h"

namespace musubi::services {

using stores::LongJobRecord;

static constexpr const char* subject_type = "long_job";

static Error no_such_job() {
  return {ErrorKind::not_found, "no_such_long_job", "There is no such long job of this account."};
}

static std::string detail_of(const LongJobRecord& job) {
  boost::json::object detail{{"kind", job.kind}};
  if (job.file) {
    detail["sha256"] = job.file->sha256;
  }
  return boost::json::serialize(detail);
}

static Result<void> note(Transaction& transaction, const LongJobRecord& job, const Actor& actor,
                         std::string_view verb, Instant now) {
  return record(transaction, {.at = now,
                              .actor = actor,
                              .verb = std::string{verb},
                              .subject = {subject_type, job.id.value},
                              .reason = "",
                              .detail_json = detail_of(job)});
}

Result<LongJobId> ask_for_long_job(const Context& context, const LongJobOrder& order, Instant now) {
  const auto id = random_id<LongJobId>();
  return context.database.write([&](Transaction& transaction) -> Result<LongJobId> {
    const int open = TRY(stores::count_open_long_jobs(transaction, order.asker.account));
    if (open >= open_long_jobs_max) {
      return Error{ErrorKind::refused, "too_many_long_jobs",
                   fmt::format("{} of your long jobs wait or run, and {} may: wait for one to end, "
                               "or cancel it.",
                               open, open_long_jobs_max)};
    }
    const LongJobRecord job{.id = id,
                            .kind = order.kind,
                            .account = order.asker.account,
                            .language = order.language,
                            .parameters_json = order.parameters_json,
                            .created_at = now};
    TRY(stores::insert_long_job(transaction, job));
    TRY(note(transaction, job, order.asker.staff.actor, "long_job.ask", now));
    return id;
  });
}

Result<std::vector<LongJobRecord>> view_long_jobs(const Context& context,
                                                  const AccountId& account) {
  return context.database.read(
      [&](Snapshot& snapshot) { return stores::list_long_jobs(snapshot, account); });
}

static Result<LongJobRecord> own_job(Snapshot& snapshot, const AccountId& account,
                                     const LongJobId& id) {
  auto job = TRY(stores::find_long_job(snapshot, id));
  if (!job || job->account != account) {
    return no_such_job();
  }
  return std::move(*job);
}

Result<LongJobRecord> view_long_job(const Context& context, const AccountId& account,
                                    const LongJobId& id) {
  return context.database.read([&](Snapshot& snapshot) { return own_job(snapshot, account, id); });
}

Result<void> cancel_long_job(const Context& context, const Asker& asker, const LongJobId& id,
                             Instant now) {
  const auto gone =
      TRY(context.database.write([&](Transaction& transaction) -> Result<LongJobRecord> {
        auto job = TRY(own_job(transaction, asker.account, id));
        const auto cancelled = TRY(
            stores::cancel_long_job(transaction, id, now, now.plus_seconds(long_job_kept_seconds)));
        if (cancelled == stores::Cancelled::was_over) {
          TRY(stores::delete_long_job(transaction, id));
        }
        TRY(note(transaction, job, asker.staff.actor,
                 cancelled == stores::Cancelled::now ? "long_job.cancel" : "long_job.delete", now));
        return job;
      }));
  // After the commit: a row without its file would be worse than a file that the next start sweeps.
  if (gone.file) {
    context.long_job_files.remove(gone.file->stored_name);
  }
  return {};
}

Result<int> sweep_long_jobs(const Context& context, Instant now) {
  using Jobs = std::vector<LongJobRecord>;
  const auto gone = TRY(context.database.write([&](Transaction& transaction) -> Result<Jobs> {
    Jobs expired = TRY(stores::list_expired_long_jobs(transaction, now));
    for (const LongJobRecord& job : expired) {
      TRY(stores::delete_long_job(transaction, job.id));
      TRY(note(transaction, job, {"system:sweep"}, "long_job.expire", now));
    }
    return expired;
  }));
  for (const LongJobRecord& job : gone) {
    if (job.file) {
      context.long_job_files.remove(job.file->stored_name);
    }
  }
  return static_cast<int>(gone.size());
}

Result<Staff> asker_now(const Context& context, const AccountId& account, access::Verb verb,
                        Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<Staff> {
    const auto record = TRY(stores::find_account(snapshot, account));
    auto grants = TRY(stores::standing_grants(snapshot, account));
    if (!record || !access::permits_somewhere(grants, verb, now)) {
      return Error{ErrorKind::refused, "long_job_not_permitted",
                   "The account may no longer do what it asked for."};
    }
    return Staff{staff_actor(record->login_key), {std::move(grants), now}};
  });
}

}  // namespace musubi::services
