#include "http/documents/programme_page.h"

#include "domain/calendar/wareki.h"
#include "http/documents/blocks.h"
#include "http/documents/call_words.h"
#include "http/documents/contact_block.h"
#include "http/documents/course_table.h"
#include "http/documents/date_words.h"
#include "http/documents/eligibility_block.h"
#include "http/documents/fees_block.h"
#include "http/documents/guide_page.h"
#include "http/documents/papers_block.h"
#include "http/documents/sections.h"
#include "http/documents/shared_words.h"
#include "http/documents/statements_block.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using programme::ProgrammeDefinition;
using services::ProgrammeView;

constexpr Words fiscal_year{"年度", "Fiscal year"};
constexpr Words operated_by{"実施者", "Operator"};
constexpr Words commissioned_by{"委託元", "Commissioned by"};
constexpr Words applicants{"申込みの単位", "Who applies"};
constexpr Words channels{"申込みの方法", "How to apply"};
constexpr Words sources{"もとになる文書", "Sources"};
constexpr Words courses_lead{"コースを選ぶと、詳しい内容と申込みの方法が分かります。",
                             "Choose a course for its details and how to apply."};
constexpr Words fees_and_refunds_title{"費用と返金", "Fees and refunds"};
constexpr Sentence<std::string, std::string, std::string> source_line{"{}（{}、{}）",
                                                                      "{} ({}, {})"};

// Nobody needs the weekday of a notice.
std::string issued_in(Language language, const calendar::PartialDateValue& issued) {
  if (const auto* day = std::get_if<Date>(&issued)) {
    return language == Language::ja ? calendar::format_wareki_without_weekday(*day)
                                    : calendar::format_english_without_weekday(*day);
  }
  return language == Language::ja ? calendar::format_wareki(issued)
                                  : calendar::format_english(issued);
}

Node source_list(Language language, const ProgrammeDefinition& definition) {
  std::vector<Node> lines;
  for (const programme::Source& source : definition.sources) {
    if (!lines.empty()) {
      lines.push_back(br());
    }
    lines.push_back(
        text(source_line.in(language, source.title.in(language), source.issuer.in(language),
                            issued_in(language, source.issued.value))));
  }
  return group(lines);
}

Node about_programme(Language language, const ProgrammeDefinition& definition) {
  const auto fact = [&](Words term, const std::string& value) {
    return Fact{std::string{term.in(language)}, text(value)};
  };
  return facts(
      {fact(operated_by, definition.operator_name.in(language)),
       fact(commissioned_by, definition.commissioner.in(language)),
       fact(fiscal_year, language == Language::ja ? definition.fiscal_year.label().ja
                                                  : std::to_string(definition.fiscal_year.year)),
       fact(applicants, applicant_in(language, definition.applicant)),
       fact(channels, sentence_case(channels_in(language, definition.channels))),
       {std::string{sources.in(language)}, source_list(language, definition)}});
}

Node courses_block(const Frame& frame, const ProgrammeView& view) {
  const Language language = frame.language;
  if (view.courses.empty()) {
    return course_table(language, view);
  }
  return group(
      {p(courses_lead.in(language)), course_table(language, view),
       p(class_name("quiet"), calls_as_of.in(language, moment_in(language, frame.now))),
       p(class_name("no-print"), a(href(overview_address(view.definition->id).in(language)),
                                   overview_to_print.in(language)))});
}

}  // namespace

std::string programme_page(const Frame& frame, const ProgrammeView& view) {
  const Language language = frame.language;
  const ProgrammeDefinition& definition = *view.definition;
  const std::string& title = definition.title.in(language);
  std::vector<Node> content{breadcrumb(language, {}, title), h1(title),
                            p(class_name("lead"), definition.summary.in(language)),
                            about_programme(language, definition)};
  Sections sections{language};
  sections.add("courses", courses_title, courses_block(frame, view));
  sections.add("eligibility", eligibility_title, eligibility_of_programme(language, definition));
  sections.add("papers", papers_title, paper_matrix(language, definition));
  sections.add("fees", fees_and_refunds_title, fees_of_programme(language, definition));
  sections.add("contact", contact_title, contact_block(language, definition));
  sections.add("certificates", certificates_title,
               certificates_block(language, definition, nullptr));
  sections.add("privacy", privacy_title, privacy_block(language, definition, nullptr));
  if (const auto link = guide_link(language, definition)) {
    content.push_back(*link);
  }
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
