#include "http/documents/schedule_block.h"

#include <algorithm>
#include <optional>
#include <set>

#include "http/documents/blocks.h"
#include "http/documents/date_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;
using services::CourseView;
using services::PlannedDay;

namespace {

constexpr Words days_caption{"日程", "Dates"};
constexpr Words day_column{"日付", "Day"};
constexpr Words content_column{"内容", "Content"};
constexpr Words session_column{"回・会場", "Session and venue"};
constexpr Words reserve_day{"予備日", "Reserve day"};
constexpr Words training_day{"研修", "Training"};
constexpr Sentence<std::string> expected{"未定（見込み: {}）", "To be decided (expected: {})"};
constexpr Words no_slots_yet{"受講できる日は、お申込みの後に相談して決めます。",
                             "The day is arranged with you after you have applied."};
constexpr Sentence<int, int> slots_offered{
    "いま設けている日程は{}日、空きがあるのは{}日です。日程は相談して決めます。",
    "Days offered now: {}; with room: {}. Your day is arranged with you."};
constexpr Sentence<std::string> arranged{"{}のあいだで、相談して決めます。",
                                         "Agreed with you, within {}."};
constexpr Words arranged_suffix{"（相談）", " (by arrangement)"};
constexpr Sentence<std::string> each_day{"時間は {} です。", "Hours: {}."};
constexpr Sentence<std::string> papers_due{
    "書類（評価票など）は、{}までに届くようにお送りください。",
    "The papers, such as evaluation sheets, must arrive by {}."};
constexpr Sentence<std::string> with_days{"（{}）", " ({})"};
constexpr Counted days_long{"日間", "day", "days"};
constexpr Words differs{"回によって異なります（日程をご覧ください）",
                        "Differs by session (see the dates)"};

const programme::Session* find_session(const programme::Course& course, const SessionId& id) {
  const auto* fixed = std::get_if<programme::FixedSessions>(&course.schedule);
  if (fixed == nullptr) {
    return nullptr;
  }
  const auto found = std::ranges::find(fixed->sessions, id, &programme::Session::id);
  return found == fixed->sessions.end() ? nullptr : &*found;
}

bool has_several_sessions(const programme::Course& course) {
  const auto* fixed = std::get_if<programme::FixedSessions>(&course.schedule);
  return fixed != nullptr && fixed->sessions.size() > 1;
}

std::optional<Date> day_of(const CourseView& course, PlannedDay::Kind kind) {
  const auto found = std::ranges::find(course.days, kind, &PlannedDay::kind);
  return found == course.days.end() ? std::nullopt : std::optional{found->date};
}

// Words that stay on one line in a table.
Node tight(std::string_view words) { return html::span(class_name("cell-tight"), words); }

// One line for each part of the day, with its hours where the notice gives them.
Node parts_cell(Language language, const programme::Course& course, const PlannedDay& day) {
  std::vector<Node> lines;
  for (const std::string& id : day.parts) {
    const auto part = std::ranges::find(course.parts, id, &programme::Part::id);
    if (part != course.parts.end()) {
      lines.push_back(
          div(part->title.in(language), " ", tight(hours_in(language, part->starts, part->ends))));
    }
  }
  return lines.empty() ? text(training_day.in(language)) : group(lines);
}

Node session_cell(Language language, const programme::Course& course, const PlannedDay& day) {
  const programme::Session* session = find_session(course, day.session);
  if (session == nullptr) {
    return text("");
  }
  std::vector<Node> lines{text(session->title.in(language))};
  if (session->venue) {
    lines.push_back(br());
    lines.push_back(text(session->venue->in(language)));
  }
  return group(lines);
}

// Only session days and reserve days stand in the table; the rest is told in sentences.
Node day_table(Language language, const CourseView& course) {
  const bool tells_sessions = has_several_sessions(*course.course);
  Table table{
      .caption = std::string{days_caption.in(language)},
      .columns = {std::string{day_column.in(language)}, std::string{content_column.in(language)}},
      .rows = {}};
  if (tells_sessions) {
    table.columns.emplace_back(session_column.in(language));
  }
  for (const PlannedDay& day : course.days) {
    const bool is_session = day.kind == PlannedDay::Kind::session;
    if (!is_session && day.kind != PlannedDay::Kind::reserve) {
      continue;
    }
    std::vector<Node> row{
        day_node(language, day.date),
        is_session ? parts_cell(language, *course.course, day) : text(reserve_day.in(language))};
    if (tells_sessions) {
      row.push_back(session_cell(language, *course.course, day));
    }
    table.rows.push_back(std::move(row));
  }
  return table_of(table);
}

std::vector<Node> arranged_sentences(Language language, const CourseView& course) {
  std::vector<Node> sentences;
  const auto first = day_of(course, PlannedDay::Kind::arranged_first);
  const auto last = day_of(course, PlannedDay::Kind::arranged_last);
  if (first && last) {
    std::string sentence = arranged.in(language, period_in(language, *first, *last));
    if (const auto* days = std::get_if<programme::ArrangedDays>(&course.course->schedule)) {
      const std::string hours = hours_in(language, days->starts, days->ends);
      sentence += hours.empty() ? "" : " " + each_day.in(language, hours);
    }
    sentences.push_back(p(sentence));
  }
  if (course.slots) {
    sentences.push_back(
        p(course.slots->offered == 0
              ? std::string{no_slots_yet.in(language)}
              : slots_offered.in(language, course.slots->offered, course.slots->with_room)));
  }
  if (const auto due = day_of(course, PlannedDay::Kind::papers_due)) {
    sentences.push_back(p(papers_due.in(language, day_in(language, *due))));
  }
  return sentences;
}

std::string not_planned(Language language, const programme::Course& course) {
  const auto* later = std::get_if<programme::DaysUndecided>(&course.schedule);
  return later == nullptr || later->expected.in(language).empty()
             ? std::string{undecided.in(language)}
             : expected.in(language, later->expected.in(language));
}

struct SessionSpan {
  SessionId session;
  Date first;
  Date last;
  int days;
};

std::vector<SessionSpan> spans_of(const CourseView& course) {
  std::vector<SessionSpan> spans;
  for (const PlannedDay& day : course.days) {
    if (day.kind != PlannedDay::Kind::session) {
      continue;
    }
    const auto span = std::ranges::find(spans, day.session, &SessionSpan::session);
    if (span == spans.end()) {
      spans.push_back({day.session, day.date, day.date, 1});
      continue;
    }
    span->last = std::max(span->last, day.date);
    ++span->days;
  }
  return spans;
}

}  // namespace

