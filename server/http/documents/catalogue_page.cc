#include "http/documents/catalogue_page.h"

#include <algorithm>
#include <array>

#include "http/documents/blocks.h"
#include "http/documents/call_words.h"
#include "http/documents/catalogue_filters.h"
#include "http/documents/date_words.h"
#include "http/documents/shared_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using application::WindowState;
using services::CourseView;
using services::ProgrammeView;

constexpr Words catalogue_title{"研修一覧", "Programmes"};
constexpr Words catalogue_lead{
    "国や都道府県が行う医療・介護の研修です。研修を選ぶと、日程、費用、受講の条件と、申込みの方法が"
    "分かります。",
    "Medical and care training run for the state and the prefectures. Choose one for its dates, "
    "fees, requirements and how to apply."};
constexpr Counted found_count{"件の研修", "programme", "programmes"};
constexpr Words nothing_found{
    "条件に合う研修はありません。上の条件を一つずつ外すか、言葉を短くしてください。",
    "No programme matches. Remove one of the conditions above, or shorten the words."};
constexpr Words all_again{"条件をすべて外して、すべての研修を見る", "Remove all conditions"};
constexpr Sentence<int, int, int> shown_range{"{}件のうち、{}〜{}件目", "{1} to {2} of {0}"};
constexpr Words pages_label{"ページ", "Pages"};
constexpr Words previous_page{"前のページ", "Previous page"};
constexpr Words next_page{"次のページ", "Next page"};
constexpr Words no_programme{"公開中の研修はまだありません。公開されると、ここに表示されます。",
                             "No programme is published yet. It will be listed here."};
constexpr Sentence<std::string, std::string> run_by{"{}（委託元: {}）", "{} (for {})"};
constexpr Counted course_count{"コース", "course", "courses"};
constexpr Sentence<std::string> closes_first{"いちばん早い締切: {}", "First closing: {}"};
constexpr Sentence<std::string> opens_next{"次の受付開始: {}", "Next opening: {}"};

Node badges_of(Language language, const ProgrammeView& programme) {
  std::vector<Node> badges;
  for (const WindowState state : shown_states) {
    const auto count = std::ranges::count(programme.courses, state, &CourseView::window_state);
    if (count > 0) {
      badges.push_back(li(state_badge(language, state), " ",
                          course_count.in(language, static_cast<int>(count))));
    }
  }
  return ul(class_name("states"), badges);
}

// The date that matters most: the first closing of an open call, or else the next opening.
std::optional<std::string> next_date(Language language, const ProgrammeView& programme) {
  std::optional<Instant> closing;
  std::optional<Instant> opening;
  for (const CourseView& course : programme.courses) {
    const auto first = application::opens_at(course.call.window);
    const auto last = application::last_instant(course.call.window);
    if (course.window_state == WindowState::open && last) {
      closing = closing ? std::min(*closing, *last) : *last;
    }
    if (course.window_state == WindowState::not_yet && first) {
      opening = opening ? std::min(*opening, *first) : *first;
    }
  }
  if (closing) {
    return closes_first.in(language, day_in(language, closing->date_jst()));
  }
  return opening ? std::optional{opens_next.in(language, day_in(language, opening->date_jst()))}
                 : std::nullopt;
}

Node entry(Language language, const ProgrammeView& programme) {
  const programme::ProgrammeDefinition& definition = *programme.definition;
  const auto date = next_date(language, programme);
  return li(
      h2(a(href(programme_address(definition.id).in(language)), definition.title.in(language))),
      p(class_name("quiet"), sentence_case(definition.fiscal_year.label().in(language)),
        language == Language::ja ? "　" : " · ",
        run_by.in(language, definition.operator_name.in(language),
                  definition.commissioner.in(language))),
      p(definition.summary.in(language)), badges_of(language, programme),
      date ? std::optional{p(class_name("quiet"), *date)} : std::nullopt);
}

struct Slice {
  int page;
  int pages;
  int first;  // from 0
  int last;   // past the end
};

// A page past the end is the last one.
Slice slice_of(const CatalogueView& view) {
  const int count = static_cast<int>(view.found.size());
  const int pages = std::max(1, (count + catalogue_page_size - 1) / catalogue_page_size);
  const int page = std::clamp(view.query.page, 1, pages);
  const int first = (page - 1) * catalogue_page_size;
  return {page, pages, first, std::min(count, first + catalogue_page_size)};
}

Node entries_of(Language language, const CatalogueView& view) {
  if (view.found.empty() && !is_search(view.query)) {
    return p(class_name("table-empty"), no_programme.in(language));
  }
  if (view.found.empty()) {
    return div(class_name("table-empty"), p(nothing_found.in(language)),
               p(a(href(catalogue_address().in(language)), all_again.in(language))));
  }
  const Slice slice = slice_of(view);
  std::vector<Node> entries;
  for (int i = slice.first; i < slice.last; ++i) {
    entries.push_back(entry(language, view.found[static_cast<std::size_t>(i)]));
  }
  return ul(class_name("entries"), entries);
}

Node paging(Language language, const CatalogueView& view) {
  const Slice slice = slice_of(view);
  if (slice.pages == 1) {
    return text("");
  }
  std::vector<Node> items;
  const auto add = [&](int page, Words words) {
    if (page >= 1 && page <= slice.pages) {
      CatalogueQuery query = view.query;
      query.page = page;
      items.push_back(li(a(href(address_of(query).in(language)), words.in(language))));
    }
  };
  add(slice.page - 1, previous_page);
  items.push_back(li(
      shown_range.in(language, static_cast<int>(view.found.size()), slice.first + 1, slice.last)));
  add(slice.page + 1, next_page);
  return nav(class_name("pagination"), aria_label(pages_label.in(language)), ul(items));
}

}  // namespace

CatalogueView search_catalogue(std::vector<ProgrammeView> programmes, CatalogueQuery query) {
  CatalogueView view{.query = std::move(query),
                     .found = {},
                     .prefectures = prefectures_of(programmes),
                     .months = months_of(programmes)};
  std::erase_if(programmes,
                [&](const ProgrammeView& programme) { return !matches(programme, view.query); });
  sort_catalogue(programmes, view.query.order);
  view.found = std::move(programmes);
  return view;
}

std::string catalogue_page(const Frame& frame, const CatalogueView& view) {
  const Language language = frame.language;
  const bool is_demonstration = std::ranges::any_of(view.found, [](const ProgrammeView& programme) {
    return programme.dates == services::Dates::demonstration;
  });
  return framed(
      frame,
      {.title = std::string{catalogue_title.in(language)},
       .address = address_of(view.query),
       .menu = MenuItem::programmes,
       .dates = is_demonstration ? services::Dates::demonstration : services::Dates::of_the_notice,
       .indexing = Indexing::welcome,
       .width = Width::reading,
       .content = {h1(catalogue_title.in(language)),
                   p(class_name("lead"), catalogue_lead.in(language)),
                   catalogue_filters(language, view), chosen_filters(language, view.query),
                   p(role("status"), found_count.in(language, static_cast<int>(view.found.size()))),
                   entries_of(language, view), paging(language, view)}});
}

}  // namespace musubi::documents
