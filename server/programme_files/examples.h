// Worked examples: the notice's own, in a programme's examples.yaml, and those of other files. Text
// in, outcomes out; each example either passes, fails with what was expected and what came, or
// can't be read.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "domain/calendar/business_days.h"
#include "domain/programme/definition.h"
#include "programme_files/problem.h"

namespace musubi::programme_files {

struct CaseFileText {
  std::string file;  // as problems name it
  std::string text;
};

struct CaseOutcome {
  std::string file;
  Position at;
  ProgrammeId programme;
  std::string name;
  std::vector<std::string> mismatches;  // empty: passed

  [[nodiscard]] bool has_passed() const { return mismatches.empty(); }
};

// A programme under check, and the paths of the rules that examples have exercised so far.
struct CheckedProgramme {
  programme::ProgrammeDefinition definition;
  std::set<std::string> exercised;
};

struct CaseFileResult {
  std::vector<CaseOutcome> outcomes;  // in the order of the file
  std::vector<Problem> problems;      // a case with a problem has no outcome
};

// Runs the cases of one file. A case that names no programme belongs to the only one given, or else
// to the only one that declares everything it names.
[[nodiscard]] CaseFileResult run_cases(const CaseFileText& file,
                                       std::vector<CheckedProgramme>& programmes,
                                       const calendar::BusinessCalendar& calendar);

}  // namespace musubi::programme_files
