// Runs every check; none of them stops another.
#include "domain/programme/check_definition.h"

namespace musubi::programme {

DefinitionProblems check_definition(const ProgrammeDefinition& definition) {
  DefinitionProblems problems;
  check_ids(definition, problems);
  check_sources(definition, problems);
  check_references(definition, problems);
  check_fields(definition, problems);
  check_dates(definition, problems);
  check_guide(definition, problems);
  check_texts(definition, problems);
  return problems;
}

}  // namespace musubi::programme
