// Applications in the database, and the bounded lists that the desk reads.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/application/decision.h"
#include "domain/findings/ids.h"
#include "domain/form/check.h"
#include "stores/transaction.h"

namespace musubi {
using ApplicationId = Id<struct ApplicationTag>;
}

namespace musubi::stores {

struct ApplicationRecord {
  ApplicationId id;
  std::string receipt_number;
  ProgrammeId programme;
  CourseId course;
  int revision;
  application::Standing standing;
  std::string applicant_name;
  std::string applicant_kana;
  std::string kana_sort_key;  // for the order of lists
  std::string search_key;     // names, numbers and addresses, folded for finding
  std::string email;
  Language language;
  form::RawAnswers answers;
  std::vector<std::string> agreed;
  int warnings;
  std::string secret_hash;  // of the status link
  std::string return_reason;
  Instant received_at;
  int version;  // grows with every change; a screen that shows an older one is told so
  std::optional<Instant> handed_in_at = std::nullopt;    // the last time; absent: never again
  std::optional<Instant> complete_at = std::nullopt;     // since when nothing is missing: the rank
  std::optional<std::string> draft_hash = std::nullopt;  // of the secret of the draft that it was
  std::map<std::string, Instant> agreed_at = {};         // by statement
  std::string receipt_hash = "";                         // of what the receipt says
  std::optional<std::string> person_key = std::nullopt;  // people::person_key; absent: not told
};

// The next receipt number of the programme, from 1, without gaps.
[[nodiscard]] Result<int> next_receipt_number(Transaction& transaction,
                                              const ProgrammeId& programme);

[[nodiscard]] Result<void> insert_application(Transaction& transaction,
                                              const ApplicationRecord& record);
// Writes everything that may change, if the stored version is `record.version`, and raises it by
// one; `conflict` when somebody was faster.
[[nodiscard]] Result<void> update_application(Transaction& transaction,
                                              const ApplicationRecord& record);

[[nodiscard]] Result<std::optional<ApplicationRecord>> find_application(Snapshot& snapshot,
                                                                        const ApplicationId& id);
[[nodiscard]] Result<std::optional<ApplicationRecord>> find_application_by_secret(
    Snapshot& snapshot, const std::string& secret_hash);
[[nodiscard]] Result<std::optional<ApplicationRecord>> find_application_by_draft(
    Snapshot& snapshot, const std::string& draft_hash);

enum class QueueState { open, submitted, returned, accepted, declined, withdrawn, all };
enum class QueueOrder { arrival, kana, rank };
enum class QueueCompleteness { any, complete, incomplete };
enum class QueueMessages { any, unread };
enum class QueueWarnings { any, some, none };
enum class QueueDocuments { any, returned, unreviewed };

struct QueueFilter {
  std::string programme;  // empty: all
  std::string course;     // empty: all
  QueueState state;
  std::string search_key;  // empty: all
  QueueMessages messages = QueueMessages::any;
  QueueWarnings warnings = QueueWarnings::any;
  QueueDocuments documents = QueueDocuments::any;
  std::optional<Instant> received_from = std::nullopt;    // inclusive
  std::optional<Instant> received_before = std::nullopt;  // exclusive
  QueueOrder order;
  int offset;
  int limit;
  QueueCompleteness completeness = QueueCompleteness::any;
  std::string reach = "all";  // scope_key (grant_store.h) of what the reader may see
};

struct QueueRow {
  ApplicationId id;
  std::string receipt_number;
  ProgrammeId programme;
  CourseId course;
  std::string applicant_name;
  std::string applicant_kana;
  application::Standing standing;
  Instant received_at;
  int version;
  int warnings;
  std::optional<Instant> complete_at = std::nullopt;
  int unread_messages = 0;
};

struct QueueCounts {
  int submitted = 0;
  int returned = 0;
  int accepted = 0;
  int declined = 0;
  int withdrawn = 0;
  int complete = 0;  // of the submitted ones
  int incomplete = 0;
  int unread = 0;                // of all states: a message of the applicant waits
  int warned = 0;                // of all states: a warning is to be looked at
  int returned_documents = 0;    // of all states: a document was returned and not replaced
  int unreviewed_documents = 0;  // of all states: a document waits for its review
};

[[nodiscard]] Result<std::vector<QueueRow>> list_applications(Snapshot& snapshot,
                                                              const QueueFilter& filter);
// How many match the filter, by state; the filter's own state and completeness are left out of
// account.
[[nodiscard]] Result<QueueCounts> count_applications(Snapshot& snapshot, const QueueFilter& filter);

// Those that were made with this mail address, whatever its case: the newest first, at most 200.
[[nodiscard]] Result<std::vector<QueueRow>> list_applications_of(Snapshot& snapshot,
                                                                 const std::string& email_key);
// How many match the whole filter, on all its pages.
[[nodiscard]] Result<int> count_filtered(Snapshot& snapshot, const QueueFilter& filter);

// The place of a complete application among those of its course (complete_count.h), from 1 and by
// its completion; absent for one that is not counted there.
[[nodiscard]] Result<std::optional<int>> rank_of(Snapshot& snapshot, const ApplicationId& id);
// All that are counted there: the n-th has the rank n. At most 100,000.
[[nodiscard]] Result<std::vector<ApplicationId>> list_ranked(Snapshot& snapshot,
                                                             const ProgrammeId& programme,
                                                             const CourseId& course);

}  // namespace musubi::stores
