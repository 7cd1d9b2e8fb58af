// Personal data: purpose notices, consents, acknowledgements, announced provisions and pledges are
// different things and are never merged (requirements 3.3-5).
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/localised_text.h"
#include "domain/findings/finding.h"
#include "domain/findings/ids.h"

namespace musubi::privacy {

// What the data is used for; nothing else may use it (S0 14, S4 42).
struct PurposeNotice {};
// Opt-in, per person, dated, revocable until the hand-over (S0 13).
struct Consent {
  LocalisedText recipient;
};
// Taken note of, not consented to (S0 15).
struct Acknowledgement {};
// Stated as a fact before submission (S3 16).
struct AnnouncedProvision {
  LocalisedText recipient;
};
// The trainee's promise about what the practicum teaches of others (S4 44).
struct Pledge {};

using StatementKind =
    std::variant<PurposeNotice, Consent, Acknowledgement, AnnouncedProvision, Pledge>;

struct Statement {
  PurposeId id;
  StatementKind kind;
  LocalisedText wording;
  std::vector<CourseId> courses;  // empty: every course
  SourceRef source;
};

}  // namespace musubi::privacy
