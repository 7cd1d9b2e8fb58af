// The parts of a definition as flat lists with their paths, for checks and reports that treat all
// families alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/programme/definition.h"

namespace musubi::programme {

// Everything of one namespace: rule ids may not repeat among eligibility, fees and attendance.
enum class Naming {
  course,
  session,
  rule,
  section,
  field,
  document,
  item,
  purpose,
  deadline,
  test,
  survey,
  certificate,
  task,
  timetable,
  feed,
  question,
};

[[nodiscard]] std::string_view noun_of(Naming naming);

// Points into the definition it was made from.
struct NamedPart {
  Naming naming;
  std::string id;
  std::string list;  // the path of the list in which it stands: fees.rules
  std::size_t index;
  const SourceRef* source;                 // null: its parent has one
  const std::vector<CourseId>* courses;    // null: it names none
  [[nodiscard]] std::string path() const;  // fees.rules[F1]
};

// Everything with an id and a source, and sections and sessions, which have ids only.
[[nodiscard]] std::vector<NamedPart> named_parts(const ProgrammeDefinition& definition);

}  // namespace musubi::programme
