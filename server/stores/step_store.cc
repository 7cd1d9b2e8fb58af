#include "stores/step_store.h"

#include "stores/application_names.h"

namespace musubi::stores {

static constexpr Statement insert_sql =
    "insert into steps (application, version_after, verb, mail_event, state_before, "
    "decision_before, course_before, return_reason_before, taken_at) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

static constexpr Statement find_sql =
    "select application, version_after, verb, mail_event, state_before, decision_before, "
    "course_before, return_reason_before, taken_at from steps "
    "where application = $1 and version_after = $2";

static constexpr Statement set_course_sql = "update applications set course = $2 where id = $1";

static constexpr Statement set_warnings_sql = "update applications set warnings = $2 where id = $1";

static constexpr Statement insert_recall_sql =
    "insert into mail_recalls (mail, recalled_at) values ($1, $2)";

static constexpr Statement find_recall_sql = "select mail from mail_recalls where mail = $1";

static StepRecord read_step(const Row& row) {
  return {.application = row.get<ApplicationId>(0),
          .version_after = row.get<int>(1),
          .verb = row.get<std::string>(2),
          .mail_event = row.get<std::string>(3),
          .before = {.standing = standing_of(row.get<std::string>(4), row.get<std::string>(5)),
                     .course = row.get<CourseId>(6)},
          .return_reason_before = row.get<std::string>(7),
          .at = row.get<Instant>(8)};
}

Result<void> insert_step(Transaction& transaction, const StepRecord& record) {
  TRY(transaction.execute(
      insert_sql,
      {record.application, record.version_after, record.verb, record.mail_event,
       state_word(record.before.standing.state), decision_word(record.before.standing.decision),
       record.before.course, record.return_reason_before, record.at}));
  return {};
}

Result<std::optional<StepRecord>> find_step(Snapshot& snapshot, const ApplicationId& application,
                                            int version_after) {
  return snapshot.row(find_sql, {application, version_after}, read_step);
}

Result<void> set_course(Transaction& transaction, const ApplicationId& application,
                        const CourseId& course) {
  const auto changed = TRY(transaction.execute(set_course_sql, {application, course}));
  MUSUBI_ASSERT(changed == 1);
  return {};
}

Result<void> set_warnings(Transaction& transaction, const ApplicationId& application,
                          int warnings) {
  const auto changed = TRY(transaction.execute(set_warnings_sql, {application, warnings}));
  MUSUBI_ASSERT(changed == 1);
  return {};
}

Result<void> insert_recall(Transaction& transaction, const MailId& mail, Instant at) {
  TRY(transaction.execute(insert_recall_sql, {mail, at}));
  return {};
}

Result<bool> is_recalled(Snapshot& snapshot, const MailId& mail) {
  const auto found =
      TRY(snapshot.row(find_recall_sql, {mail}, [](const Row& row) { return row.get<MailId>(0); }));
  return found.has_value();
}

}  // namespace musubi::stores
