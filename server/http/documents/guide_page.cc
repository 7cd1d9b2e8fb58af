#include "http/documents/guide_page.h"

#include <algorithm>

#include "base/overloaded.h"
#include "base/result.h"
#include "http/documents/blocks.h"
#include "http/documents/call_words.h"
#include "http/documents/contact_block.h"
#include "http/documents/date_words.h"
#include "http/documents/fee_words.h"
#include "http/documents/papers_block.h"
#include "http/documents/schedule_block.h"
#include "http/documents/shared_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using application::WindowState;
using programme::GuideStep;
using programme::GuideWalk;
using programme::ProgrammeDefinition;
using services::CourseView;
using services::ProgrammeView;

constexpr Words guide_title{"どのコースを受ける？ 必要な書類は？", "Which course, which papers?"};
constexpr Words guide_lead{
    "質問に答えると、受けるコースと順番、必要な書類、費用、受付期間が分かります。",
    "Answer the questions to find your courses and their order, the papers, the "
    "fees and the dates of the call."};
constexpr Sentence<int> question_number{"質問{}", "Question {}"};
constexpr Words choices_label{"答えを選んでください", "Choose an answer"};
constexpr Words your_answers{"これまでの答え", "Your answers"};
constexpr Words change{"変える", "Change"};
constexpr Sentence<std::string> change_this{"「{}」の答えを変える", "Change the answer to “{}”"};
constexpr Words start_again{"はじめからやり直す", "Start again"};
constexpr Words result_title{"受けるコース", "Your courses"};
constexpr Counted in_order{"つの段階を、この順に受けます。", "step.", "steps, in this order."};
constexpr Words one_step{"このコースを受けます。", "This is the course to take."};
constexpr Sentence<int, std::string> step_title{"{}. {}", "{}. {}"};
constexpr Words or_words{" または ", " or "};
constexpr Words window_term{"受付", "Applications"};
constexpr Words dates_term{"日程", "Dates"};
constexpr Words fee_term{"費用", "Fee"};
constexpr Words papers_to_hand_in{"提出する書類", "Papers to hand in"};
constexpr Words details{"日程・条件をくわしく見る", "Dates and conditions in detail"};
constexpr Words apply_later{"前の段階を修了してから申し込みます。",
                            "Apply once the step before is completed."};
constexpr Words none_title{"受けられるコースがありません", "There is no course for you yet"};

std::vector<std::string> values_of(const std::vector<GuideStep>& steps) {
  std::vector<std::string> values;
  std::ranges::transform(steps, std::back_inserter(values),
                         [](const GuideStep& step) { return step.choice->value; });
  return values;
}

Address address_with(const ProgrammeId& programme, const std::vector<std::string>& answers) {
  Address address = guide_address(programme);
  std::string written;
  for (const std::string& answer : answers) {
    written += (written.empty() ? "" : ".") + answer;
  }
  if (!written.empty()) {
    address.query.emplace_back(answers_parameter, written);
  }
  return address;
}

Node answers_so_far(Language language, const ProgrammeDefinition& definition,
                    const GuideWalk& walk) {
  std::vector<Node> rows;
  std::vector<std::string> before;
  for (const GuideStep& step : walk.steps) {
    const std::string& question = step.question->question.in(language);
    rows.push_back(
        div(dt(question),
            dd(step.choice->label.in(language), " ",
               a(class_name("no-print"), href(address_with(definition.id, before).in(language)),
                 aria_label(change_this.in(language, question)), change.in(language)))));
    before.push_back(step.choice->value);
  }
  return section(h2(your_answers.in(language)), dl(class_name("facts"), rows));
}

