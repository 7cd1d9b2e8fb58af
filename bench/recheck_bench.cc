// Checking 50,000 stored applications again, as after a change of the rules: each is read from what
// was typed and judged by every rule of its course, on one thread, as `check_answers` does it for
// staff. Beside it the arithmetic alone: the same rules on answers that were read before.
#include <fmt/core.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>

#include "app/folders.h"
#include "domain/eligibility/evaluate.h"
#include "programme_files/read_programme.h"
#include "services/check_application.h"
#include "services/test_applicants.h"

namespace musubi {
namespace {

constexpr int applications = 50'000;
constexpr int windows = 5;

double cpu_seconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
}

services::ProgrammeView suction() {
  const std::filesystem::path folder =
      std::filesystem::path{MUSUBI_SOURCE_DIR} / "programmes/2024-suction";
  const auto folders = app::read_programme_folders({folder}).take();
  auto read = programme_files::read_programme(folders.front());
  MUSUBI_ASSERT(read.definition.has_value());
  services::ProgrammeView view{.definition = std::make_shared<const programme::ProgrammeDefinition>(
                                   std::move(*read.definition)),
                               .courses = {},
                               .dates = services::Dates::of_the_notice};
  const auto* course = programme::find_course(*view.definition, CourseId{"basic_1"});
  MUSUBI_ASSERT(course != nullptr);
  view.courses.push_back({.course = course,
                          .call = {.window = application::WindowUndecided{},
                                   .room = {},
                                   .first_day = Date::parse_iso("2024-08-23").value(),
                                   .shifted_weeks = 0},
                          .window_state = application::WindowState::closed,
                          .days = {}});
  return view;
}

// Every third one lacks something, so that refusals are made, too.
services::ApplicationInput typed_by(int number) {
  auto answers = services::basic_answers({.name = fmt::format("佐藤 第{}子", number),
                                          .kana = "サトウ ダイコ",
                                          .email = fmt::format("applicant-{}@example.jp", number)});
  if (number % 3 == 0) {
    answers.erase(FieldId{"qualifications"});
  }
  return {std::move(answers), services::agreed_for_basic()};
}

template <typename Work>
double seconds_of(const Work& work) {
  const double began = cpu_seconds();
  work();
  return cpu_seconds() - began;
}

double median(std::array<double, windows> values) {
  std::ranges::sort(values);
  return values[windows / 2];
}

void compare() {
  const services::ProgrammeView view = suction();
  const services::CourseView& course = view.courses.front();
  std::vector<services::ApplicationInput> typed;
  std::vector<eligibility::Facts> facts;
  for (int number = 0; number < applications; ++number) {
    typed.push_back(typed_by(number));
    facts.push_back({});
    facts.back().course = course.course->id;
    facts.back().first_day = course.call.first_day;
    facts.back().submitter_role = "applicant";
    facts.back().answers =
        services::check_answers(view, course, typed.back(), services::WindowCheck::waived).answers;
  }
  std::vector<eligibility::Rule> rules;
  std::ranges::copy_if(view.definition->eligibility, std::back_inserter(rules),
                       [&](const eligibility::Rule& rule) {
                         return rule.subject == eligibility::Subject::application &&
                                programme::applies_to(rule.courses, *course.course);
                       });
  std::array<double, windows> whole{};
  std::array<double, windows> arithmetic{};
  for (std::size_t i = 0; i < windows; ++i) {
    int refused = 0;
    whole[i] = seconds_of([&] {
      for (const auto& input : typed) {
        const auto checked =
            services::check_answers(view, course, input, services::WindowCheck::waived);
        refused += checked.verdict == Verdict::not_eligible ? 1 : 0;
      }
    });
    MUSUBI_ASSERT(refused == (applications + 2) / 3);
    std::size_t findings = 0;
    arithmetic[i] = seconds_of([&] {
      for (const eligibility::Facts& known : facts) {
        findings += eligibility::evaluate(rules, known).size();
      }
    });
    MUSUBI_ASSERT(findings > 0);
  }
  fmt::print(
      "{} applications by {} rules and {} questions: {:.2f} s of CPU ({:.1f} µs each); the rules "
      "alone {:.2f} s, {:.0f} % of it (medians of {} windows)\n",
      applications, rules.size(), typed.front().answers.size(), median(whole),
      median(whole) * 1e6 / applications, median(arithmetic),
      median(arithmetic) * 100 / median(whole), windows);
}

}  // namespace
}  // namespace musubi

int main() {
  musubi::compare();
  return 0;
}