Node schedule_block(Language language, const CourseView& course) {
  std::vector<Node> content;
  if (day_of(course, PlannedDay::Kind::session)) {
    content.push_back(day_table(language, course));
  }
  const std::vector<Node> sentences = arranged_sentences(language, course);
  content.insert(content.end(), sentences.begin(), sentences.end());
  return content.empty() ? p(not_planned(language, *course.course)) : group(content);
}

std::vector<Node> schedule_in_short(Language language, const CourseView& course) {
  std::vector<Node> lines;
  for (const SessionSpan& span : spans_of(course)) {
    std::vector<Node> line;
    const programme::Session* session = find_session(*course.course, span.session);
    if (has_several_sessions(*course.course) && session != nullptr) {
      line.push_back(text(session->title.in(language) + ": "));
    }
    line.push_back(period_node(language, span.first, span.last));
    if (span.days > 1) {
      line.push_back(tight(with_days.in(language, days_long.in(language, span.days))));
    }
    lines.push_back(div(line));
  }
  const auto first = day_of(course, PlannedDay::Kind::arranged_first);
  const auto last = day_of(course, PlannedDay::Kind::arranged_last);
  if (first && last) {
    lines.push_back(div(period_node(language, *first, *last), tight(arranged_suffix.in(language))));
  }
  if (lines.empty()) {
    lines.push_back(div(not_planned(language, *course.course)));
  }
  return lines;
}

std::string venue_in(Language language, const programme::Course& course) {
  if (course.venue) {
    return course.venue->in(language);
  }
  std::set<std::string> venues;
  if (const auto* fixed = std::get_if<programme::FixedSessions>(&course.schedule)) {
    for (const programme::Session& session : fixed->sessions) {
      if (session.venue) {
        venues.insert(session.venue->in(language));
      }
    }
  }
  if (venues.empty()) {
    return std::string{undecided.in(language)};
  }
  return venues.size() == 1 ? *venues.begin() : std::string{differs.in(language)};
}

}  // namespace musubi::documents
