#include "http/documents/overview_page.h"

#include "http/documents/blocks.h"
#include "http/documents/contact_block.h"
#include "http/documents/course_table.h"
#include "http/documents/date_words.h"
#include "http/documents/guide_page.h"
#include "http/documents/papers_block.h"
#include "http/documents/shared_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

constexpr Words overview_title{"コースと書類の早見表", "Courses and papers at a glance"};
constexpr Words overview_contact_title{"申込み先・お問い合わせ", "Applying and inquiring"};

}  // namespace

std::string overview_page(const Frame& frame, const services::ProgrammeView& view) {
  const Language language = frame.language;
  const programme::ProgrammeDefinition& definition = *view.definition;
  const std::string title{overview_title.in(language)};
  const std::string& programme = definition.title.in(language);
  return framed(
      frame,
      {.title = fmt::format("{}: {}", title, programme),
       .address = overview_address(definition.id),
       .menu = MenuItem::programmes,
       .dates = view.dates,
       .indexing = Indexing::welcome,
       .width = Width::wide,
       .content = {
           breadcrumb(language, {{programme, programme_address(definition.id)}}, title), h1(title),
           p(class_name("lead"), programme),
           div(class_name("overview"), h2(courses_title.in(language)), course_table(language, view),
               p(class_name("quiet"), calls_as_of.in(language, moment_in(language, frame.now))),
               h2(papers_title.in(language)), paper_matrix(language, definition),
               h2(overview_contact_title.in(language)), contact_block(language, definition),
               guide_link(language, definition))}});
}

}  // namespace musubi::documents
