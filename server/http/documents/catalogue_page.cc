#include "http/documents/catalogue_page.h"

#include <algorithm>
#include <array>

#include "http/documents/blocks.h"
#include "http/documents/call_words.h"
#include "http/documents/date_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using application::WindowState;
using services::CourseView;
using services::ProgrammeView;

constexpr Words title_words{"研修一覧", "Programmes"};
constexpr Words lead{
    "国や都道府県が行う医療・介護の研修です。研修を選ぶと、日程、費用、受講の条件と、申込みの方法が"
    "分かります。",
    "Medical and care training run for the state and the prefectures. Choose one for its dates, "
    "fees, requirements and how to apply."};
constexpr Words search_label{"研修を探す", "Search programmes"};
constexpr Words text_label{"研修・実施者の名前", "Name of the training or operator"};
constexpr Words state_label{"受付の状態", "State of the call"};
constexpr Words any_state{"すべて", "Any"};
constexpr Words submit_label{"探す", "Search"};
constexpr Words clear_label{"条件を消す", "Clear"};
constexpr Counted found_count{"件の研修", "programme", "programmes"};
constexpr Words nothing_found{
    "条件に合う研修はありません。言葉を短くするか、受付の状態を「すべて」にしてください。",
    "No programme matches. Shorten the words, or choose any state."};
constexpr Words no_programme{"公開中の研修はまだありません。公開されると、ここに表示されます。",
                             "No programme is published yet. It will be listed here."};
constexpr Sentence<std::string, std::string> run_by{"{}（委託元: {}）", "{} (for {})"};
constexpr Counted courses{"コース", "course", "courses"};
constexpr Sentence<std::string> closes_first{"いちばん早い締切: {}", "First closing: {}"};
constexpr Sentence<std::string> opens_next{"次の受付開始: {}", "Next opening: {}"};

constexpr std::array shown_states{WindowState::open, WindowState::not_yet,
                                  WindowState::by_arrangement, WindowState::undecided,
                                  WindowState::closed};

Node state_option(Language language, const CatalogueQuery& query, WindowState state) {
  const std::string word = state_in(language, state);
  return query.state == state ? html::option(value(name_of(state)), selected(), word)
                              : html::option(value(name_of(state)), word);
}

Node search_form(Language language, const CatalogueQuery& query) {
  std::vector<Node> options{html::option(value(""), any_state.in(language))};
  for (const WindowState state : shown_states) {
    options.push_back(state_option(language, query, state));
  }
  return html::form(
      class_name("filters"), role("search"), aria_label(search_label.in(language)),
      action(catalogue_address().in(language)),
      div(class_name("field"),
          label(class_name("field-label"), for_id("q"), text_label.in(language)),
          input(class_name("input"), type(InputType::search), id("q"), name(text_parameter),
                value(query.text))),
      div(class_name("field"),
          label(class_name("field-label"), for_id("state"), state_label.in(language)),
          span(class_name("select"), select(id("state"), name(state_parameter), options))),
      button(class_name("button button-secondary"), submit_label.in(language)),
      query.text.empty() && !query.state
          ? text("")
          : a(class_name("button button-plain"), href(catalogue_address().in(language)),
              clear_label.in(language)));
}

Node badges_of(Language language, const ProgrammeView& programme) {
  std::vector<Node> badges;
  for (const WindowState state : shown_states) {
    const auto count = std::ranges::count(programme.courses, state, &CourseView::window_state);
    if (count > 0) {
      badges.push_back(
          li(state_badge(language, state), " ", courses.in(language, static_cast<int>(count))));
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
      p(class_name("quiet"), definition.fiscal_year.label().in(language),
        language == Language::ja ? "　" : " · ",
        run_by.in(language, definition.operator_name.in(language),
                  definition.commissioner.in(language))),
      p(definition.summary.in(language)), badges_of(language, programme),
      date ? std::optional{p(class_name("quiet"), *date)} : std::nullopt);
}

Node entries_of(Language language, const CatalogueView& view) {
  if (view.found.empty()) {
    const bool is_search = !view.query.text.empty() || view.query.state;
    return p(class_name("table-empty"), (is_search ? nothing_found : no_programme).in(language));
  }
  std::vector<Node> entries;
  for (const ProgrammeView& programme : view.found) {
    entries.push_back(entry(language, programme));
  }
  return ul(class_name("entries"), entries);
}

}  // namespace

std::string catalogue_page(const Frame& frame, const CatalogueView& view) {
  const Language language = frame.language;
  const bool is_demonstration = std::ranges::any_of(view.found, [](const ProgrammeView& programme) {
    return programme.dates == services::Dates::demonstration;
  });
  return framed(
      frame,
      {.title = std::string{title_words.in(language)},
       .address = address_of(view.query),
       .menu = MenuItem::programmes,
       .dates = is_demonstration ? services::Dates::demonstration : services::Dates::of_the_notice,
       .indexing = Indexing::welcome,
       .width = Width::reading,
       .content = {h1(title_words.in(language)), p(class_name("lead"), lead.in(language)),
                   search_form(language, view.query),
                   p(role("status"), found_count.in(language, static_cast<int>(view.found.size()))),
                   entries_of(language, view)}});
}

}  // namespace musubi::documents
