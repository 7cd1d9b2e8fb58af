#include "stores/draft_store.h"

#include "stores/application_names.h"
#include "stores/json_columns.h"

namespace musubi::stores {

static constexpr Statement insert_draft_sql =
    "insert into drafts (id, programme, course, revision, language, answers, agreed, step, "
    "address, confirmed_address, confirmed_at, secret_hash, version, created_at, updated_at, "
    "expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";

static constexpr Statement update_draft_sql =
    "update drafts set answers = $2, agreed = $3, step = $4, address = $5, "
    "confirmed_address = $6, confirmed_at = $7, version = $8, updated_at = $9, expires_at = $10 "
    "where id = $1";

static constexpr Statement find_draft_sql =
    "select id, programme, course, revision, language, answers, agreed, step, address, "
    "confirmed_address, confirmed_at, secret_hash, version, created_at, updated_at, expires_at "
    "from drafts where id = $1";

static constexpr Statement find_draft_by_secret_sql =
    "select id, programme, course, revision, language, answers, agreed, step, address, "
    "confirmed_address, confirmed_at, secret_hash, version, created_at, updated_at, expires_at "
    "from drafts where secret_hash = $1";

static constexpr Statement list_expired_sql =
    "select id from drafts where expires_at < $1 order by expires_at, id limit 200";

static constexpr Statement list_mails_of_draft_sql =
    "select mail from draft_confirmations where draft = $1 order by asked_at, id limit 10000";

static constexpr Statement delete_confirmations_sql =
    "delete from draft_confirmations where draft = $1";
static constexpr Statement delete_mail_sql = "delete from mails where id = $1";
static constexpr Statement delete_draft_sql = "delete from drafts where id = $1";

static constexpr Statement insert_confirmation_sql =
    "insert into draft_confirmations (id, draft, mail, address, secret_hash, asked_at, expires_at) "
    "values ($1, $2, $3, $4, $5, $6, $7)";

static constexpr Statement find_confirmation_by_secret_sql =
    "select id, draft, mail, address, secret_hash, asked_at, expires_at from draft_confirmations "
    "where secret_hash = $1";

static constexpr Statement find_confirmation_of_mail_sql =
    "select id, draft, mail, address, secret_hash, asked_at, expires_at from draft_confirmations "
    "where mail = $1";

static constexpr Statement count_confirmations_sql =
    "select count(*) from draft_confirmations where draft = $1 and asked_at > $2";

static DraftRecord read_draft(const Row& row) {
  return {.id = row.get<ApplicationId>(0),
          .programme = row.get<ProgrammeId>(1),
          .course = row.get<CourseId>(2),
          .revision = row.get<int>(3),
          .language = value_of<Language>(languages, row.get<std::string>(4)),
          .answers = answers_from_json(row.get<std::string>(5)),
          .agreed = texts_from_json(row.get<std::string>(6)),
          .step = row.get<std::string>(7),
          .address = row.get<std::optional<std::string>>(8),
          .confirmed_address = row.get<std::optional<std::string>>(9),
          .confirmed_at = row.get<std::optional<Instant>>(10),
          .secret_hash = row.get<std::string>(11),
          .version = row.get<int>(12),
          .created_at = row.get<Instant>(13),
          .updated_at = row.get<Instant>(14),
          .expires_at = row.get<Instant>(15)};
}

static ConfirmationRecord read_confirmation(const Row& row) {
  return {.id = row.get<ConfirmationId>(0),
          .draft = row.get<ApplicationId>(1),
          .mail = row.get<MailId>(2),
          .address = row.get<std::string>(3),
          .secret_hash = row.get<std::string>(4),
          .asked_at = row.get<Instant>(5),
          .expires_at = row.get<Instant>(6)};
}

Result<void> insert_draft(Transaction& transaction, const DraftRecord& record) {
  TRY(transaction.execute(
      insert_draft_sql, {record.id, record.programme, record.course, record.revision,
                         word_of<Language>(languages, record.language), to_json(record.answers),
                         to_json(record.agreed), record.step, record.address,
                         record.confirmed_address, record.confirmed_at, record.secret_hash,
                         record.version, record.created_at, record.updated_at, record.expires_at}));
  return {};
}

Result<void> update_draft(Transaction& transaction, const DraftRecord& record) {
  TRY(transaction.execute(update_draft_sql,
                          {record.id, to_json(record.answers), to_json(record.agreed), record.step,
                           record.address, record.confirmed_address, record.confirmed_at,
                           record.version, record.updated_at, record.expires_at}));
  return {};
}

Result<void> delete_draft(Transaction& transaction, const ApplicationId& id) {
  const auto mails = TRY(transaction.rows(list_mails_of_draft_sql, {id},
                                          [](const Row& row) { return row.get<MailId>(0); }));
  if (!mails.empty()) {
    TRY(transaction.execute(delete_confirmations_sql, {id}));
  }
  for (const MailId& mail : mails) {
    TRY(transaction.execute(delete_mail_sql, {mail}));
  }
  TRY(transaction.execute(delete_draft_sql, {id}));
  return {};
}

Result<std::optional<DraftRecord>> find_draft(Snapshot& snapshot, const ApplicationId& id) {
  return snapshot.row(find_draft_sql, {id}, read_draft);
}

Result<std::optional<DraftRecord>> find_draft_by_secret(Snapshot& snapshot,
                                                        const std::string& secret_hash) {
  return snapshot.row(find_draft_by_secret_sql, {secret_hash}, read_draft);
}

Result<std::vector<ApplicationId>> list_expired_drafts(Snapshot& snapshot, Instant now) {
  return snapshot.rows(list_expired_sql, {now},
                       [](const Row& row) { return row.get<ApplicationId>(0); });
}

Result<void> insert_confirmation(Transaction& transaction, const ConfirmationRecord& record) {
  TRY(transaction.execute(insert_confirmation_sql,
                          {record.id, record.draft, record.mail, record.address, record.secret_hash,
                           record.asked_at, record.expires_at}));
  return {};
}

Result<std::optional<ConfirmationRecord>> find_confirmation_by_secret(
    Snapshot& snapshot, const std::string& secret_hash) {
  return snapshot.row(find_confirmation_by_secret_sql, {secret_hash}, read_confirmation);
}

Result<std::optional<ConfirmationRecord>> find_confirmation_of_mail(Snapshot& snapshot,
                                                                    const MailId& mail) {
  return snapshot.row(find_confirmation_of_mail_sql, {mail}, read_confirmation);
}

Result<int> count_confirmations_since(Snapshot& snapshot, const ApplicationId& draft,
                                      Instant since) {
  const auto count = TRY(snapshot.row(count_confirmations_sql, {draft, since},
                                      [](const Row& row) { return row.get<int>(0); }));
  MUSUBI_ASSERT(count.has_value());
  return *count;
}

}  // namespace musubi::stores
