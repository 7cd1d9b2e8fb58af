// Finding: what one rule says about one application, with its place in the notice. An evaluation
// returns all of them at once; an applicant is never told one problem at a time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/findings/ids.h"
#include "domain/findings/message.h"

namespace musubi {

// A place in a notice: the key of a source document and the section or item in it.
struct SourceRef {
  std::string document;
  std::string place;

  bool operator==(const SourceRef&) const = default;
};

enum class Severity {
  error,       // the application can't be accepted without an override
  warning,     // staff look at it
  preference,  // desired by the notice, never a reason to refuse (S0 8)
};

enum class Outcome { satisfied, not_satisfied, cannot_tell_yet };

// Whether an applicant may go on past an unsatisfied rule by giving a reason (S3 Q1, Q2).
enum class ReasonPolicy { no_way_around, reason_opens };

struct Finding {
  RuleId rule;
  Severity severity;
  Outcome outcome;
  ReasonPolicy reason_policy = ReasonPolicy::no_way_around;
  Message message;
  SourceRef source;
  std::optional<FieldId> field;     // where in the form it is to be mended
  std::optional<int> member_index;  // which member of a team or roster, from 0

  bool operator==(const Finding&) const = default;
};

// What the findings of one application add up to.
enum class Verdict { eligible, eligible_with_warnings, cannot_tell_yet, not_eligible };

[[nodiscard]] Verdict verdict_of(const std::vector<Finding>& findings);

}  // namespace musubi
