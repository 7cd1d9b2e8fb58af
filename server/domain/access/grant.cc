#include "domain/access/grant.h"

#include <algorithm>

#include "base/overloaded.h"

namespace musubi::access {

static bool names(const Grant& grant, Verb verb) {
  return std::ranges::find(grant.verbs, verb) != grant.verbs.end();
}

bool is_in_force(const Grant& grant, Instant now) {
  return !grant.expires_at || now < *grant.expires_at;
}

bool contains(const Scope& outer, const Scope& inner) {
  return std::visit(Overloaded{
                        [](const PlatformScope&) { return true; },
                        [&](const ProgrammeScope& programme) {
                          const auto* course = std::get_if<CourseScope>(&inner);
                          return inner == outer ||
                                 (course && course->programme == programme.programme);
                        },
                        [&](const CourseScope&) { return inner == outer; },
                    },
                    outer);
}

bool permits_all_of(const std::vector<Grant>& grants, Verb verb, const Scope& scope, Instant now) {
  return std::ranges::any_of(grants, [&](const Grant& grant) {
    return is_in_force(grant, now) && names(grant, verb) && contains(grant.scope, scope);
  });
}

bool permits(const std::vector<Grant>& grants, Verb verb, const ProgrammeId& programme,
             const CourseId& course, Instant now) {
  return permits_all_of(grants, verb, CourseScope{programme, course}, now);
}

std::vector<Scope> scopes_of(const std::vector<Grant>& grants, Verb verb, Instant now) {
  std::vector<Scope> scopes;
  for (const Grant& grant : grants) {
    if (is_in_force(grant, now) && names(grant, verb)) {
      scopes.push_back(grant.scope);
    }
  }
  return scopes;
}

bool permits_somewhere(const std::vector<Grant>& grants, Verb verb, Instant now) {
  return !scopes_of(grants, verb, now).empty();
}

static bool lasts_as_long(const Grant& giver, const Grant& given) {
  return !giver.expires_at || (given.expires_at && *given.expires_at <= *giver.expires_at);
}

bool can_give(const std::vector<Grant>& giver, const Grant& given, Instant now) {
  return std::ranges::all_of(given.verbs, [&](Verb verb) {
    return std::ranges::any_of(giver, [&](const Grant& own) {
      return is_in_force(own, now) && names(own, verb) && contains(own.scope, given.scope) &&
             lasts_as_long(own, given);
    });
  });
}

}  // namespace musubi::access
