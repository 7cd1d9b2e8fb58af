// The professions that the notices S0 to S4 name. `nurse` is the licence 看護師 and nothing else:
// 准看護師, 保健師 and 助産師 count as one only by a recorded decision of staff (X8).
#pragma once

#include <span>
#include <string_view>

#include "base/localised_text.h"
#include "base/result.h"

namespace musubi {

enum class Profession {
  physician,
  dentist,
  pharmacist,
  public_health_nurse,
  midwife,
  nurse,
  assistant_nurse,
  radiological_technologist,
  clinical_laboratory_technologist,
  clinical_engineer,
  emergency_life_saving_technician,
  dental_hygienist,
  registered_dietitian,
  dietitian,
  physical_therapist,
  occupational_therapist,
  speech_therapist,
  care_manager,
  certified_care_worker,
  care_worker,
  certified_social_worker,
  medical_social_worker,
  clerk,
  government_official,
  fire_service_officer,
  police_officer,
  other,
};

// Every profession, in the order in which lists offer them.
[[nodiscard]] std::span<const Profession> professions();

// S2 2: the closed list of eleven for which Key-Net takes postings, in the notice's order.
[[nodiscard]] std::span<const Profession> key_net_professions();
[[nodiscard]] bool is_key_net_profession(Profession profession);

// "clinical_engineer": in programme files, the interface and the database.
[[nodiscard]] std::string_view to_name(Profession profession);
[[nodiscard]] Result<Profession> profession_from_name(std::string_view name);

// 臨床工学技士, "Clinical engineer".
[[nodiscard]] LocalisedText display_name(Profession profession);
// From rosters that people fill in: the whole Japanese name, in any width and spacing.
[[nodiscard]] Result<Profession> profession_from_japanese(std::string_view text);

}  // namespace musubi
