// Facts about people, as staff recorded them. Nothing is changed but by revoking.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stores/application_store.h"
#include "stores/revocation.h"
#include "stores/transaction.h"

namespace musubi {
using PersonFactId = Id<struct PersonFactTag>;
}

namespace musubi::stores {

struct FactRecord {
  PersonFactId id;
  std::string institution;  // whose record it is, and for whose courses it counts
  ProgrammeId programme;    // under which it was recorded
  std::string person_key;   // people::person_key
  std::string name_key;     // people::name_key
  std::string name;
  std::string kana;
  Date birth_date;
  std::optional<std::string> email;  // the address on record
  FactId fact;
  Date on_date;
  std::optional<Date> until;
  std::string evidence;
  std::optional<std::string> document;
  std::string reason;
  std::optional<ApplicationId> application;  // from which the person was taken
  std::string search_key;
  std::string recorded_by;
  Instant recorded_at;
  std::optional<Revocation> revoked;
};

[[nodiscard]] Result<void> insert_fact(Transaction& transaction, const FactRecord& fact);
// Answers whether it was this call that revoked it.
[[nodiscard]] Result<bool> revoke_fact(Transaction& transaction, const PersonFactId& id,
                                       const Revocation& revocation);
[[nodiscard]] Result<std::optional<FactRecord>> find_fact(Snapshot& snapshot,
                                                          const PersonFactId& id);

// Of everybody with this key, revoked ones left out; oldest first, at most 200.
[[nodiscard]] Result<std::vector<FactRecord>> list_facts_of_person(Snapshot& snapshot,
                                                                   const std::string& institution,
                                                                   const std::string& person_key);

enum class FactState { current, revoked, all };

struct FactFilter {
  std::string institution;
  FactState state;
  std::string search_key;  // empty: all
  int offset;
  int limit;
};

// The newest first.
[[nodiscard]] Result<std::vector<FactRecord>> list_facts(Snapshot& snapshot,
                                                         const FactFilter& filter);
[[nodiscard]] Result<int> count_facts(Snapshot& snapshot, const FactFilter& filter);

}  // namespace musubi::stores
