// Reads a list of cases, finds the programme and the kind of each, and runs it.
#include "programme_files/examples.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "programme_files/example_kinds.h"

namespace musubi::programme_files {

std::span<const ExampleKind> example_kinds() {
  static constexpr std::array kinds = {
      ExampleKind{"exercise", "act", run_exercise},
      ExampleKind{"grades", "steps", run_grades},
      ExampleKind{"practicum", "attempts", run_practicum},
      ExampleKind{"fees", "courses", run_fees},
      ExampleKind{"refund", "cause", run_refund},
      ExampleKind{"test", "right", run_test},
      ExampleKind{"lateness", "late", run_lateness},
      ExampleKind{"deadline", "deadline", run_deadline},
      ExampleKind{"window", "at", run_window},
      ExampleKind{"documents", "submitted", run_documents},
      ExampleKind{"completion", "done", run_completion},
      ExampleKind{"follow_up", "survey", run_follow_up},
      ExampleKind{"session", "session", run_session},
      ExampleKind{"timetable", "timetable", run_timetable},
      ExampleKind{"capacity", "heads", run_capacity},
      ExampleKind{"eligibility", "person", run_eligibility},
      ExampleKind{"eligibility", "team", run_eligibility},
      ExampleKind{"eligibility", "roster", run_eligibility},
      ExampleKind{"eligibility", "region", run_eligibility},
      ExampleKind{"eligibility", "instructor", run_eligibility},
      ExampleKind{"eligibility", "rules", run_eligibility},
  };
  return kinds;
}

namespace {

const ExampleKind* kind_of(const Value& given) {
  const auto* mapping = std::get_if<YamlMapping>(&given.node->content);
  const auto found = std::ranges::find_if(example_kinds(), [&](const ExampleKind& kind) {
    return mapping != nullptr && mapping->find(kind.key) != nullptr;
  });
  return found == example_kinds().end() ? nullptr : &*found;
}

struct Case {
  std::string name;
  std::optional<std::string> programme;
  Value given;
  Value expect;
};

struct CaseRunner {
  const calendar::BusinessCalendar& calendar;
  std::vector<CheckedProgramme>& programmes;
  CaseFileResult result = {};

  static Case read_case(const Value& value) {
    const auto as_it_is = [](const Value& part) { return part; };
    ObjectReader object{value};
    Case read{.name = object.required("name", read_text),
              .programme = object.optional("programme", read_text),
              .given = object.required("given", as_it_is),
              .expect = object.required("expect", as_it_is)};
    (void)object.required("source", read_text);
    return read;
  }

  // Runs the case and returns the mismatches; problems go to the log that the values carry.
  std::vector<std::string> run(const Case& example, CheckedProgramme& checked,
                               const ExampleKind& kind, ProblemLog* log) const {
    Value given = example.given;
    Value expect = example.expect;
    given.log = log;
    expect.log = log;
    ObjectReader given_reader{given};
    Expectations expectations{expect};
    const ExampleWorld world{
        .programme = checked.definition, .calendar = calendar, .exercised = checked.exercised};
    const std::size_t problems_before = log->problems.size();
    kind.run(world, given_reader, expectations);
    if (log->problems.size() > problems_before) {
      expectations.excuse_unknown();
    } else if (expectations.mismatches().empty()) {
      expectations.require_one();
    }
    return expectations.mismatches();
  }

  bool is_readable_by(const Case& example, const CheckedProgramme& checked,
                      const ExampleKind& kind) const {
    CheckedProgramme scratch = checked;
    ProblemLog log;
    (void)run(example, scratch, kind, &log);
    return log.problems.empty();
  }

  CheckedProgramme* named_programme(const Case& example, const Value& value) {
    const auto found = std::ranges::find_if(programmes, [&](const CheckedProgramme& checked) {
      return checked.definition.id.value == *example.programme;
    });
    if (found != programmes.end()) {
      return &*found;
    }
    std::vector<std::string_view> known;
    std::ranges::transform(programmes, std::back_inserter(known),
                           [](const CheckedProgramme& checked) -> std::string_view {
                             return checked.definition.id.value;
                           });
    value.problem(fmt::format("programme {} is not among those checked", *example.programme),
                  name_hint(*example.programme, known));
    return nullptr;
  }

  CheckedProgramme* programme_of(const Case& example, const Value& value, const ExampleKind& kind) {
    if (example.programme) {
      return named_programme(example, value);
    }
    if (programmes.size() == 1) {
      return &programmes.front();
    }
    std::vector<CheckedProgramme*> candidates;
    for (CheckedProgramme& checked : programmes) {
      if (is_readable_by(example, checked, kind)) {
        candidates.push_back(&checked);
      }
    }
    if (candidates.size() == 1) {
      return candidates.front();
    }
    value.problem(candidates.empty() ? "no programme declares all that this case names"
                                     : "several programmes declare all that this case names",
                  "Add programme: and its id.");
    return nullptr;
  }

  void run_case(const Value& value) {
    const std::size_t problems_before = value.log->problems.size();
    const Case example = read_case(value);
    if (value.log->problems.size() > problems_before) {
      return;
    }
    const ExampleKind* kind = kind_of(example.given);
    if (kind == nullptr) {
      std::vector<std::string_view> keys;
      std::ranges::transform(example_kinds(), std::back_inserter(keys), &ExampleKind::key);
      example.given.problem("the keys of given are those of no kind of example",
                            name_hint("", keys));
      return;
    }
    CheckedProgramme* checked = programme_of(example, value, *kind);
    if (checked == nullptr) {
      return;
    }
    std::vector<std::string> mismatches = run(example, *checked, *kind, value.log);
    if (value.log->problems.size() == problems_before) {
      result.outcomes.push_back({.file = value.log->file,
                                 .at = value.node->at,
                                 .programme = checked->definition.id,
                                 .name = example.name,
                                 .mismatches = std::move(mismatches)});
    }
  }
};

}  // namespace

CaseFileResult run_cases(const CaseFileText& file, std::vector<CheckedProgramme>& programmes,
                         const calendar::BusinessCalendar& calendar) {
  CaseRunner runner{.calendar = calendar, .programmes = programmes};
  ReadTree tree = read_yaml(file.text, file.file);
  ProblemLog log{.file = file.file, .problems = std::move(tree.problems)};
  if (tree.root) {
    for (const Value& value : read_items({.node = &*tree.root, .path = "", .log = &log})) {
      runner.run_case(value);
    }
  }
  runner.result.problems = std::move(log.problems);
  sort_problems(runner.result.problems);
  return std::move(runner.result);
}

}  // namespace musubi::programme_files