Node question_block(Language language, const ProgrammeDefinition& definition,
                    const GuideWalk& walk) {
  const programme::GuideQuestion& question = *walk.open;
  std::vector<std::string> answers = values_of(walk.steps);
  std::vector<Node> choices;
  for (const programme::GuideChoice& choice : question.choices) {
    answers.push_back(choice.value);
    choices.push_back(
        li(a(href(address_with(definition.id, answers).in(language)), choice.label.in(language))));
    answers.pop_back();
  }
  const int number = static_cast<int>(walk.steps.size()) + 1;
  return section(class_name("guide-question"),
                 p(class_name("quiet"), question_number.in(language, number)),
                 h2(id("question"), question.question.in(language)),
                 question.help ? std::optional{p(question.help->in(language))} : std::nullopt,
                 ul(class_name("guide-choices"), aria_label(choices_label.in(language)), choices),
                 p(class_name("quiet"), citation(language, definition, question.source)));
}

// The courses that a step names, as the programme lists them.
std::vector<const CourseView*> courses_named(const ProgrammeView& view, const CourseId& name) {
  std::vector<const CourseView*> courses;
  for (const CourseView& course : view.courses) {
    if (programme::applies_to({name}, *course.course)) {
      courses.push_back(&course);
    }
  }
  return courses;
}

Node course_facts(Language language, const ProgrammeView& view, const CourseView& course) {
  const ProgrammeDefinition& definition = *view.definition;
  return facts({{std::string{window_term.in(language)},
                 group({state_badge(language, course.window_state), text(" "),
                        window_node(language, course.call.window, definition)})},
                {std::string{dates_term.in(language)}, group(schedule_in_short(language, course))},
                {std::string{fee_term.in(language)},
                 text(fee_in_short(language, definition.tariff, *course.course))}});
}

enum class Turn { now, later };
// The only course of a step stands under the step's own title, which is the course's.
enum class CardTitle { shown, of_step };

// One course of a step: a page has one primary action at most, so only the first open one has it.
Node course_card(Language language, const ProgrammeView& view, const CourseView& course, Turn turn,
                 CardTitle title, bool& has_action) {
  const ProgrammeDefinition& definition = *view.definition;
  std::vector<Node> content;
  if (title == CardTitle::shown) {
    content.push_back(h3(course.course->title.in(language)));
  }
  content.push_back(course_facts(language, view, course));
  const bool can_apply = turn == Turn::now && course.window_state == WindowState::open &&
                         programme::takes_applications_here(definition);
  if (can_apply) {
    const char* look = has_action ? "button button-secondary" : "button";
    has_action = true;
    content.push_back(
        p(class_name("actions"),
          a(class_name(look), href(apply_address(definition.id, course.course->id).in(language)),
            apply.in(language))));
  }
  content.push_back(p(class_name("no-print"),
                      a(href(course_address(definition.id, course.course->id).in(language)),
                        details.in(language))));
  return div(class_name("guide-course"), content);
}

std::string title_of_courses(Language language, const std::vector<const CourseView*>& courses) {
  std::string title;
  for (const CourseView* course : courses) {
    title += title.empty() ? "" : or_words.in(language);
    title += course->course->title.in(language);
  }
  return title;
}

Node step_block(Language language, const ProgrammeView& view, const CourseId& name, int number,
                bool& has_action) {
  const std::vector<const CourseView*> courses = courses_named(view, name);
  MUSUBI_ASSERT(!courses.empty());
  const Turn turn = number == 1 ? Turn::now : Turn::later;
  std::vector<Node> content{
      h2(step_title.in(language, number, title_of_courses(language, courses)))};
  if (turn == Turn::later) {
    content.push_back(p(apply_later.in(language)));
  }
  const CardTitle title = courses.size() > 1 ? CardTitle::shown : CardTitle::of_step;
  for (const CourseView* course : courses) {
    content.push_back(course_card(language, view, *course, turn, title, has_action));
  }
  // The courses of a group need the same papers, or each would be a step of its own.
  content.push_back(h3(papers_to_hand_in.in(language)));
  content.push_back(papers_of_course(language, *view.definition, *courses.front()->course));
  return section(class_name("guide-step"), content);
}

