#include "services/applicant_columns.h"

#include "base/text/kana_sort_key.h"
#include "base/text/search_key.h"
#include "domain/people/person_key.h"
#include "domain/people/phone_number.h"
#include "services/person_records.h"

namespace musubi::services {

static std::string text_of(const form::Answers& answers, const char* field) {
  const form::AnswerValue* value = answers.find(FieldId{field});
  const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
  return text == nullptr ? "" : *text;
}

// A number is looked for with its hyphens, and without.
static std::string digits_of(const std::string& phone) {
  const auto number = PhoneNumber::parse(phone);
  return number.is_ok() ? number.value().digits() : "";
}

void set_applicant_columns(stores::ApplicationRecord& record, const form::Answers& answers) {
  record.applicant_name = text_of(answers, "name");
  record.applicant_kana = text_of(answers, "name_kana");
  record.email = text_of(answers, "email");
  record.kana_sort_key = text::kana_sort_key(record.applicant_kana);
  const auto person = claimed_person(record.answers);
  record.person_key =
      person ? std::optional{people::person_key(person->kana, person->birth_date)} : std::nullopt;
  const std::string phone = text_of(answers, "phone");
  // A key per part and a line between them, so that no search finds the seam of two.
  record.search_key =
      text::search_key(record.applicant_name) + "\n" + text::search_key(record.applicant_kana) +
      "\n" + text::search_key(record.receipt_number) + "\n" + text::search_key(record.email) +
      "\n" + text::search_key(text_of(answers, "address")) + "\n" + text::search_key(phone) + "\n" +
      digits_of(phone);
}

}  // namespace musubi::services
