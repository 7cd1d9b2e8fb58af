// What staff record about a person with evidence: trainings completed, confirmations, and the ban
// after an expulsion (S4 2(8)(9), 4(2), 7(2)). Recorded once and never changed: what was wrong is
// revoked with a reason.
#pragma once

#include <variant>

#include "services/person_records.h"
#include "services/staff.h"

namespace musubi::services {

// A fact counts in every course of the institution, so that whoever records and revokes one must be
// permitted record_facts for a whole programme of it; elsewhere it is not found.
struct FactPerson {
  std::string name;
  std::string kana;
  Date birth_date;
  std::optional<std::string> email;
};

struct RecordFactCommand {
  ProgrammeId programme;
  std::variant<ApplicationId, FactPerson> person;
  FactId fact;
  Date on_date;
  std::optional<Date> until;
  std::string evidence;
  std::optional<std::string> document;
  std::string reason;
  Staff staff;
};

// Refused: a fact that no rule reads, a day to come, a last day before the first, furigana that is
// none, missing evidence or reason; a fact that stands already for the person.
[[nodiscard]] Result<PersonFactId> record_fact(const Context& context,
                                               const RecordFactCommand& command, Instant now);

struct RevokeFactCommand {
  PersonFactId fact;
  std::string reason;
  Staff staff;
};
[[nodiscard]] Result<void> revoke_fact(const Context& context, const RevokeFactCommand& command,
                                       Instant now);

[[nodiscard]] Result<stores::FactRecord> view_fact(const Context& context, const PersonFactId& id,
                                                   const Staff& staff, Instant now);

struct FactKind {
  enum class Kind { completion, confirmation, ban };
  FactId fact;
  Kind kind;
  LocalisedText requirement;      // of the first rule that reads it
  std::vector<CourseId> courses;  // of a completion: any one of them
  SourceRef source;
};
struct FactKinds {
  Definition definition;  // whose sources the kinds cite
  std::vector<FactKind> kinds;
};
[[nodiscard]] Result<FactKinds> view_fact_kinds(const Context& context,
                                                const ProgrammeId& programme, const Staff& staff,
                                                Instant now);

inline constexpr int fact_page_size = 50;
struct FactQuery {
  ProgrammeId programme;
  stores::FactState state;
  std::string search;
  int page;  // from 1
};
struct FactPage {
  std::vector<stores::FactRecord> facts;
  int total;
  int page;
};
[[nodiscard]] Result<FactPage> view_facts(const Context& context, const FactQuery& query,
                                          const Staff& staff, Instant now);

// Of everybody with the applicant's furigana and date of birth, so that staff can compare.
struct MatchedFact {
  stores::FactRecord fact;
  eligibility::Match name;
  eligibility::Match email;
};
[[nodiscard]] Result<std::vector<MatchedFact>> view_facts_of(const Context& context,
                                                             const ApplicationId& application,
                                                             const Staff& staff);

}  // namespace musubi::services
