#include "http/documents/course_page.h"

#include <algorithm>

#include "http/documents/blocks.h"
#include "http/documents/call_block.h"
#include "http/documents/call_words.h"
#include "http/documents/contact_block.h"
#include "http/documents/eligibility_block.h"
#include "http/documents/fees_block.h"
#include "http/documents/guide_page.h"
#include "http/documents/learning_block.h"
#include "http/documents/papers_block.h"
#include "http/documents/schedule_block.h"
#include "http/documents/sections.h"
#include "http/documents/shared_words.h"
#include "http/documents/statements_block.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using programme::ProgrammeDefinition;
using services::CourseView;
using services::ProgrammeView;

constexpr Words dates_title{"日程", "Dates"};
constexpr Words place_title{"会場と定員", "Venue and places"};
constexpr Words venue_term{"会場", "Venue"};
constexpr Words capacity_term{"定員", "Places"};
constexpr Words selection_term{"受講者の決め方", "Selection"};
constexpr Words applicants_term{"申込みの単位", "Who applies"};
constexpr Words operator_term{"実施者", "Operator"};
constexpr Words fees_title{"費用", "Fees"};
constexpr Words bring_title{"持ち物", "What to bring"};
constexpr Words bring_required{"必ず", "Required"};
constexpr Words bring_optional{"任意", "Optional"};
constexpr Words conduct_title{"出席と試験", "Attendance and tests"};
constexpr Words completion_title{"修了の条件", "Completion"};
constexpr Words withdrawal_title{"取下げと返金", "Withdrawal and refunds"};
constexpr Words withdrawal{
    "申込みのあとは、受付のメールに書かれた状況のページから、いつでも取り下げられます。",
    "After applying, you can withdraw at any time on the page named in the mail of receipt."};
constexpr Words said_in{"この内容のもとになる箇所", "Where the notice says so"};
constexpr Sentence<std::string, std::string> shared_with{"{}（次のコースと合わせた人数です: {}）",
                                                         "{} (shared with: {})"};
constexpr Sentence<std::string, std::string> accepted_so_far{"{}（受講が決まった方 {}）",
                                                             "{} ({} accepted so far)"};

std::vector<CourseId> courses_sharing(const ProgrammeDefinition& definition,
                                      const programme::Course& course) {
  std::vector<CourseId> others;
  for (const programme::Course& other : definition.courses) {
    if (other.id != course.id && course.capacity.shared_as &&
        other.capacity.shared_as == course.capacity.shared_as) {
      others.push_back(other.id);
    }
  }
  return others;
}

std::string places_in(Language language, const ProgrammeDefinition& definition,
                      const CourseView& view) {
  const application::CourseRoom& room = view.call.room;
  const application::CapacityUnit unit = view.course->capacity.unit;
  const std::string limit = capacity_in(language, limit_shown(view), unit);
  const std::vector<CourseId> sharing = courses_sharing(definition, *view.course);
  if (!sharing.empty()) {
    return shared_with.in(language, limit, courses_in(language, definition, sharing));
  }
  // How many places are taken matters only where they can run out.
  const bool can_run_out = std::holds_alternative<application::CapacityAtMost>(room.limit) ||
                           std::holds_alternative<application::CapacityBetween>(room.limit);
  return can_run_out && room.accepted > 0
             ? accepted_so_far.in(language, limit, counted_in(language, room.accepted, unit))
             : limit;
}

Node place_facts(Language language, const ProgrammeDefinition& definition, const CourseView& view) {
  const auto fact = [&](Words term, const std::string& value) {
    return Fact{std::string{term.in(language)}, text(value)};
  };
  return facts({fact(venue_term, venue_in(language, *view.course)),
                fact(capacity_term, places_in(language, definition, view)),
                fact(selection_term, selection_in(language, view.course->selection)),
                fact(applicants_term, applicant_in(language, definition.applicant)),
                fact(operator_term, definition.operator_name.in(language))});
}

std::optional<Node> bring_list(Language language, const programme::Course& course) {
  std::vector<Node> items;
  for (const programme::BringItem& item : course.bring) {
    const bool is_required = item.need == form::Presence::required;
    items.push_back(li(item.title.in(language), " ",
                       badge(is_required ? Tone::attention : Tone::neutral,
                             (is_required ? bring_required : bring_optional).in(language))));
  }
  return items.empty() ? std::nullopt : std::optional{ul(class_name("requirements"), items)};
}

std::vector<Node> head_of(const Frame& frame, const ProgrammeView& programme,
                          const CourseView& view) {
  const Language language = frame.language;
  const ProgrammeDefinition& definition = *programme.definition;
  const std::string& title = view.course->title.in(language);
  return {breadcrumb(language, {{definition.title.in(language), programme_address(definition.id)}},
                     title),
          h1(title), p(class_name("lead"), view.course->summary.in(language)),
          call_block(frame, programme, view)};
}

}  // namespace

std::string course_page(const Frame& frame, const ProgrammeView& programme,
                        const CourseView& view) {
  const Language language = frame.language;
  const ProgrammeDefinition& definition = *programme.definition;
  const programme::Course& course = *view.course;
  std::vector<Node> content = head_of(frame, programme, view);
  Sections sections{language};
  sections.add("dates", dates_title, schedule_block(language, view));
  sections.add("place", place_title, place_facts(language, definition, view));
  sections.add("fees", fees_title, fees_of_course(language, definition, course));
  sections.add("eligibility", eligibility_title,
               eligibility_of_course(language, definition, course));
  sections.add("papers", papers_title, papers_of_course(language, definition, course));
  sections.add("bring", bring_title, bring_list(language, course));
  sections.add("conduct", conduct_title, conduct_of_course(language, definition, course));
  sections.add("completion", completion_title, completion_of_course(language, definition, course));
  sections.add("certificates", certificates_title,
               certificates_block(language, definition, &course));
  sections.add(
      "withdrawal", withdrawal_title,
      group({p(withdrawal.in(language)), refunds_of_course(language, definition, course)}));
  sections.add("contact", contact_title, contact_block(language, definition));
  sections.add("privacy", privacy_title, privacy_block(language, definition, &course));
  if (const auto link = guide_link(language, definition)) {
    content.push_back(*link);
  }
  content.push_back(sections.contents());
  content.push_back(group(sections.nodes()));
  content.push_back(p(class_name("quiet"), said_in.in(language),
                      language == Language::ja ? "：" : ": ",
                      citation(language, definition, course.source)));
  return framed(frame, {.title = course.title.in(language),
                        .address = course_address(definition.id, course.id),
                        .menu = MenuItem::programmes,
                        .dates = programme.dates,
                        .indexing = Indexing::welcome,
                        .width = Width::reading,
                        .content = std::move(content)});
}

}  // namespace musubi::documents
