#include "stores/application_store.h"

#include <array>

#include "stores/application_names.h"
#include "stores/complete_count.h"
#include "stores/json_columns.h"

namespace musubi::stores {

static constexpr Statement count_up_application_sql =
    "insert into receipt_counters (programme, last_number) values ($1, 1) "
    "on conflict (programme) do update set last_number = receipt_counters.last_number + 1 "
    "returning last_number";

static constexpr Statement insert_application_sql =
    "insert into applications (id, receipt_number, programme, course, revision, state, decision, "
    "applicant_name, applicant_kana, kana_sort_key, search_key, email, language, answers, agreed, "
    "warnings, secret_hash, return_reason, received_at, version, handed_in_at, complete_at, "
    "draft_hash, agreed_at, receipt_hash, person_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, "
    "$10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)";

static constexpr Statement update_application_sql =
    "update applications set state = $3, decision = $4, applicant_name = $5, applicant_kana = $6, "
    "kana_sort_key = $7, search_key = $8, email = $9, answers = $10, agreed = $11, warnings = $12, "
    "return_reason = $13, received_at = $14, revision = $15, handed_in_at = $16, "
    "complete_at = $17, agreed_at = $18, receipt_hash = $19, "
    "person_key = $20, version = version + 1 where id = $1 and version = $2";

static constexpr Statement find_application_sql =
    "select id, receipt_number, programme, course, revision, state, decision, applicant_name, "
    "applicant_kana, kana_sort_key, search_key, email, language, answers, agreed, warnings, "
    "secret_hash, return_reason, received_at, version, handed_in_at, complete_at, draft_hash, "
    "agreed_at, receipt_hash, person_key from applications where id = $1";

static constexpr Statement find_application_by_secret_sql =
    "select id, receipt_number, programme, course, revision, state, decision, applicant_name, "
    "applicant_kana, kana_sort_key, search_key, email, language, answers, agreed, warnings, "
    "secret_hash, return_reason, received_at, version, handed_in_at, complete_at, draft_hash, "
    "agreed_at, receipt_hash, person_key from applications where secret_hash = $1";

static constexpr Statement find_by_draft_sql =
    "select id, receipt_number, programme, course, revision, state, decision, applicant_name, "
    "applicant_kana, kana_sort_key, search_key, email, language, answers, agreed, warnings, "
    "secret_hash, return_reason, received_at, version, handed_in_at, complete_at, draft_hash, "
    "agreed_at, receipt_hash, person_key from applications where draft_hash = $1";

// Absent in applications that were handed in before it was kept.
static std::map<std::string, Instant> read_agreed_at(const std::optional<std::string>& json) {
  return json ? instants_from_json(*json) : std::map<std::string, Instant>{};
}

static ApplicationRecord read_application(const Row& row) {
  return {.id = row.get<ApplicationId>(0),
          .receipt_number = row.get<std::string>(1),
          .programme = row.get<ProgrammeId>(2),
          .course = row.get<CourseId>(3),
          .revision = row.get<int>(4),
          .standing = standing_of(row.get<std::string>(5), row.get<std::string>(6)),
          .applicant_name = row.get<std::string>(7),
          .applicant_kana = row.get<std::string>(8),
          .kana_sort_key = row.get<std::string>(9),
          .search_key = row.get<std::string>(10),
          .email = row.get<std::string>(11),
          .language = value_of<Language>(languages, row.get<std::string>(12)),
          .answers = answers_from_json(row.get<std::string>(13)),
          .agreed = texts_from_json(row.get<std::string>(14)),
          .warnings = row.get<int>(15),
          .secret_hash = row.get<std::string>(16),
          .return_reason = row.get<std::string>(17),
          .received_at = row.get<Instant>(18),
          .version = row.get<int>(19),
          .handed_in_at = row.get<std::optional<Instant>>(20),
          .complete_at = row.get<std::optional<Instant>>(21),
          .draft_hash = row.get<std::optional<std::string>>(22),
          .agreed_at = read_agreed_at(row.get<std::optional<std::string>>(23)),
          .receipt_hash = row.get<std::optional<std::string>>(24).value_or(""),
          .person_key = row.get<std::optional<std::string>>(25)};
}

Result<int> next_receipt_number(Transaction& transaction, const ProgrammeId& programme) {
  const auto number = TRY(transaction.row(count_up_application_sql, {programme},
                                          [](const Row& row) { return row.get<int>(0); }));
  MUSUBI_ASSERT(number.has_value());
  return *number;
}

Result<void> insert_application(Transaction& transaction, const ApplicationRecord& record) {
  TRY(transaction.execute(insert_application_sql, {record.id,
                                                   record.receipt_number,
                                                   record.programme,
                                                   record.course,
                                                   record.revision,
                                                   state_word(record.standing.state),
                                                   decision_word(record.standing.decision),
                                                   record.applicant_name,
                                                   record.applicant_kana,
                                                   record.kana_sort_key,
                                                   record.search_key,
                                                   record.email,
                                                   word_of<Language>(languages, record.language),
                                                   to_json(record.answers),
                                                   to_json(record.agreed),
                                                   record.warnings,
                                                   record.secret_hash,
                                                   record.return_reason,
                                                   record.received_at,
                                                   record.version,
                                                   record.handed_in_at,
                                                   record.complete_at,
                                                   record.draft_hash,
                                                   to_json(record.agreed_at),
                                                   record.receipt_hash,
                                                   record.person_key}));
  return count_in(transaction, record.id);
}

Result<void> update_application(Transaction& transaction, const ApplicationRecord& record) {
  TRY(count_out(transaction, record.id));
  const auto changed = TRY(transaction.execute(
      update_application_sql,
      {record.id, record.version, state_word(record.standing.state),
       decision_word(record.standing.decision), record.applicant_name, record.applicant_kana,
       record.kana_sort_key, record.search_key, record.email, to_json(record.answers),
       to_json(record.agreed), record.warnings, record.return_reason, record.received_at,
       record.revision, record.handed_in_at, record.complete_at, to_json(record.agreed_at),
       record.receipt_hash, record.person_key}));
  if (changed == 1) {
    return count_in(transaction, record.id);
  }
  return Error{ErrorKind::conflict, "changed_meanwhile",
               "somebody changed this application meanwhile: load it again and look at the change"};
}

Result<std::optional<ApplicationRecord>> find_application(Snapshot& snapshot,
                                                          const ApplicationId& id) {
  return snapshot.row(find_application_sql, {id}, read_application);
}

Result<std::optional<ApplicationRecord>> find_application_by_secret(
    Snapshot& snapshot, const std::string& secret_hash) {
  return snapshot.row(find_application_by_secret_sql, {secret_hash}, read_application);
}

Result<std::optional<ApplicationRecord>> find_application_by_draft(Snapshot& snapshot,
                                                                   const std::string& draft_hash) {
  return snapshot.row(find_by_draft_sql, {draft_hash}, read_application);
}

}  // namespace musubi::stores
