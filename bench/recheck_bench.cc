// Checking 50,000 stored applications again, as after a change of the rules: each is read from what
// was typed and judged by every rule of its course, on one thread, and what is not satisfied is
// told. Beside it the arithmetic alone: the same rules on answers that were read before; and the
// check of one application by itself, which tells everything.
#include <fmt/core.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>

#include "app/folders.h"
#include "domain/eligibility/evaluate.h"
#include "programme_files/read_programme.h"
#include "services/prepared_check.h"
#include "services/test_applicants.h"

namespace musubi {
namespace {

constexpr int applications = 50'000;
constexpr int windows = 5;
constexpr std::size_t rules_of_the_course = 20;

double cpu_seconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
}

eligibility::Rule rule(std::size_t number, eligibility::SimpleKind kind) {
  return {
      .id = RuleId{fmt::format("B{}", number)},
      .kind = std::move(kind),
      .subject = eligibility::Subject::application,
      .requirement = {.ja = "追加の要件を満たすこと。", .en = "You meet a further requirement."},
      .courses = {},
      .applies_when = std::nullopt,
      .severity = Severity::error,
      .reason_policy = ReasonPolicy::no_way_around,
      .source = {.document = "guide", .place = "2"}};
}

bool is_of_basic(const eligibility::Rule& rule) {
  return rule.subject == eligibility::Subject::application &&
         (rule.courses.empty() || std::ranges::count(rule.courses, CourseId{"basic_1"}) > 0);
}

// The notice has four rules for this course; further ones of the same kinds, over its questions.
void add_rules(programme::ProgrammeDefinition& definition) {
  using namespace eligibility;
  const std::vector<SimpleKind> kinds{
      HoldsAnyOf{FieldId{"workplace_kind"}, {"facility", "hospital", "home_visit"}},
      IsNoneOf{FieldId{"workplace_prefecture"}, {"tokyo", "osaka", "aichi"}},
      Declares{FieldId{"reads_japanese"}},
      AgeAtLeast{FieldId{"birth_date"}, 16},
      SubmittedBy{{"prefecture", "applicant"}},
      HoldsAnyOf{FieldId{"reply_channel"}, {"fax", "mail"}},
      IsNoneOf{FieldId{"payer"}, {"nobody"}},
      Declares{FieldId{"employed"}}};
  auto count = static_cast<std::size_t>(std::ranges::count_if(definition.eligibility, is_of_basic));
  for (std::size_t number = 0; count < rules_of_the_course; ++count, ++number) {
    definition.eligibility.push_back(rule(number, kinds[number % kinds.size()]));
  }
}

services::ProgrammeView suction() {
  const std::filesystem::path folder =
      std::filesystem::path{MUSUBI_SOURCE_DIR} / "programmes/2024-suction";
  const auto folders = app::read_programme_folders({folder}).take();
  auto read = programme_files::read_programme(folders.front());
  MUSUBI_ASSERT(read.definition.has_value());
  add_rules(*read.definition);
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

constexpr std::size_t refused = (applications + 2) / 3;

struct Prepared {
  services::ProgrammeView view = suction();
  const services::CourseView& course = view.courses.front();
  services::PreparedCheck check{view.definition, *course.course};
  eligibility::PersonRecords records;
  services::ConfirmedFacts confirmed;

  [[nodiscard]] services::CheckedApplication checked(
      const services::ApplicationInput& input) const {
    return check.check(course, input,
                       {.window = services::WindowCheck::waived,
                        .records = records,
                        .confirmed = confirmed,
                        .told = eligibility::Told::unsatisfied});
  }
};

template <typename Check>
double seconds_to_check(const std::vector<services::ApplicationInput>& typed, const Check& check) {
  std::size_t not_eligible = 0;
  const double seconds = seconds_of([&] {
    for (const auto& input : typed) {
      not_eligible += check(input).verdict == Verdict::not_eligible ? 1 : 0;
    }
  });
  MUSUBI_ASSERT(not_eligible == refused);
  return seconds;
}

double seconds_to_judge(const std::vector<eligibility::Rule>& rules,
                        const std::vector<eligibility::Facts>& facts) {
  std::size_t findings = 0;
  const double seconds = seconds_of([&] {
    for (const eligibility::Facts& known : facts) {
      findings += eligibility::evaluate(rules, known, eligibility::Told::unsatisfied).size();
    }
  });
  MUSUBI_ASSERT(findings >= refused);
  return seconds;
}

void say(const char* what, const std::array<double, windows>& seconds) {
  fmt::print("  {:<44}{:7.3f} s{:8.2f} µs each\n", what, median(seconds),
             median(seconds) * 1e6 / applications);
}

void compare() {
  const Prepared prepared;
  std::vector<services::ApplicationInput> typed;
  std::vector<eligibility::Facts> facts;
  for (int number = 0; number < applications; ++number) {
    typed.push_back(typed_by(number));
    facts.push_back({});
    facts.back().course = prepared.course.course->id;
    facts.back().first_day = prepared.course.call.first_day;
    facts.back().submitter_role = "applicant";
    facts.back().answers = prepared.checked(typed.back()).answers;
    facts.back().lookup = eligibility::Lookup::not_done;
  }
  std::vector<eligibility::Rule> rules;
  std::ranges::copy_if(prepared.view.definition->eligibility, std::back_inserter(rules),
                       is_of_basic);
  std::array<double, windows> all{};
  std::array<double, windows> arithmetic{};
  std::array<double, windows> by_itself{};
  for (std::size_t i = 0; i < windows; ++i) {
    all[i] = seconds_to_check(typed, [&](const auto& input) { return prepared.checked(input); });
    arithmetic[i] = seconds_to_judge(rules, facts);
    by_itself[i] = seconds_to_check(typed, [&](const auto& input) {
      return services::check_answers(prepared.view, prepared.course, input,
                                     services::WindowCheck::waived);
    });
  }
  fmt::print("{} applications by {} rules and {} questions, CPU of one thread, medians of {}:\n",
             applications, rules.size(), typed[1].answers.size(), windows);
  say("checked again, what is not satisfied told", all);
  say("the rules alone, on answers read before", arithmetic);
  say("each by itself, with everything told", by_itself);
}

}  // namespace
}  // namespace musubi

int main() {
  musubi::compare();
  return 0;
}
