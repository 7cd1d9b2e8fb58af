// Looking up what is on record about an applicant, for the judgement of the rules that read it.
#pragma once

#include <vector>

#include "domain/eligibility/records.h"
#include "domain/form/check.h"
#include "domain/programme/definition.h"
#include "services/context.h"
#include "stores/fact_store.h"

namespace musubi::services {

// Records belong to the institution that runs a programme, and count for all its programmes.
[[nodiscard]] std::string institution_of(const programme::ProgrammeDefinition& definition);

// Who the answers say that the applicant is; absent while they don't.
struct ClaimedPerson {
  std::string name;
  std::string kana;
  Date birth_date;
  std::string email;
};
[[nodiscard]] std::optional<ClaimedPerson> claimed_person(const form::RawAnswers& answers);

// The fact beside the claim: by furigana and date of birth the two are one already.
[[nodiscard]] eligibility::RecordedFact compared(const stores::FactRecord& fact,
                                                 const ClaimedPerson& person);

// Whether the address in the answers is one of those that were proved to be the applicant's.
[[nodiscard]] eligibility::Asker asker_of(const form::RawAnswers& answers,
                                          const std::vector<std::string>& confirmed);

struct RecordsQuery {
  eligibility::Asker asker;
  Date handed_in;
  Date today;
};

// Nothing is read for an asker who has proved nothing.
[[nodiscard]] Result<eligibility::PersonRecords> load_records(
    Snapshot& snapshot, const programme::ProgrammeDefinition& definition,
    const form::RawAnswers& answers, const RecordsQuery& query);

}  // namespace musubi::services
