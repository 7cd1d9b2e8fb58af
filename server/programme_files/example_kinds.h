// The kinds of worked example, one function each: reads what is given, asks the domain, and offers
// the answers to the expectations. The keys of `given` choose the kind.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "domain/calendar/business_days.h"
#include "domain/programme/definition.h"
#include "programme_files/expectations.h"
#include "programme_files/object_reader.h"

namespace musubi::programme_files {

// What an example is run against, and the paths of the rules that it showed at work.
struct ExampleWorld {
  const programme::ProgrammeDefinition& programme;
  const calendar::BusinessCalendar& calendar;
  std::set<std::string>& exercised;
};

struct ExampleKind {
  std::string_view name;
  std::string_view key;  // the key of `given` by which the kind is known
  void (*run)(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
};

// A count, a score or a number of minutes.
[[nodiscard]] inline int read_small_number(const Value& value) {
  return read_int(value, {.min = 0, .max = 1000});
}

// The first kind whose key is given decides, so that more telling keys come first.
[[nodiscard]] std::span<const ExampleKind> example_kinds();

void run_practicum(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_grades(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_exercise(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_fees(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_refund(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_test(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_lateness(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_completion(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_follow_up(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_deadline(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_window(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_session(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_timetable(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_capacity(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_documents(const ExampleWorld& world, ObjectReader& given, Expectations& expect);
void run_eligibility(const ExampleWorld& world, ObjectReader& given, Expectations& expect);

// The element of a list that carries the written id; null and a problem when there is none.
template <typename Items>
[[nodiscard]] auto read_declared(const Value& value, const Items& items, std::string_view noun)
    -> const typename Items::value_type* {
  const std::string id = read_word(value);
  std::vector<std::string_view> known;
  for (const auto& item : items) {
    if constexpr (requires { item.id.value; }) {
      known.push_back(item.id.value);
    } else {
      known.push_back(item.id);
    }
    if (known.back() == id) {
      return &item;
    }
  }
  if (!id.empty()) {
    value.problem("there is no " + std::string{noun} + " " + id, name_hint(id, known));
  }
  return nullptr;
}

[[nodiscard]] const programme::Course* read_course_id(const ExampleWorld& world,
                                                      const Value& value);

// The rules of a list that apply to the course.
template <typename Rules>
[[nodiscard]] Rules rules_for(const Rules& rules, const programme::Course& course) {
  Rules chosen;
  for (const auto& rule : rules) {
    if (programme::applies_to(rule.courses, course)) {
      chosen.push_back(rule);
    }
  }
  return chosen;
}

// Answers to questions of the form, as an example gives them. Whether a question is shown plays no
// part, so that an example can give only what its rule needs.
[[nodiscard]] form::Answers read_example_answers(const ExampleWorld& world, const Value& value,
                                                 form::AskedOf asked_of);

}  // namespace musubi::programme_files
