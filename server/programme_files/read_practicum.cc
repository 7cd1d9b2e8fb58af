// Reads the practicum: care items, the rule over their attempts, and exercises (S4 11).
#include <fmt/core.h>

#include <algorithm>

#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

namespace {

practicum::Item read_item(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<ItemTag>),
          .title = object.required("title", read_localised_text),
          .attempts_min = object.required("attempts_min", read_count),
          .unlocked_by = object.optional_list("unlocked_by", read_id<CourseTag>),
          .source = read_source_key(object)};
}

practicum::SequenceRule read_sequence(const Value& value) {
  ObjectReader object{value};
  return {
      .id = object.required("id", read_id<RuleTag>),
      .rate_percent_min = object.required(
          "rate_percent_min", [](const Value& v) { return read_int(v, {.min = 1, .max = 100}); }),
      .last_successes_min = object.required("last_successes_min", read_count),
      .source = read_source_key(object)};
}

practicum::ExerciseRule::Act read_act(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<ItemTag>),
          .title = object.required("title", read_localised_text),
          .attempts_min = object.required("attempts_min", read_count)};
}

practicum::ExerciseRule read_exercises(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<RuleTag>),
          .acts = object.required_list("acts", read_act),
          .source = read_source_key(object)};
}

}  // namespace

practicum::Practicum read_practicum(const Value& value) {
  ObjectReader object{value};
  practicum::Practicum read{.items = object.required_list("items", read_item),
                            .sequence = object.required("sequence", read_sequence),
                            .exercises = object.optional("exercises", read_exercises),
                            .success_grade = object.required("success_grade", read_text),
                            .step_grades = object.required_list("step_grades", read_text)};
  if (std::ranges::find(read.step_grades, read.success_grade) == read.step_grades.end()) {
    value.problem(fmt::format("success_grade {} is not among step_grades", read.success_grade),
                  "Add it there, or correct it.");
  }
  return read;
}

}  // namespace musubi::programme_files
