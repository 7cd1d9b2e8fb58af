#include "http/documents/catalogue_filters.h"

#include <algorithm>
#include <array>

#include "domain/calendar/wareki.h"
#include "domain/people/prefecture.h"
#include "http/documents/call_words.h"
#include "http/documents/shared_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using application::WindowState;
using Month = std::chrono::year_month;

constexpr Words search_label{"研修を探す", "Search programmes"};
constexpr Words search_words_label{"ことば（研修・資格・実施者など）",
                                   "Words (training, qualification, operator)"};
constexpr Words state_label{"受付の状態", "State of the call"};
constexpr Words prefecture_label{"都道府県", "Prefecture"};
constexpr Words month_label{"始まる月", "Month of the first day"};
constexpr Words order_label{"並び順", "Order"};
constexpr Words any{"すべて", "Any"};
constexpr Words find_label{"探す", "Search"};
constexpr Words clear_label{"条件を消す", "Clear"};
constexpr Words chosen_label{"選んだ条件", "Chosen conditions"};
constexpr Sentence<std::string, std::string> chip{"{}: {}", "{}: {}"};
constexpr Sentence<std::string> take_away{"条件「{}」を外す", "Remove the condition “{}”"};

Words order_words(CatalogueOrder order) {
  switch (order) {
    case CatalogueOrder::closing:
      return {"締切が近い順", "Closing soonest"};
    case CatalogueOrder::first_day:
      return {"初日が早い順", "First day"};
    case CatalogueOrder::newest:
      return {"年度が新しい順", "Newest fiscal year"};
  }
  return {};
}

std::string prefecture_in(Language language, std::string_view code) {
  const auto prefecture = find_prefecture_by_code(code);
  if (!prefecture) {
    return std::string{code};
  }
  return std::string{language == Language::ja ? prefecture->ja : prefecture->en};
}

std::string month_in(Language language, Month month) {
  return language == Language::ja ? calendar::format_wareki(month)
                                  : calendar::format_english(month);
}

struct Option {
  std::string value;
  std::string words;
  bool is_selected;
};

Node choice(std::string_view parameter, std::string_view label_text,
            const std::vector<Option>& options) {
  std::vector<Node> nodes;
  for (const Option& option : options) {
    nodes.push_back(option.is_selected ? html::option(value(option.value), selected(), option.words)
                                       : html::option(value(option.value), option.words));
  }
  return div(class_name("field"), label(class_name("field-label"), for_id(parameter), label_text),
             span(class_name("select"), select(id(parameter), name(parameter), nodes)));
}

Option any_option(Language language) { return {"", std::string{any.in(language)}, false}; }

std::vector<Option> state_options(Language language, const CatalogueQuery& query) {
  std::vector<Option> options{any_option(language)};
  for (const WindowState state : shown_states) {
    options.push_back(
        {std::string{name_of(state)}, state_in(language, state), query.state == state});
  }
  return options;
}

// What was asked for stays among the choices, also where it finds nothing.
template <typename Value>
std::vector<Value> with_chosen(std::vector<Value> offered, const std::optional<Value>& chosen) {
  if (chosen && std::ranges::find(offered, *chosen) == offered.end()) {
    offered.push_back(*chosen);
    std::ranges::sort(offered);
  }
  return offered;
}

std::vector<Option> prefecture_options(Language language, const CatalogueView& view) {
  std::vector<Option> options{any_option(language)};
  for (const std::string& code : with_chosen(view.prefectures, view.query.prefecture)) {
    options.push_back({code, prefecture_in(language, code), view.query.prefecture == code});
  }
  return options;
}

std::vector<Option> month_options(Language language, const CatalogueView& view) {
  std::vector<Option> options{any_option(language)};
  for (const Month month : with_chosen(view.months, view.query.month)) {
    options.push_back({month_name(month), month_in(language, month), view.query.month == month});
  }
  return options;
}

std::vector<Option> order_options(Language language, const CatalogueQuery& query) {
  std::vector<Option> options;
  for (const CatalogueOrder order :
       {CatalogueOrder::closing, CatalogueOrder::first_day, CatalogueOrder::newest}) {
    options.push_back({std::string{name_of(order)}, std::string{order_words(order).in(language)},
                       query.order == order});
  }
  return options;
}

}  // namespace

Node catalogue_filters(Language language, const CatalogueView& view) {
  return html::form(
      class_name("finder"), role("search"), aria_label(search_label.in(language)),
      action(catalogue_address().in(language)),
      div(class_name("field field-wide"),
          label(class_name("field-label"), for_id(text_parameter), search_words_label.in(language)),
          input(class_name("input"), type(InputType::search), id(text_parameter),
                name(text_parameter), value(view.query.text))),
      choice(state_parameter, state_label.in(language), state_options(language, view.query)),
      choice(prefecture_parameter, prefecture_label.in(language),
             prefecture_options(language, view)),
      choice(month_parameter, month_label.in(language), month_options(language, view)),
      choice(order_parameter, order_label.in(language), order_options(language, view.query)),
      button(class_name("button button-secondary"), find_label.in(language)));
}

Node chosen_filters(Language language, const CatalogueQuery& query) {
  if (!is_search(query)) {
    return text("");
  }
  std::vector<Node> chips;
  const auto add = [&](const std::string& words, CatalogueQuery without) {
    without.page = 1;
    chips.push_back(li(a(class_name("chip"), href(address_of(without).in(language)),
                         aria_label(take_away.in(language, words)), words, " ×")));
  };
  const auto said = [&](Words term, const std::string& value) {
    return chip.in(language, std::string{term.in(language)}, value);
  };
  CatalogueQuery without = query;
  if (!query.text.empty()) {
    without.text.clear();
    add(quoted(language, query.text), std::exchange(without, query));
  }
  if (query.state) {
    without.state.reset();
    add(said(state_label, state_in(language, *query.state)), std::exchange(without, query));
  }
  if (query.prefecture) {
    without.prefecture.reset();
    add(said(prefecture_label, prefecture_in(language, *query.prefecture)),
        std::exchange(without, query));
  }
  if (query.month) {
    without.month.reset();
    add(said(month_label, month_in(language, *query.month)), std::exchange(without, query));
  }
  chips.push_back(li(a(class_name("chip chip-clear"), href(catalogue_address().in(language)),
                       clear_label.in(language))));
  return nav(class_name("chips"), aria_label(chosen_label.in(language)), ul(chips));
}

}  // namespace musubi::documents
