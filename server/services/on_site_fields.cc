// The questions of an inquiry for on-site training (S4 C7, 6), and those for each member of the
// group: what the rules of the course read, and what the certificate needs.
#include <algorithm>
#include <array>

#include "domain/eligibility/fields_read.h"
#include "services/on_site.h"

namespace musubi::services {

using form::Field;
using form::Presence;

static Field field(const char* id, form::AnswerType type, LocalisedText label,
                   Presence presence = Presence::required,
                   std::optional<LocalisedText> help = std::nullopt) {
  return {.id = FieldId{id},
          .type = std::move(type),
          .label = std::move(label),
          .help = std::move(help),
          .presence = presence,
          .asked_of = form::AskedOf::applicant,
          .sensitivity = form::Sensitivity::ordinary,
          .visible_when = std::nullopt,
          .courses = {},
          .purpose = PurposeId{"training"},
          .source = SourceRef{}};
}

static form::NumberAnswer whole(int min, int max, LocalisedText unit) {
  return {form::Quantity::whole(min), form::Quantity::whole(max), std::move(unit)};
}

std::vector<Field> inquiry_fields() {
  const LocalisedText day_help{"例: 2027-03-01 または 令和9年3月1日", "For example 2027-03-01"};
  return {
      field("organisation", form::TextAnswer{100}, {"事業所・団体の名称", "Organisation"}),
      field("contact", form::TextAnswer{60}, {"担当者の氏名", "Name of the contact"}),
      field("email", form::EmailAnswer{}, {"メールアドレス", "E-mail address"}, Presence::required,
            LocalisedText{"確認のメールをお送りします。", "A mail to confirm it is sent there."}),
      field("phone", form::PhoneAnswer{}, {"電話番号", "Telephone"}),
      field("wished_day", form::DateAnswer{}, {"希望する初日", "First day wished for"},
            Presence::required, day_help),
      field("heads", whole(1, 100, {"名", "people"}), {"受講する人数", "Number of trainees"}),
      field("venue", form::TextAnswer{200}, {"会場の名称と所在地", "Venue and its address"}),
      field("distance_km", whole(0, 2000, {"km", "km"}),
            {"研修機関からの距離（片道）", "Distance from the institution, one way"}),
      field("needs_lodging", form::YesNoAnswer{},
            {"講師の宿泊が必要ですか", "Do the lecturers have to stay overnight?"}),
      field("remarks", form::LongTextAnswer{1000}, {"連絡事項", "Remarks"}, Presence::optional),
  };
}

// The certificate is printed with the name and posted to the address.
constexpr std::array<std::string_view, 4> person_fields{"name", "name_kana", "birth_date",
                                                        "address"};

std::vector<Field> member_fields(const programme::ProgrammeDefinition& definition,
                                 const programme::Course& course) {
  std::vector<FieldId> read;
  for (const eligibility::Rule& rule : definition.eligibility) {
    if (programme::applies_to(rule.courses, course)) {
      std::ranges::move(eligibility::fields_read(rule.kind), std::back_inserter(read));
    }
  }
  std::vector<Field> fields;
  for (const form::Section& section : definition.form) {
    for (const Field& candidate : section.fields) {
      const bool is_asked = std::ranges::count(person_fields, candidate.id.value) > 0 ||
                            std::ranges::count(read, candidate.id) > 0;
      if (is_asked && programme::applies_to(candidate.courses, course)) {
        fields.push_back(candidate);
      }
    }
  }
  return fields;
}

}  // namespace musubi::services
