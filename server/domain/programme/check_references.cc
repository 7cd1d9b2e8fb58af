// Every id that one part cites is declared by another.
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "domain/programme/check_definition.h"
#include "domain/programme/part_list.h"

namespace musubi::programme {

namespace {

struct ReferenceChecker {
  const ProgrammeDefinition& definition;
  DefinitionProblems& problems;
  std::set<std::pair<Naming, std::string>> declared;

  void require(Naming naming, const std::string& id, const std::string& path) {
    if (!declared.contains({naming, id})) {
      problems.push_back({.path = path,
                          .text = fmt::format("there is no {} {}", noun_of(naming), id),
                          .hint = "Correct the name, or add it."});
    }
  }

  void require_courses(const std::vector<CourseId>& ids, const std::string& path) {
    for (const CourseId& id : ids) {
      if (std::ranges::find(definition.courses, id, &Course::group) == definition.courses.end()) {
        require(Naming::course, id.value, path);
      }
    }
  }

  void check_course(const Course& course) {
    if (const auto* arranged = std::get_if<application::WindowByArrangement>(&course.window)) {
      require(Naming::deadline, arranged->inquiry_deadline.value,
              fmt::format("courses[{}].window.inquiry_deadline", course.id.value));
    }
    const auto* fixed = std::get_if<FixedSessions>(&course.schedule);
    if (fixed == nullptr) {
      return;
    }
    for (const Session& session : fixed->sessions) {
      for (std::size_t day = 0; day < session.days.size(); ++day) {
        for (const std::string& part : session.days[day].parts) {
          if (std::ranges::find(course.parts, part, &Part::id) == course.parts.end()) {
            problems.push_back(
                {.path = fmt::format("courses[{}].schedule.sessions[{}].days[{}].parts",
                                     course.id.value, session.id.value, day),
                 .text = fmt::format("there is no part {} in this course", part),
                 .hint = "Correct the name, or add it to parts."});
          }
        }
      }
    }
  }

  void check_purposes() {
    for (const form::Section& section : definition.form) {
      for (const form::Field& field : section.fields) {
        const auto found =
            std::ranges::find(definition.privacy, field.purpose, &privacy::Statement::id);
        const bool is_purpose = found != definition.privacy.end() &&
                                std::holds_alternative<privacy::PurposeNotice>(found->kind);
        if (!is_purpose) {
          problems.push_back(
              {.path = fmt::format("form[{}].fields[{}].purpose", section.id, field.id.value),
               .text = fmt::format("there is no purpose notice {}", field.purpose.value),
               .hint = "Name a privacy statement of kind purpose_notice."});
        }
      }
    }
  }

  void check_completed_before(const eligibility::Rule& rule) {
    const auto check = [&](const eligibility::SimpleKind& kind) {
      if (const auto* before = std::get_if<eligibility::CompletedBefore>(&kind)) {
        require_courses(before->courses, fmt::format("eligibility[{}]", rule.id.value));
      }
    };
    if (const auto* simple = std::get_if<eligibility::SimpleKind>(&rule.kind)) {
      check(*simple);
    } else {
      std::ranges::for_each(std::get<eligibility::AnyOf>(rule.kind).alternatives, check);
    }
  }

  void check_learning() {
    for (const learning::CompletionRule& rule : definition.learning.completion) {
      const std::string path = fmt::format("learning.completion[{}]", rule.id.value);
      if (const auto* survey = std::get_if<learning::SurveyAnswered>(&rule.kind)) {
        require(Naming::survey, survey->survey.value, path + ".survey");
      } else if (const auto* test = std::get_if<learning::TestPassed>(&rule.kind)) {
        require(Naming::test, test->test.value, path + ".test");
      }
    }
    for (const learning::SurveyRule& survey : definition.learning.surveys) {
      const std::string path = fmt::format("learning.surveys[{}]", survey.id.value);
      for (const SessionId& session : survey.sessions) {
        require(Naming::session, session.value, path + ".sessions");
      }
      if (survey.consent) {
        require(Naming::purpose, survey.consent->value, path + ".consent");
      }
    }
  }

  void check_others() {
    for (const certificate::CertificateRule& rule : definition.certificates) {
      if (rule.dispatched_by) {
        require(Naming::deadline, rule.dispatched_by->value,
                fmt::format("certificates[{}].dispatched_by", rule.id.value));
      }
    }
    for (const Deadline& deadline : definition.deadlines) {
      if (deadline.precedes) {
        require_courses({*deadline.precedes},
                        fmt::format("deadlines[{}].precedes", deadline.id.value));
      }
    }
    if (definition.practicum) {
      for (const practicum::Item& item : definition.practicum->items) {
        require_courses(item.unlocked_by,
                        fmt::format("practicum.items[{}].unlocked_by", item.id.value));
      }
    }
  }
};

}  // namespace

void check_references(const ProgrammeDefinition& definition, DefinitionProblems& problems) {
  ReferenceChecker checker{.definition = definition, .problems = problems, .declared = {}};
  const std::vector<NamedPart> parts = named_parts(definition);
  for (const NamedPart& part : parts) {
    checker.declared.emplace(part.naming, part.id);
  }
  for (const NamedPart& part : parts) {
    if (part.courses != nullptr) {
      checker.require_courses(*part.courses, part.path() + ".courses");
    }
  }
  for (const Course& course : definition.courses) {
    checker.check_course(course);
  }
  for (const eligibility::Rule& rule : definition.eligibility) {
    checker.check_completed_before(rule);
  }
  checker.check_purposes();
  checker.check_learning();
  checker.check_others();
}

}  // namespace musubi::programme