std::vector<Node> result_of(const Frame& frame, const ProgrammeView& view,
                            const programme::CoursesInOrder& end) {
  const Language language = frame.language;
  const int count = static_cast<int>(end.courses.size());
  std::vector<Node> note{
      p(count == 1 ? std::string{one_step.in(language)} : in_order.in(language, count))};
  if (end.note) {
    note.push_back(p(end.note->in(language)));
  }
  std::vector<Node> content{banner(Mood::information, result_title.in(language), note)};
  bool has_action = false;
  int number = 0;
  for (const CourseId& name : end.courses) {
    content.push_back(step_block(language, view, name, ++number, has_action));
  }
  content.push_back(
      p(class_name("quiet"), calls_as_of.in(language, moment_in(language, frame.now))));
  return content;
}

std::vector<Node> end_of(const Frame& frame, const ProgrammeView& view, const GuideWalk& walk) {
  const Language language = frame.language;
  return std::visit(
      Overloaded{
          // The checks of the programme file leave no question without an end.
          [](const programme::NextQuestion&) { return std::vector<Node>{}; },
          [&](const programme::CoursesInOrder& end) { return result_of(frame, view, end); },
          [&](const programme::NoCourse& end) {
            return std::vector<Node>{
                banner(Mood::warning, none_title.in(language), {p(end.reason.in(language))}),
                contact_block(language, *view.definition)};
          },
      },
      walk.steps.back().choice->leads_to);
}

Node ways_on(Language language, const ProgrammeDefinition& definition, bool is_begun) {
  std::vector<Node> links;
  const auto add = [&](const Address& address, Words words) {
    links.push_back(li(a(href(address.in(language)), words.in(language))));
  };
  if (is_begun) {
    add(guide_address(definition.id), start_again);
  }
  add(overview_address(definition.id), overview_to_print);
  add(programme_address(definition.id), all_courses);
  return ul(class_name("guide-ways no-print"), links);
}

}  // namespace

std::vector<std::string> answers_from(std::string_view written) {
  std::vector<std::string> answers;
  while (!written.empty() && answers.size() < programme::guide_depth_max) {
    const std::size_t end = std::min(written.find('.'), written.size());
    answers.emplace_back(written.substr(0, end));
    written.remove_prefix(std::min(end + 1, written.size()));
  }
  return answers;
}

std::string guide_page(const Frame& frame, const ProgrammeView& view,
                       const std::vector<std::string>& answers) {
  const Language language = frame.language;
  const ProgrammeDefinition& definition = *view.definition;
  const GuideWalk walk = programme::walk_guide(definition.guide, answers);
  const std::string title{guide_title.in(language)};
  std::vector<Node> content{
      breadcrumb(language, {{definition.title.in(language), programme_address(definition.id)}},
                 title),
      h1(title)};
  if (walk.steps.empty()) {
    content.push_back(p(class_name("lead"), guide_lead.in(language)));
  }
  const std::vector<Node> answer = walk.open == nullptr
                                       ? end_of(frame, view, walk)
                                       : std::vector{question_block(language, definition, walk)};
  content.insert(content.end(), answer.begin(), answer.end());
  if (!walk.steps.empty()) {
    content.push_back(answers_so_far(language, definition, walk));
  }
  content.push_back(ways_on(language, definition, !walk.steps.empty()));
  return framed(frame, {.title = title,
                        .address = address_with(definition.id, values_of(walk.steps)),
                        .menu = MenuItem::programmes,
                        .dates = view.dates,
                        .indexing = walk.steps.empty() ? Indexing::welcome : Indexing::refused,
                        .width = Width::reading,
                        .content = std::move(content)});
}

std::optional<Node> guide_link(Language language, const ProgrammeDefinition& definition) {
  if (definition.guide.empty()) {
    return std::nullopt;
  }
  return p(class_name("guide-link"),
           a(href(guide_address(definition.id).in(language)), guide_title.in(language)));
}

}  // namespace musubi::documents
