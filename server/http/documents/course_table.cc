#include "http/documents/course_table.h"

#include "http/documents/blocks.h"
#include "http/documents/call_words.h"
#include "http/documents/date_words.h"
#include "http/documents/fee_words.h"
#include "http/documents/schedule_block.h"
#include "http/documents/shared_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using programme::ProgrammeDefinition;
using services::CourseView;
using services::ProgrammeView;

constexpr Words dates_column{"日程", "Dates"};
constexpr Words capacity_column{"定員", "Places"};
constexpr Words window_column{"受付期間", "Applications"};
constexpr Words fee_column{"費用", "Fee"};
constexpr Words no_courses{"コースはまだ決まっていません。", "No course is decided yet."};

std::vector<Node> course_row(Language language, const ProgrammeDefinition& definition,
                             const CourseView& view) {
  const programme::Course& course = *view.course;
  return {group({a(href(course_address(definition.id, course.id).in(language)),
                   course.title.in(language)),
                 div(state_badge(language, view.window_state))}),
          group(schedule_in_short(language, view)),
          text(capacity_in(language, limit_shown(view), course.capacity.unit)),
          window_node(language, view.call.window, definition),
          text(fee_in_short(language, definition.tariff, course))};
}

}  // namespace

Node course_table(Language language, const ProgrammeView& view) {
  if (view.courses.empty()) {
    return p(no_courses.in(language));
  }
  Table table{.caption = std::string{courses_title.in(language)},
              .columns = {},
              .rows = {},
              .narrow = Narrow::cards};
  for (const Words& column :
       {courses_title, dates_column, capacity_column, window_column, fee_column}) {
    table.columns.emplace_back(column.in(language));
  }
  for (const CourseView& course : view.courses) {
    table.rows.push_back(course_row(language, *view.definition, course));
  }
  return div(class_name("courses"), table_of(table));
}

}  // namespace musubi::documents
