#include "http/api/form_codec.h"

#include <boost/json/array.hpp>

#include "base/overloaded.h"
#include "domain/findings/message.h"
#include "http/api/finding_codec.h"
#include "http/api/words.h"
#include "http/documents/call_words.h"
#include "services/call_message.h"
#include "services/check_application.h"

namespace musubi::http {

using boost::json::array;
using boost::json::object;

static array choices_to_json(const std::vector<form::Choice>& choices, Language language) {
  array list;
  for (const form::Choice& choice : choices) {
    list.push_back(object{{"value", choice.value}, {"label", choice.label.in(language)}});
  }
  return list;
}

// The limits of the answer type, as far as the browser mirrors them.
static void add_limits(object& field, const form::AnswerType& type, Language language) {
  std::visit(Overloaded{
                 [&](const form::TextAnswer& t) { field["graphemes_max"] = t.graphemes_max; },
                 [&](const form::LongTextAnswer& t) { field["graphemes_max"] = t.graphemes_max; },
                 [&](const form::KanaAnswer& t) { field["graphemes_max"] = t.graphemes_max; },
                 [&](const form::NumberAnswer& t) {
                   field["unit"] = t.unit.in(language);
                   if (t.value_min) field["value_min"] = t.value_min->text();
                   if (t.value_max) field["value_max"] = t.value_max->text();
                 },
                 [&](const form::ChoiceAnswer& t) {
                   field["choices"] = choices_to_json(t.choices, language);
                 },
                 [&](const form::ChoicesAnswer& t) {
                   field["choices"] = choices_to_json(t.choices, language);
                 },
                 [](const form::DateAnswer&) {},
                 [](const form::YesNoAnswer&) {},
                 [](const form::EmailAnswer&) {},
                 [](const form::PhoneAnswer&) {},
                 [](const form::AddressAnswer&) {},
             },
             type);
}

static object field_to_json(const form::Field& field,
                            const programme::ProgrammeDefinition& definition, Language language) {
  object json{
      {"id", field.id.value},
      {"type", word_of(field.type)},
      {"label", field.label.in(language)},
      {"required", field.presence == form::Presence::required},
      {"source", source_words(field.source, definition, language)},
  };
  if (field.help) {
    json["help"] = field.help->in(language);
  }
  add_limits(json, field.type, language);
  if (field.visible_when) {
    array values;
    for (const std::string& value : field.visible_when->equals_any) {
      values.emplace_back(value);
    }
    json["visible_when"] =
        object{{"field", field.visible_when->field.value}, {"equals_any", std::move(values)}};
  }
  return json;
}

static array sections_to_json(const programme::ProgrammeDefinition& definition,
                              const programme::Course& course, Language language) {
  array sections;
  for (const form::Section& section : services::sections_of(definition, course)) {
    array fields;
    for (const form::Field& field : section.fields) {
      fields.push_back(field_to_json(field, definition, language));
    }
    sections.push_back(object{
        {"id", section.id}, {"title", section.title.in(language)}, {"fields", std::move(fields)}});
  }
  return sections;
}

static object statement_to_json(const privacy::Statement& statement,
                                const programme::ProgrammeDefinition& definition,
                                Language language) {
  object json{
      {"id", statement.id.value},
      {"kind", word_of(statement.kind)},
      {"wording", statement.wording.in(language)},
      {"source", source_words(statement.source, definition, language)},
  };
  if (const auto* consent = std::get_if<privacy::Consent>(&statement.kind)) {
    json["recipient"] = consent->recipient.in(language);
  }
  if (const auto* provision = std::get_if<privacy::AnnouncedProvision>(&statement.kind)) {
    json["recipient"] = provision->recipient.in(language);
  }
  return json;
}

static object window_to_json(const programme::ProgrammeDefinition& definition,
                             const services::CourseView& course, Language language) {
  const Message words = services::call_message(definition, course);
  object json{{"state", word_of(course.window_state)}, {"words", render(words).in(language)}};
  if (const auto opens = application::opens_at(course.call.window)) {
    json["opens_at"] = opens->iso_jst();
  }
  if (const auto closes = application::last_instant(course.call.window)) {
    json["closes_at"] = closes->iso_jst();
  }
  return json;
}

static std::optional<object> complete_to_json(const programme::ProgrammeDefinition& definition,
                                              const services::CourseView& course,
                                              Language language) {
  std::string words = documents::complete_in(language, definition, course);
  if (words.empty()) {
    return std::nullopt;
  }
  object json{{"complete", course.complete}, {"words", std::move(words)}};
  if (const auto* places = std::get_if<application::CapacityAtMost>(&course.call.room.limit)) {
    json["places"] = places->count;
  }
  return json;
}

object form_to_json(const services::ProgrammeView& programme, const services::CourseView& course,
                    Language language) {
  const programme::ProgrammeDefinition& definition = *programme.definition;
  array statements;
  for (const privacy::Statement& statement : services::statements_of(definition, *course.course)) {
    statements.push_back(statement_to_json(statement, definition, language));
  }
  object json{
      {"programme", definition.id.value},
      {"course", course.course->id.value},
      {"programme_title", definition.title.in(language)},
      {"course_title", course.course->title.in(language)},
      {"revision", definition.revision},
      {"demo_dates", programme.dates == services::Dates::demonstration},
      {"window", window_to_json(definition, course, language)},
      {"sections", sections_to_json(definition, *course.course, language)},
      {"statements", std::move(statements)},
  };
  if (auto count = complete_to_json(definition, course, language)) {
    json["complete_count"] = std::move(*count);
  }
  return json;
}

}  // namespace musubi::http
