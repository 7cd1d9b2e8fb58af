// ApplicantUnit: who applies. A team, a roster and a region are each judged as a whole; teams are
// never split. Individual S4, team S0, region S1, institution S2, roster S3.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/eligibility/rules.h"

namespace musubi::application {

struct Individual {};
// S0 5–7: a team of one hospital.
struct Team {
  std::vector<eligibility::TeamHasProfession> standard_composition;
};
// S1 4: one or several municipalities of one area, handed in by their prefecture.
struct Region {
  std::vector<std::string> submitted_by;
};
// S3 4–8: the people whom a prefecture nominates.
struct Roster {
  std::vector<std::string> submitted_by;
};
// S2 5: an institution that posts openings.
struct Institution {
  std::vector<std::string> submitted_by;
};

using ApplicantUnit = std::variant<Individual, Team, Region, Roster, Institution>;

}  // namespace musubi::application
