#include "services/person_records.h"

#include <algorithm>

#include "base/text/display_text.h"
#include "domain/people/email_address.h"
#include "domain/people/person_key.h"

namespace musubi::services {

using eligibility::Asker;
using eligibility::Match;
using eligibility::PersonRecords;

std::string institution_of(const programme::ProgrammeDefinition& definition) {
  return definition.operator_name.ja;
}

static std::string cleaned_answer(const form::RawAnswers& answers, const char* field) {
  const auto found = answers.find(FieldId{field});
  if (found == answers.end() || found->second.size() != 1) {
    return "";
  }
  const auto cleaned = text::clean_display(found->second.front());
  return cleaned.is_ok() ? cleaned.value() : "";
}

std::optional<ClaimedPerson> claimed_person(const form::RawAnswers& answers) {
  const auto birth_date = Date::parse_iso(cleaned_answer(answers, "birth_date"));
  std::string kana = cleaned_answer(answers, "name_kana");
  if (!birth_date || kana.empty()) {
    return std::nullopt;
  }
  return ClaimedPerson{.name = cleaned_answer(answers, "name"),
                       .kana = std::move(kana),
                       .birth_date = *birth_date,
                       .email = cleaned_answer(answers, "email")};
}

static std::optional<std::string> address_key(const std::string& email) {
  const auto address = EmailAddress::parse(email);
  return address.is_ok() ? std::optional{address.value().comparison_key()} : std::nullopt;
}

eligibility::RecordedFact compared(const stores::FactRecord& fact, const ClaimedPerson& person) {
  const bool is_same_name = fact.name_key == people::name_key(person.name);
  const bool is_same_address = fact.email && address_key(person.email) &&
                               address_key(*fact.email) == address_key(person.email);
  return {.fact = fact.fact,
          .on_date = fact.on_date,
          .until = fact.until,
          .name = is_same_name ? Match::same : Match::other,
          .address = is_same_address ? Match::same : Match::other};
}

eligibility::Asker asker_of(const form::RawAnswers& answers,
                            const std::vector<std::string>& confirmed) {
  const auto email = address_key(cleaned_answer(answers, "email"));
  const bool is_proved = email && std::ranges::any_of(confirmed, [&](const std::string& address) {
                           return address_key(address) == email;
                         });
  return is_proved ? Asker::address_confirmed : Asker::unproven;
}

Result<PersonRecords> load_records(Snapshot& snapshot,
                                   const programme::ProgrammeDefinition& definition,
                                   const form::RawAnswers& answers, const RecordsQuery& query) {
  PersonRecords records{
      .asker = query.asker, .facts = {}, .handed_in = query.handed_in, .today = query.today};
  const auto person = claimed_person(answers);
  if (query.asker == Asker::unproven || !person) {
    return records;
  }
  for (const stores::FactRecord& fact :
       TRY(stores::list_facts_of_person(snapshot, institution_of(definition),
                                        people::person_key(person->kana, person->birth_date)))) {
    records.facts.push_back(compared(fact, *person));
  }
  return records;
}

}  // namespace musubi::services
