#include "http/documents/call_block.h"

#include <algorithm>

#include "domain/findings/message.h"
#include "http/documents/call_words.h"
#include "http/documents/date_words.h"
#include "http/documents/on_site_pages.h"
#include "http/documents/shared_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using application::WindowState;
using services::CourseView;
using services::ProgrammeView;

constexpr Words heading{"申込みの受付", "Applications"};
constexpr Sentence<std::string> server_time{"サーバーの時刻: {}", "Time of the server: {}"};
constexpr Words last_day_counts{
    "最終日の24時（日本時間）までに届いた申込みを受け付けます。",
    "Applications that arrive before the end of the last day (JST) are accepted."};
constexpr Sentence<std::string> other_channels{"申込みは、{}で受け付けています。", "Apply by {}."};
constexpr Sentence<std::string> not_yet{
    "まだ申し込めません。受付は{}"
    "に始まります。それまでに、受講の条件と必要な書類を確かめてください。",
    "You cannot apply yet. Applications open on {}. Until then, look at the requirements and the "
    "papers that you will need."};
constexpr Words closed{"受付は終わりました。締切のあとに届いた申込みは受け付けられません。",
                       "Applications are closed, and later ones cannot be accepted."};
constexpr Words no_date_yet{
    "受付期間はまだ決まっていません。決まりしだい、このページでお知らせします。",
    "The dates are not decided yet. They will be announced on this page."};
constexpr Words arrange{"日程を相談して決めます。まず、希望をお問い合わせください。",
                        "Dates are arranged with you. Please inquire first."};
constexpr Words inquire_label{"問い合わせる", "Inquire"};
constexpr Sentence<std::string> arrange_by{"お問い合わせは、{}にお願いします。",
                                           "Please inquire {}."};
constexpr Words see_programme{"ほかのコースを見る", "See the other courses"};
constexpr Words alternative{"いま申し込めるコース", "A course that is open now"};

// Nothing where the site takes the applications itself.
std::vector<Node> way_elsewhere(Language language,
                                const programme::ProgrammeDefinition& definition) {
  if (programme::takes_applications_here(definition)) {
    return {};
  }
  std::vector<Node> content{p(render(Message{"call.not_taken_here", {}}).in(language))};
  std::vector<programme::Channel> others = definition.channels;
  std::erase(others, programme::Channel::web);
  if (!others.empty()) {
    content.push_back(p(other_channels.in(language, channels_in(language, others))));
  }
  return content;
}

std::vector<Node> open_call(Language language, const ProgrammeView& programme,
                            const CourseView& course) {
  const programme::ProgrammeDefinition& definition = *programme.definition;
  if (!programme::takes_applications_here(definition)) {
    return {};
  }
  return {
      p(class_name("actions"),
        a(class_name("button"), href(apply_address(definition.id, course.course->id).in(language)),
          apply.in(language)))};
}

// Where a closed call leads: an open course of the same group, or the list of courses.
Node way_on(Language language, const ProgrammeView& programme, const CourseView& course) {
  const auto open = std::ranges::find_if(programme.courses, [&](const CourseView& other) {
    return other.course->group == course.course->group && other.window_state == WindowState::open;
  });
  const ProgrammeId& id = programme.definition->id;
  if (open == programme.courses.end()) {
    return p(a(href(programme_address(id).in(language)), see_programme.in(language)));
  }
  return p(
      alternative.in(language), language == Language::ja ? "：" : ": ",
      a(href(course_address(id, open->course->id).in(language)), open->course->title.in(language)));
}

std::vector<Node> arranged_call(Language language, const ProgrammeView& programme,
                                const CourseView& course) {
  std::vector<Node> content{p(arrange.in(language))};
  const auto* window = std::get_if<application::WindowByArrangement>(&course.call.window);
  const programme::Deadline* deadline =
      window == nullptr ? nullptr : find_deadline(*programme.definition, window->inquiry_deadline);
  if (deadline != nullptr) {
    content.push_back(p(arrange_by.in(language, deadline_in(language, *deadline))));
  }
  if (programme::takes_applications_here(*programme.definition)) {
    const Address address = inquiry_address(programme.definition->id, course.course->id);
    content.push_back(p(class_name("actions"), a(class_name("button"), href(address.in(language)),
                                                 inquire_label.in(language))));
  }
  return content;
}

std::vector<Node> what_to_do(Language language, const ProgrammeView& programme,
                             const CourseView& course) {
  switch (course.window_state) {
    case WindowState::open:
      return open_call(language, programme, course);
    case WindowState::not_yet: {
      const auto opening = application::opens_at(course.call.window);
      return {p(opening ? not_yet.in(language, day_in(language, opening->date_jst()))
                        : std::string{no_date_yet.in(language)})};
    }
    case WindowState::closed:
      return {p(closed.in(language)), way_on(language, programme, course)};
    case WindowState::undecided:
      return {p(no_date_yet.in(language))};
    case WindowState::by_arrangement:
      return arranged_call(language, programme, course);
  }
  return {};
}

bool ends_with_its_day(const application::Window& window) {
  const auto* between = std::get_if<application::WindowBetween>(&window);
  return between != nullptr && !between->closes_at;
}

}  // namespace

Node call_block(const Frame& frame, const ProgrammeView& programme, const CourseView& course) {
  const Language language = frame.language;
  // 「未定」 is said once, by the badge.
  const bool has_dates = course.window_state != WindowState::undecided;
  std::vector<Node> content{
      h2(heading.in(language)),
      p(class_name("call-window"), state_badge(language, course.window_state), " ",
        has_dates ? std::optional{strong(
                        window_node(language, course.call.window, *programme.definition))}
                  : std::nullopt)};
  if (course.window_state == WindowState::open && ends_with_its_day(course.call.window)) {
    content.push_back(p(class_name("quiet"), last_day_counts.in(language)));
  }
  const std::string complete = complete_in(language, *programme.definition, course);
  if (course.window_state == WindowState::open && !complete.empty()) {
    content.push_back(p(complete));
  }
  for (const auto& part :
       {what_to_do(language, programme, course), way_elsewhere(language, *programme.definition)}) {
    content.insert(content.end(), part.begin(), part.end());
  }
  content.push_back(
      p(class_name("quiet"), server_time.in(language, moment_in(language, frame.now))));
  return section(class_name("call"), content);
}

}  // namespace musubi::documents
