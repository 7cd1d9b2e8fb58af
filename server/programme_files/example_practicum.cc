// Examples of the practicum: sequences of attempts, grades of steps, and exercises (S4 11).
#include "domain/practicum/sequence.h"
#include "domain/programme/rule_list.h"
#include "programme_files/example_kinds.h"

namespace musubi::programme_files {

namespace {

const practicum::Practicum* practicum_of(const ExampleWorld& world, const ObjectReader& given) {
  if (!world.programme.practicum) {
    given.value().problem("this programme has no practicum", "Remove the example.");
    return nullptr;
  }
  return &*world.programme.practicum;
}

std::vector<practicum::Attempt> read_attempts(const Value& value) {
  auto attempts = practicum::parse_attempts(read_text(value));
  if (!attempts.is_ok()) {
    value.problem(attempts.error().detail, "Write S and F, one per attempt.");
    return {};
  }
  return attempts.take();
}

// One grade is one character.
std::vector<std::string> read_steps(const Value& value) {
  std::vector<std::string> steps;
  for (const char c : read_text(value)) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (continues && !steps.empty()) {
      steps.back() += c;
    } else {
      steps.emplace_back(1, c);
    }
  }
  return steps;
}

}  // namespace

void run_practicum(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const practicum::Practicum* practicum = practicum_of(world, given);
  const auto attempts = given.required("attempts", read_attempts);
  const auto* item = given.required("item", [&](const Value& value) {
    return practicum == nullptr ? nullptr : read_declared(value, practicum->items, "item");
  });
  if (item == nullptr) {
    return;
  }
  const practicum::Progress progress = practicum::progress_of(*item, practicum->sequence, attempts);
  expect.number("complete_at", progress.complete_at);
  expect.text("rate_percent", practicum::rate_percent_text(progress.successes, progress.attempts));
  expect.number("successes", progress.successes);
  world.exercised.insert(programme::sequence_path());
}

void run_grades(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const practicum::Practicum* practicum = practicum_of(world, given);
  const auto steps = given.required("steps", read_steps);
  const auto* item = given.required("item", [&](const Value& value) {
    return practicum == nullptr ? nullptr : read_declared(value, practicum->items, "item");
  });
  if (item == nullptr) {
    return;
  }
  const auto attempt = practicum::attempt_of(*practicum, steps);
  if (!attempt.is_ok()) {
    expect.refused(attempt.error().detail);
    return;
  }
  const bool is_success = attempt.value() == practicum::Attempt::success;
  expect.word("attempt", is_success ? "success" : "failure", {"success", "failure"});
}

void run_exercise(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const practicum::Practicum* practicum = practicum_of(world, given);
  const auto attempts = given.required("attempts", read_attempts);
  const auto* act =
      given.required("act", [&](const Value& value) -> const practicum::ExerciseRule::Act* {
        if (practicum == nullptr || !practicum->exercises) {
          value.problem("this programme has no exercises", "Remove the example.");
          return nullptr;
        }
        return read_declared(value, practicum->exercises->acts, "act");
      });
  if (act == nullptr) {
    return;
  }
  expect.truth("passed", practicum::is_exercise_passed(act->attempts_min, attempts));
  world.exercised.insert(programme::exercises_path());
}

}  // namespace musubi::programme_files
