// Reads the document matrix (S4 4(2)).
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

namespace {

constexpr EnumName<form::DocumentNeed> needs[] = {
    {"required", form::DocumentNeed::required},
    {"required_when", form::DocumentNeed::required_when},
    {"entered_in_form", form::DocumentNeed::entered_in_form},
    {"kept_by_applicant", form::DocumentNeed::kept_by_applicant}};
constexpr EnumName<form::DocumentPer> pers[] = {{"application", form::DocumentPer::application},
                                                {"service_user", form::DocumentPer::service_user},
                                                {"instructor", form::DocumentPer::instructor}};
constexpr EnumName<form::HandedIn> handed_in_words[] = {
    {"as_file", form::HandedIn::as_file}, {"with_answers", form::HandedIn::with_answers}};

void check_when(const Value& value, const form::DocumentSlot& slot) {
  const bool needs_when = slot.need == form::DocumentNeed::required_when;
  if (needs_when && !slot.when) {
    value.problem("need is required_when and there is no when",
                  "Add when: { field: …, equals_any: […] }.");
  } else if (!needs_when && slot.when) {
    value.problem("there is a when and need is not required_when",
                  "Remove when, or write need: required_when.");
  }
}

}  // namespace

form::DocumentSlot read_document_slot(const Value& value) {
  ObjectReader object{value};
  form::DocumentSlot slot{
      .id = object.required("id", read_id<DocumentTag>),
      .number = object.required("number", read_text),
      .title = object.required("title", read_localised_text),
      .form_number = object.optional("form_number", read_text),
      .need = object.required("need", [](const Value& v) { return read_enum(v, needs); }),
      .when = object.optional("when", read_visible_when),
      .per = object.required("per", [](const Value& v) { return read_enum(v, pers); }),
      .sensitivity = read_sensitivity_key(object),
      .courses = read_courses_key(object),
      .source = read_source_key(object),
      .handed_in =
          object.optional("handed_in", [](const Value& v) { return read_enum(v, handed_in_words); })
              .value_or(form::HandedIn::as_file)};
  check_when(value, slot);
  return slot;
}

}  // namespace musubi::programme_files
