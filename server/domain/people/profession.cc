// One row per profession; the table and the enumeration are checked against each other.
#include "domain/people/profession.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/text/search_key.h"
#include "domain/people/refused_value.h"

namespace musubi {

struct Row {
  Profession profession;
  std::string_view name;
  std::string_view ja;
  std::string_view en;
};

static constexpr Row rows[] = {
    {Profession::physician, "physician", "医師", "Physician"},
    {Profession::dentist, "dentist", "歯科医師", "Dentist"},
    {Profession::pharmacist, "pharmacist", "薬剤師", "Pharmacist"},
    {Profession::public_health_nurse, "public_health_nurse", "保健師", "Public health nurse"},
    {Profession::midwife, "midwife", "助産師", "Midwife"},
    {Profession::nurse, "nurse", "看護師", "Nurse"},
    {Profession::assistant_nurse, "assistant_nurse", "准看護師", "Assistant nurse"},
    {Profession::radiological_technologist, "radiological_technologist", "診療放射線技師",
     "Radiological technologist"},
    {Profession::clinical_laboratory_technologist, "clinical_laboratory_technologist",
     "臨床検査技師", "Clinical laboratory technologist"},
    {Profession::clinical_engineer, "clinical_engineer", "臨床工学技士", "Clinical engineer"},
    {Profession::emergency_life_saving_technician, "emergency_life_saving_technician", "救急救命士",
     "Emergency life-saving technician"},
    {Profession::dental_hygienist, "dental_hygienist", "歯科衛生士", "Dental hygienist"},
    {Profession::registered_dietitian, "registered_dietitian", "管理栄養士",
     "Registered dietitian"},
    {Profession::dietitian, "dietitian", "栄養士", "Dietitian"},
    {Profession::physical_therapist, "physical_therapist", "理学療法士", "Physical therapist"},
    {Profession::occupational_therapist, "occupational_therapist", "作業療法士",
     "Occupational therapist"},
    {Profession::speech_therapist, "speech_therapist", "言語聴覚士",
     "Speech-language-hearing therapist"},
    {Profession::care_manager, "care_manager", "介護支援専門員", "Care manager"},
    {Profession::certified_care_worker, "certified_care_worker", "介護福祉士",
     "Certified care worker"},
    {Profession::care_worker, "care_worker", "介護職員", "Care worker"},
    {Profession::certified_social_worker, "certified_social_worker", "社会福祉士",
     "Certified social worker"},
    {Profession::medical_social_worker, "medical_social_worker", "医療ソーシャルワーカー",
     "Medical social worker"},
    {Profession::clerk, "clerk", "事務職", "Clerk"},
    {Profession::government_official, "government_official", "行政職員", "Government official"},
    {Profession::fire_service_officer, "fire_service_officer", "消防職員", "Fire service officer"},
    {Profession::police_officer, "police_officer", "警察職員", "Police officer"},
    {Profession::other, "other", "その他", "Other"},
};

static constexpr std::size_t row_count = std::size(rows);

static constexpr std::array<Profession, row_count> professions_in_order() {
  std::array<Profession, row_count> all{};
  for (std::size_t i = 0; i < row_count; ++i) {
    all[i] = rows[i].profession;
  }
  return all;
}

static constexpr std::array<Profession, row_count> all_professions = professions_in_order();

static constexpr bool is_indexed_by_profession() {
  for (std::size_t i = 0; i < row_count; ++i) {
    if (static_cast<std::size_t>(all_professions[i]) != i) {
      return false;
    }
  }
  return static_cast<std::size_t>(Profession::other) + 1 == row_count;
}
static_assert(is_indexed_by_profession());

static constexpr std::array key_net = {
    Profession::physician,
    Profession::public_health_nurse,
    Profession::midwife,
    Profession::nurse,
    Profession::assistant_nurse,
    Profession::radiological_technologist,
    Profession::clinical_laboratory_technologist,
    Profession::clinical_engineer,
    Profession::pharmacist,
    Profession::emergency_life_saving_technician,
    Profession::clerk,
};

static const Row& row_of(Profession profession) {
  const auto index = static_cast<std::size_t>(profession);
  MUSUBI_ASSERT(index < row_count);
  return rows[index];
}

std::span<const Profession> professions() { return all_professions; }

std::span<const Profession> key_net_professions() { return key_net; }

bool is_key_net_profession(Profession profession) {
  return std::find(key_net.begin(), key_net.end(), profession) != key_net.end();
}

std::string_view to_name(Profession profession) { return row_of(profession).name; }

LocalisedText display_name(Profession profession) {
  const Row& row = row_of(profession);
  return {.ja = std::string(row.ja), .en = std::string(row.en)};
}

template <typename Predicate>
static Result<Profession> find_where(Predicate predicate, std::string_view text) {
  const auto* const found = std::find_if(std::begin(rows), std::end(rows), predicate);
  if (found == std::end(rows)) {
    return Error{ErrorKind::invalid, "profession_unknown",
                 fmt::format("The profession must be one of the {} that Musubi knows, but {}; "
                             "choose from the list, or \"other\" (その他).",
                             row_count, describe_refused(text))};
  }
  return found->profession;
}

Result<Profession> profession_from_name(std::string_view name) {
  return find_where([name](const Row& row) { return row.name == name; }, name);
}

Result<Profession> profession_from_japanese(std::string_view text) {
  const std::string wanted = text::search_key(text);
  return find_where([&wanted](const Row& row) { return text::search_key(row.ja) == wanted; }, text);
}

}  // namespace musubi
