// Reads the questions of the application form, section by section.
#include "programme_files/kind_reader.h"
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

using std::type_identity;

static int read_graphemes_max(const Value& value) {
  return read_int(value, {.min = 1, .max = 20'000});
}

static form::Choice read_form_choice(const Value& value) {
  ObjectReader object{value};
  return {.value = object.required("value", read_word),
          .label = object.required("label", read_localised_text)};
}

static form::TextAnswer read_parameters(ObjectReader& object, type_identity<form::TextAnswer>) {
  return {.graphemes_max = object.required("graphemes_max", read_graphemes_max)};
}

static form::LongTextAnswer read_parameters(ObjectReader& object,
                                            type_identity<form::LongTextAnswer>) {
  return {.graphemes_max = object.required("graphemes_max", read_graphemes_max)};
}

static form::KanaAnswer read_parameters(ObjectReader& object, type_identity<form::KanaAnswer>) {
  return {.graphemes_max = object.required("graphemes_max", read_graphemes_max)};
}

static form::DateAnswer read_parameters(ObjectReader&, type_identity<form::DateAnswer>) {
  return {};
}

static form::NumberAnswer read_parameters(ObjectReader& object, type_identity<form::NumberAnswer>) {
  form::NumberAnswer number{.value_min = object.optional("value_min", read_quantity),
                            .value_max = object.optional("value_max", read_quantity),
                            .unit = object.required("unit", read_localised_text)};
  if (number.value_min && number.value_max && *number.value_max < *number.value_min) {
    object.value().problem("value_max is less than value_min", "Check both against the notice.");
  }
  return number;
}

static form::ChoiceAnswer read_parameters(ObjectReader& object, type_identity<form::ChoiceAnswer>) {
  return {.choices = object.required_list("choices", read_form_choice)};
}

static form::ChoicesAnswer read_parameters(ObjectReader& object,
                                           type_identity<form::ChoicesAnswer>) {
  return {.choices = object.required_list("choices", read_form_choice)};
}

static form::YesNoAnswer read_parameters(ObjectReader&, type_identity<form::YesNoAnswer>) {
  return {};
}
static form::EmailAnswer read_parameters(ObjectReader&, type_identity<form::EmailAnswer>) {
  return {};
}
static form::PhoneAnswer read_parameters(ObjectReader&, type_identity<form::PhoneAnswer>) {
  return {};
}
static form::AddressAnswer read_parameters(ObjectReader&, type_identity<form::AddressAnswer>) {
  return {};
}

constexpr EnumName<form::AskedOf> asked_of_names[] = {{"applicant", form::AskedOf::applicant},
                                                      {"member", form::AskedOf::member}};

static form::AskedOf read_asked_of(const Value& value) { return read_enum(value, asked_of_names); }

static form::Field read_field(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<FieldTag>),
          .type = read_kind<form::AnswerType>(object, {.key = "type", .family = Family::field}),
          .label = object.required("label", read_localised_text),
          .help = object.optional("help", read_localised_text),
          .presence = object.required("presence", read_presence),
          .asked_of = object.optional("asked_of", read_asked_of).value_or(form::AskedOf::applicant),
          .sensitivity = read_sensitivity_key(object),
          .visible_when = object.optional("visible_when", read_visible_when),
          .courses = read_courses_key(object),
          .purpose = object.required("purpose", read_id<PurposeTag>),
          .source = read_source_key(object)};
}

form::Section read_section(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_word),
          .title = object.required("title", read_localised_text),
          .fields = object.required_list("fields", read_field)};
}

}  // namespace musubi::programme_files
