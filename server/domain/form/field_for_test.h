// A required question of the applicant, for the tests of this folder.
#pragma once

#include <string>
#include <utility>

#include "domain/form/field.h"

namespace musubi::form {

inline Field field_for_test(std::string id, AnswerType type) {
  return Field{.id = FieldId{id},
               .type = std::move(type),
               .label = {.ja = "項目" + id, .en = "Question " + id},
               .help = std::nullopt,
               .presence = Presence::required,
               .asked_of = AskedOf::applicant,
               .sensitivity = Sensitivity::ordinary,
               .visible_when = std::nullopt,
               .courses = {},
               .purpose = PurposeId{"training"},
               .source = {.document = "guide", .place = "4(1)"}};
}

}  // namespace musubi::form
