// Reads who applies (`applicant:`): one person, a team, a region, a roster or an institution.
#include "programme_files/kind_reader.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

using std::type_identity;

static std::vector<eligibility::TeamHasProfession> read_composition(const Value& value) {
  std::vector<eligibility::TeamHasProfession> composition;
  const auto* mapping = std::get_if<YamlMapping>(&value.node->content);
  if (mapping == nullptr) {
    value.problem("must have keys", "Write { physician: 1, nurse: 2 }.");
    return composition;
  }
  for (const YamlEntry& entry : mapping->entries) {
    const Value count{.node = &entry.value, .path = value.path + "." + entry.key, .log = value.log};
    composition.push_back({.profession = entry.key, .count_min = read_count(count)});
  }
  return composition;
}

static application::Individual read_parameters(ObjectReader&,
                                               type_identity<application::Individual>) {
  return {};
}

static application::Team read_parameters(ObjectReader& object, type_identity<application::Team>) {
  return {.standard_composition = object.required("standard_composition", read_composition)};
}

static application::Region read_parameters(ObjectReader& object,
                                           type_identity<application::Region>) {
  return {.submitted_by = object.required_list("submitted_by", read_word)};
}

static application::Roster read_parameters(ObjectReader& object,
                                           type_identity<application::Roster>) {
  return {.submitted_by = object.required_list("submitted_by", read_word)};
}

static application::Institution read_parameters(ObjectReader& object,
                                                type_identity<application::Institution>) {
  return {.submitted_by = object.required_list("submitted_by", read_word)};
}

application::ApplicantUnit read_applicant(const Value& value) {
  ObjectReader object{value};
  return read_kind<application::ApplicantUnit>(object,
                                               {.key = "unit", .family = Family::applicant});
}

}  // namespace musubi::programme_files
