// The call in words: the state of the window, how many there is room for, who is chosen, and who
// applies. 「なし」 is no limit, 「3名以上」 a minimum, and what is open is 未定 (S4 1.4.2, S0 19).
#pragma once

#include <string>

#include "domain/application/course_call.h"
#include "domain/programme/definition.h"
#include "http/html/html.h"
#include "services/views.h"

namespace musubi::documents {

[[nodiscard]] std::string state_in(Language language, application::WindowState state);
[[nodiscard]] html::Node state_badge(Language language, application::WindowState state);

// 6名, 1 team.
[[nodiscard]] std::string counted_in(Language language, int count, application::CapacityUnit unit);
// What a page says of the room: the limit of the operating record; or, of a capacity that courses
// share, the notice's own, which counts for each arranged slot (S4 Q11).
[[nodiscard]] application::CapacityLimit limit_shown(const services::CourseView& course);
[[nodiscard]] std::string capacity_in(Language language, const application::CapacityLimit& limit,
                                      application::CapacityUnit unit);
[[nodiscard]] std::string selection_in(Language language, const application::Selection& selection);
// How many complete applications there are for how many places; empty unless places are given in
// the order of completion on this site, so that the number means anything (S4 Q33).
[[nodiscard]] std::string complete_in(Language language,
                                      const programme::ProgrammeDefinition& definition,
                                      const services::CourseView& course);
[[nodiscard]] std::string applicant_in(Language language, const application::ApplicantUnit& unit);
// メール, FAX, LINE
[[nodiscard]] std::string channels_in(Language language,
                                      const std::vector<programme::Channel>& channels);

// The titles of the courses that a rule names: 「すべてのコース」 when it names none.
[[nodiscard]] std::string courses_in(Language language,
                                     const programme::ProgrammeDefinition& definition,
                                     const std::vector<CourseId>& named);

}  // namespace musubi::documents
