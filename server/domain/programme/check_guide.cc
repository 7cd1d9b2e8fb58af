// The guide is a tree that ends: its questions are there, every one is reached, none leads back to
// itself, nobody answers too many, and every course can be found by it (S4 12).
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "domain/programme/check_definition.h"

namespace musubi::programme {

namespace {

// As the file nests it: a choice has no id, so its number stands in the path.
std::string path_of(const GuideQuestion& question, const GuideChoice& choice) {
  return fmt::format("guide[{}].choices[{}]", question.id.value, &choice - question.choices.data());
}

struct GuideChecker {
  const ProgrammeDefinition& definition;
  DefinitionProblems& problems;
  std::map<std::string, int> depths;  // the longest way to a question, from 1
  std::set<std::string> on_the_way;
  bool has_cycle = false;

  void check_choice_names(const GuideQuestion& question) {
    std::set<std::string> seen;
    for (const GuideChoice& choice : question.choices) {
      if (!seen.insert(choice.value).second) {
        problems.push_back({.path = fmt::format("guide[{}].choices", question.id.value),
                            .text = fmt::format("choice {} is here twice", choice.value),
                            .hint = "Remove or rename one."});
      }
    }
    if (question.choices.size() < 2) {
      problems.push_back({.path = fmt::format("guide[{}].choices", question.id.value),
                          .text = "a question with one choice asks nothing",
                          .hint = "Add a second choice, or lead past the question."});
    }
  }

  void check_courses(const GuideQuestion& question, const GuideChoice& choice) {
    const auto* end = std::get_if<CoursesInOrder>(&choice.leads_to);
    if (end == nullptr) {
      return;
    }
    std::set<std::string> seen;
    for (const CourseId& id : end->courses) {
      const std::string path = path_of(question, choice) + ".courses";
      const bool is_known = std::ranges::any_of(definition.courses, [&](const Course& course) {
        return course.id == id || course.group == id;
      });
      if (!is_known) {
        problems.push_back({.path = path,
                            .text = fmt::format("there is no course {}", id.value),
                            .hint = "Correct the name, or add it."});
      }
      if (!seen.insert(id.value).second) {
        problems.push_back({.path = path,
                            .text = fmt::format("course {} is here twice", id.value),
                            .hint = "Name each course of the way once."});
      }
    }
  }

  void report_cycle(const GuideQuestion& question, const GuideChoice& choice,
                    const GuideQuestion& next) {
    has_cycle = true;
    problems.push_back({.path = path_of(question, choice) + ".next",
                        .text = fmt::format("question {} leads back to itself", next.id.value),
                        .hint = "Lead on to another question or to courses."});
  }

  void follow(const GuideQuestion& question, const GuideChoice& choice, int depth) {
    const auto* next = std::get_if<NextQuestion>(&choice.leads_to);
    if (next == nullptr) {
      return;
    }
    const GuideQuestion* found = find_question(definition.guide, next->question);
    if (found == nullptr) {
      problems.push_back({.path = path_of(question, choice) + ".next",
                          .text = fmt::format("there is no question {}", next->question.value),
                          .hint = "Correct the name, or add it."});
    } else if (on_the_way.contains(found->id.value)) {
      report_cycle(question, choice, *found);
    } else {
      visit(*found, depth + 1);
    }
  }

  // A question is visited again only by a longer way, so that the visits are bounded.
  void visit(const GuideQuestion& question, int depth) {
    int& longest = depths[question.id.value];
    if (depth <= longest || has_cycle) {
      return;
    }
    longest = depth;
    if (depth == guide_depth_max + 1) {
      problems.push_back(
          {.path = fmt::format("guide[{}]", question.id.value),
           .text = fmt::format("this is question {} of a way; at most {} may be asked", depth,
                               guide_depth_max),
           .hint = "Join questions, or end the way earlier."});
    }
    if (depth > guide_depth_max) {
      return;
    }
    on_the_way.insert(question.id.value);
    for (const GuideChoice& choice : question.choices) {
      follow(question, choice, depth);
    }
    on_the_way.erase(question.id.value);
  }

  void check_reach() {
    for (const GuideQuestion& question : definition.guide) {
      if (!depths.contains(question.id.value)) {
        problems.push_back(
            {.path = fmt::format("guide[{}]", question.id.value),
             .text = fmt::format("no answer leads to question {}", question.id.value),
             .hint = "Lead to it, or remove it."});
      }
    }
    for (const Course& course : definition.courses) {
      if (!is_led_to(course)) {
        problems.push_back(
            {.path = fmt::format("courses[{}]", course.id.value),
             .text = fmt::format("no answer of the guide leads to course {}", course.id.value),
             .hint = "Name the course or its group in a choice of the guide."});
      }
    }
  }

  [[nodiscard]] bool is_led_to(const Course& course) const {
    return std::ranges::any_of(definition.guide, [&](const GuideQuestion& question) {
      return std::ranges::any_of(question.choices, [&](const GuideChoice& choice) {
        const auto* end = std::get_if<CoursesInOrder>(&choice.leads_to);
        return end != nullptr && !end->courses.empty() && applies_to(end->courses, course);
      });
    });
  }
};

}  // namespace

void check_guide(const ProgrammeDefinition& definition, DefinitionProblems& problems) {
  if (definition.guide.empty()) {
    return;
  }
  GuideChecker checker{.definition = definition,
                       .problems = problems,
                       .depths = {},
                       .on_the_way = {},
                       .has_cycle = false};
  for (const GuideQuestion& question : definition.guide) {
    checker.check_choice_names(question);
    for (const GuideChoice& choice : question.choices) {
      checker.check_courses(question, choice);
    }
  }
  checker.visit(definition.guide.front(), 1);
  // What lies behind a way that turns in a circle isn't known.
  if (!checker.has_cycle) {
    checker.check_reach();
  }
}

}  // namespace musubi::programme
