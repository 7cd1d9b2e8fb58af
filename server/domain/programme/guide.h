// GuideQuestion: one question of the guide that leads people to the courses that they need, in the
// order in which they take them (S4 12, the flowchart by type of course).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/localised_text.h"
#include "domain/findings/finding.h"
#include "domain/findings/ids.h"

namespace musubi::programme {

// Another question comes next.
struct NextQuestion {
  GuideQuestionId question;
};
// The courses to take, one after the other; a group stands for any one of its courses.
struct CoursesInOrder {
  std::vector<CourseId> courses;
  std::optional<LocalisedText> note;
};
// There is no course for this answer; the wording says why and what to do instead.
struct NoCourse {
  LocalisedText reason;
};

struct GuideChoice {
  std::string value;  // in the address of the page
  LocalisedText label;
  std::variant<NextQuestion, CoursesInOrder, NoCourse> leads_to;
};

struct GuideQuestion {
  GuideQuestionId id;
  LocalisedText question;
  std::optional<LocalisedText> help;
  std::vector<GuideChoice> choices;
  SourceRef source;
};

// The first question is where everybody begins.
using Guide = std::vector<GuideQuestion>;

// How many questions somebody answers at most.
inline constexpr int guide_depth_max = 6;

[[nodiscard]] const GuideQuestion* find_question(const Guide& guide, const GuideQuestionId& id);
// nullptr when the question has no such choice.
[[nodiscard]] const GuideChoice* find_choice(const GuideQuestion& question, std::string_view value);

// What was asked and answered, and where that led.
struct GuideStep {
  const GuideQuestion* question;
  const GuideChoice* choice;
};
struct GuideWalk {
  std::vector<GuideStep> steps;
  const GuideQuestion* open;  // the question to be answered next; nullptr at the end of the way
};

// Follows the answers from the first question as far as they fit; the rest is left out. The guide
// has at least one question and has passed its checks.
[[nodiscard]] GuideWalk walk_guide(const Guide& guide, const std::vector<std::string>& answers);

}  // namespace musubi::programme
