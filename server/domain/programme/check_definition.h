// What the parts of a definition must agree on with each other: ids, references, dates and texts.
// Reading a file has checked each part by itself; nothing here knows of YAML.
#pragma once

#include <string>
#include <vector>

#include "domain/programme/definition.h"

namespace musubi::programme {

enum class DefinitionFile { programme, texts };

struct DefinitionProblem {
  DefinitionFile file = DefinitionFile::programme;
  std::string path;  // as the programme file nests it: courses[basic_1].window.to
  std::string text;  // names the thing, the limit and the value
  std::string hint;  // the next step; may be empty

  bool operator==(const DefinitionProblem&) const = default;
};

using DefinitionProblems = std::vector<DefinitionProblem>;

// All problems, in no particular order; empty for a sound definition.
[[nodiscard]] DefinitionProblems check_definition(const ProgrammeDefinition& definition);

// Its parts, each in a file of its own.
void check_ids(const ProgrammeDefinition& definition, DefinitionProblems& problems);
void check_sources(const ProgrammeDefinition& definition, DefinitionProblems& problems);
void check_references(const ProgrammeDefinition& definition, DefinitionProblems& problems);
void check_fields(const ProgrammeDefinition& definition, DefinitionProblems& problems);
void check_dates(const ProgrammeDefinition& definition, DefinitionProblems& problems);
void check_guide(const ProgrammeDefinition& definition, DefinitionProblems& problems);
void check_texts(const ProgrammeDefinition& definition, DefinitionProblems& problems);

}  // namespace musubi::programme
