// Grant: what an account may do where, until when and why. One decision, `permits`, is asked by
// every use case, whatever page or program the request comes from (architecture.md, "Authority").
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/instant.h"
#include "domain/access/verb.h"
#include "domain/findings/ids.h"

namespace musubi::access {

struct PlatformScope {
  bool operator==(const PlatformScope&) const = default;
};
struct ProgrammeScope {
  ProgrammeId programme;
  bool operator==(const ProgrammeScope&) const = default;
};
struct CourseScope {
  ProgrammeId programme;
  CourseId course;
  bool operator==(const CourseScope&) const = default;
};
using Scope = std::variant<PlatformScope, ProgrammeScope, CourseScope>;

struct Grant {
  std::vector<Verb> verbs;
  Scope scope;
  std::optional<Instant> expires_at;  // the first instant at which it no longer counts
  std::string reason;
};

[[nodiscard]] bool is_in_force(const Grant& grant, Instant now);

// Whether `inner` lies wholly within `outer`.
[[nodiscard]] bool contains(const Scope& outer, const Scope& inner);

[[nodiscard]] bool permits(const std::vector<Grant>& grants, Verb verb,
                           const ProgrammeId& programme, const CourseId& course, Instant now);
// The same for a whole scope: one grant must hold all of it.
[[nodiscard]] bool permits_all_of(const std::vector<Grant>& grants, Verb verb, const Scope& scope,
                                  Instant now);
[[nodiscard]] bool permits_somewhere(const std::vector<Grant>& grants, Verb verb, Instant now);

// Where the grants in force allow the verb, in their order.
[[nodiscard]] std::vector<Scope> scopes_of(const std::vector<Grant>& grants, Verb verb,
                                           Instant now);

// Nobody gives what they do not hold: every verb of `given` must be held in all of its scope, and
// for as long.
[[nodiscard]] bool can_give(const std::vector<Grant>& giver, const Grant& given, Instant now);

}  // namespace musubi::access
