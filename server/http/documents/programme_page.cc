#include "http/documents/programme_page.h"

#include "domain/calendar/wareki.h"
#include "http/documents/blocks.h"
#include "http/documents/call_words.h"
#include "http/documents/date_words.h"
#include "http/documents/eligibility_block.h"
#include "http/documents/fee_words.h"
#include "http/documents/fees_block.h"
#include "http/documents/papers_block.h"
#include "http/documents/schedule_block.h"
#include "http/documents/sections.h"
#include "http/documents/statements_block.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using programme::ProgrammeDefinition;
using services::CourseView;
using services::ProgrammeView;

constexpr Words fiscal_year{"年度", "Fiscal year"};
constexpr Words operated_by{"実施者", "Operator"};
constexpr Words commissioned_by{"委託元", "Commissioned by"};
constexpr Words applicants{"申込みの単位", "Who applies"};
constexpr Words channels{"申込みの方法", "How to apply"};
constexpr Words sources{"もとになる文書", "Sources"};
constexpr Words courses_title{"コース", "Courses"};
constexpr Words courses_lead{"コースを選ぶと、詳しい内容と申込みの方法が分かります。",
                             "Choose a course for its details and how to apply."};
constexpr Words dates_column{"日程", "Dates"};
constexpr Words capacity_column{"定員", "Places"};
constexpr Words window_column{"受付期間", "Applications"};
constexpr Words fee_column{"費用", "Fee"};
constexpr Words no_courses{"コースはまだ決まっていません。", "No course is decided yet."};
constexpr Words eligibility_title{"受講できる方", "Who may take part"};
constexpr Words papers_title{"申込みに必要な書類", "Papers of the application"};
constexpr Words fees_title{"費用と返金", "Fees and refunds"};
constexpr Words certificates_title{"修了証など", "Certificates"};
constexpr Words privacy_title{"個人情報の取扱い", "Personal data"};
constexpr Sentence<std::string, std::string, std::string> source_line{"{}（{}、{}）",
                                                                      "{} ({}, {})"};

Node source_list(Language language, const ProgrammeDefinition& definition) {
  std::vector<Node> lines;
  for (const programme::Source& source : definition.sources) {
    if (!lines.empty()) {
      lines.push_back(br());
    }
    const std::string issued = language == Language::ja
                                   ? calendar::format_wareki(source.issued.value)
                                   : calendar::format_english(source.issued.value);
    lines.push_back(text(
        source_line.in(language, source.title.in(language), source.issuer.in(language), issued)));
  }
  return group(lines);
}

Node about(Language language, const ProgrammeDefinition& definition) {
  const auto fact = [&](Words term, const std::string& value) {
    return Fact{std::string{term.in(language)}, text(value)};
  };
  return facts({fact(operated_by, definition.operator_name.in(language)),
                fact(commissioned_by, definition.commissioner.in(language)),
                fact(fiscal_year, definition.fiscal_year.label().in(language)),
                fact(applicants, applicant_in(language, definition.applicant)),
                fact(channels, channels_in(language, definition.channels)),
                {std::string{sources.in(language)}, source_list(language, definition)}});
}

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

Node course_table(Language language, const ProgrammeView& view) {
  if (view.courses.empty()) {
    return p(no_courses.in(language));
  }
  Table table{.caption = std::string{courses_title.in(language)}, .columns = {}, .rows = {}};
  for (const Words& column :
       {courses_title, dates_column, capacity_column, window_column, fee_column}) {
    table.columns.emplace_back(column.in(language));
  }
  for (const CourseView& course : view.courses) {
    table.rows.push_back(course_row(language, *view.definition, course));
  }
  return group({p(courses_lead.in(language)), div(class_name("courses"), table_of(table))});
}

}  // namespace

std::string programme_page(const Frame& frame, const ProgrammeView& view) {
  const Language language = frame.language;
  const ProgrammeDefinition& definition = *view.definition;
  const std::string& title = definition.title.in(language);
  std::vector<Node> content{breadcrumb(language, {}, title), h1(title),
                            p(class_name("lead"), definition.summary.in(language)),
                            about(language, definition)};
  Sections sections{language};
  sections.add("courses", courses_title, course_table(language, view));
  sections.add("eligibility", eligibility_title, eligibility_of_programme(language, definition));
  sections.add("papers", papers_title, paper_matrix(language, definition));
  sections.add("fees", fees_title, fees_of_programme(language, definition));
  sections.add("certificates", certificates_title,
               certificates_block(language, definition, nullptr));
  sections.add("privacy", privacy_title, privacy_block(language, definition, nullptr));
  content.push_back(sections.contents());
  content.push_back(group(sections.nodes()));
  return framed(frame, {.title = title,
                        .address = programme_address(definition.id),
                        .menu = MenuItem::programmes,
                        .dates = view.dates,
                        .indexing = Indexing::welcome,
                        .width = Width::wide,
                        .content = std::move(content)});
}

}  // namespace musubi::documents
