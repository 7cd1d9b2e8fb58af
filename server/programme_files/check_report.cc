// Checks every folder, runs every case, and counts.
#include "programme_files/check_report.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "domain/programme/rule_list.h"

namespace musubi::programme_files {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view several) {
  return fmt::format("{} {}", count, count == 1 ? one : several);
}

struct Checker {
  const calendar::HolidayCalendar holidays = calendar::HolidayCalendar::by_law();
  const calendar::ClosureCalendar closures = {};
  const calendar::BusinessCalendar calendar{.holidays = holidays, .closures = closures};

  std::vector<CheckedProgramme> programmes = {};
  std::vector<const FolderTexts*> checked_folders = {};  // of `programmes`, in the same order
  std::vector<YamlNode> roots = {};                      // likewise
  std::vector<Problem> problems = {};
  std::vector<Problem> warnings = {};
  std::vector<CaseOutcome> outcomes = {};

  void read(const FolderTexts& folder) {
    ReadProgramme read = read_programme(folder);
    problems.insert(problems.end(), read.problems.begin(), read.problems.end());
    if (!read.definition) {
      return;
    }
    const ProgrammeId& id = read.definition->id;
    const auto same = [&](const CheckedProgramme& other) { return other.definition.id == id; };
    if (std::ranges::any_of(programmes, same)) {
      problems.push_back({.file = file_in(folder, "programme.yaml"),
                          .at = {},
                          .path = "programme",
                          .text = fmt::format("programme {} is checked twice", id.value),
                          .hint = "Give each folder an id of its own."});
      return;
    }
    checked_folders.push_back(&folder);
    roots.push_back(std::move(*read.root));
    programmes.push_back({.definition = std::move(*read.definition), .exercised = {}});
  }

  void add(CaseFileResult result) {
    problems.insert(problems.end(), result.problems.begin(), result.problems.end());
    outcomes.insert(outcomes.end(), result.outcomes.begin(), result.outcomes.end());
  }

  // The examples of a folder belong to its programme alone.
  void run_own_examples(std::size_t index) {
    const FolderTexts& folder = *checked_folders[index];
    if (!folder.examples) {
      return;
    }
    std::vector<CheckedProgramme> own;
    own.push_back(std::move(programmes[index]));
    add(run_cases({.file = file_in(folder, "examples.yaml"), .text = *folder.examples}, own,
                  calendar));
    programmes[index] = std::move(own.front());
  }

  // Counts the rules, and warns about those that no example exercised.
  std::size_t count_rules() {
    std::size_t count = 0;
    for (std::size_t index = 0; index < programmes.size(); ++index) {
      const CheckedProgramme& checked = programmes[index];
      for (const programme::RuleEntry& rule : programme::rules_of(checked.definition)) {
        ++count;
        if (rule.exercise == programme::Exercise::possible &&
            !checked.exercised.contains(rule.path)) {
          warnings.push_back({.file = file_in(*checked_folders[index], "programme.yaml"),
                              .at = position_of(roots[index], rule.path),
                              .path = rule.path,
                              .text = "no example exercises this rule",
                              .hint = "Add one to examples.yaml."});
        }
      }
    }
    return count;
  }
};

std::string format_outcome(const CaseOutcome& outcome) {
  if (outcome.has_passed()) {
    return fmt::format("ok   {}  {}", outcome.programme.value, outcome.name);
  }
  return fmt::format("FAIL {}:{}:{} {}  {}: {}", outcome.file, outcome.at.line, outcome.at.column,
                     outcome.programme.value, outcome.name, fmt::join(outcome.mismatches, "; "));
}

std::string summary_of(const Checker& checker, std::size_t rules) {
  const auto failed = static_cast<std::size_t>(std::ranges::count_if(
      checker.outcomes, [](const CaseOutcome& outcome) { return !outcome.has_passed(); }));
  std::string line = fmt::format(
      "{}, {}, {}: ", counted(checker.programmes.size(), "programme", "programmes"),
      counted(rules, "rule", "rules"), counted(checker.outcomes.size(), "case", "cases"));
  if (checker.problems.empty() && failed == 0) {
    line += "all passed";
  } else {
    line += fmt::format("{}, {} failed", counted(checker.problems.size(), "problem", "problems"),
                        counted(failed, "case", "cases"));
  }
  if (!checker.warnings.empty()) {
    line +=
        fmt::format(" ({} without an example)", counted(checker.warnings.size(), "rule", "rules"));
  }
  return line;
}

}  // namespace

CheckReport check_folders(const std::vector<FolderTexts>& folders,
                          const std::vector<CaseFileText>& cases) {
  Checker checker;
  for (const FolderTexts& folder : folders) {
    checker.read(folder);
  }
  for (std::size_t index = 0; index < checker.programmes.size(); ++index) {
    checker.run_own_examples(index);
  }
  for (const CaseFileText& file : cases) {
    checker.add(run_cases(file, checker.programmes, checker.calendar));
  }
  const std::size_t rules = checker.count_rules();
  sort_problems(checker.problems);
  sort_problems(checker.warnings);

  CheckReport report{.lines = {}, .result = CheckResult::passed};
  for (const Problem& problem : checker.problems) {
    report.lines.push_back(format_problem(problem));
    report.result = CheckResult::failed;
  }
  for (const Problem& warning : checker.warnings) {
    report.lines.push_back("warning: " + format_problem(warning));
  }
  for (const CaseOutcome& outcome : checker.outcomes) {
    report.lines.push_back(format_outcome(outcome));
    report.result = outcome.has_passed() ? report.result : CheckResult::failed;
  }
  report.lines.push_back(summary_of(checker, rules));
  return report;
}

}  // namespace musubi::programme_files
