// Examples of the call: how many a course takes, and which documents an application lacks.
#include <algorithm>

#include "domain/application/capacity.h"
#include "domain/form/check.h"
#include "programme_files/example_kinds.h"

namespace musubi::programme_files {

const programme::Course* read_course_id(const ExampleWorld& world, const Value& value) {
  return read_declared(value, world.programme.courses, "course");
}

void run_capacity(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const programme::Course* course =
      given.required("course", [&](const Value& value) { return read_course_id(world, value); });
  const int heads = given.required(
      "heads", [](const Value& value) { return read_int(value, {.min = 0, .max = 1'000'000}); });
  if (course == nullptr) {
    return;
  }
  const application::Room room = application::room_for(course->capacity.limit, heads);
  expect.truth("accepted", room == application::Room::undecided
                               ? std::nullopt
                               : std::optional{room == application::Room::enough});
}

void run_documents(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const programme::Course* course =
      given.required("course", [&](const Value& value) { return read_course_id(world, value); });
  const auto read_submitted = [&](const Value& value) {
    const auto* slot = read_declared(value, world.programme.documents, "document");
    return slot == nullptr ? DocumentId{} : slot->id;
  };
  const auto submitted = given.required("submitted", [&](const Value& value) {
    const auto* sequence = std::get_if<YamlSequence>(&value.node->content);
    const bool is_none = sequence != nullptr && sequence->items.empty();
    return is_none ? std::vector<DocumentId>{} : read_list(value, read_submitted);
  });
  const auto answers = given.optional("answers", [&](const Value& value) {
    return read_example_answers(world, value, form::AskedOf::applicant);
  });
  if (course == nullptr) {
    return;
  }
  const auto slots = rules_for(world.programme.documents, *course);
  std::vector<std::string> missing;
  std::ranges::transform(
      form::missing_documents(slots, answers.value_or(form::Answers{}), submitted),
      std::back_inserter(missing), &DocumentId::value);
  std::vector<std::string> known;
  std::ranges::transform(world.programme.documents, std::back_inserter(known),
                         [](const form::DocumentSlot& slot) { return slot.id.value; });
  expect.ids("missing", missing, known);
  expect.truth("complete", missing.empty());
}

}  // namespace musubi::programme_files
