#include "http/documents/catalogue_query.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/digits.h"
#include "base/text/search_key.h"
#include "domain/people/prefecture.h"

namespace musubi::documents {

namespace {

using application::WindowState;
using services::CourseView;
using services::ProgrammeView;
using Month = std::chrono::year_month;

constexpr std::array states{WindowState::open, WindowState::not_yet, WindowState::closed,
                            WindowState::undecided, WindowState::by_arrangement};
constexpr std::array orders{CatalogueOrder::closing, CatalogueOrder::first_day,
                            CatalogueOrder::newest};

constexpr std::size_t text_bytes_max = 300;
constexpr int page_max = 1000;

std::optional<Month> month_from_name(std::string_view name) {
  const auto first = Date::parse_iso(std::string{name} + "-01");
  if (!first) {
    return std::nullopt;
  }
  const std::chrono::year_month_day day{first->sys_days()};
  return day.year() / day.month();
}

// Cut between characters.
std::string shortened(std::string_view text) {
  std::size_t end = std::min(text.size(), text_bytes_max);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return std::string{text.substr(0, end)};
}

CatalogueOrder order_from_name(std::string_view name) {
  const auto* found =
      std::ranges::find_if(orders, [&](CatalogueOrder order) { return name_of(order) == name; });
  return found == orders.end() ? CatalogueOrder::closing : *found;
}

void add_words(std::string& text, const LocalisedText& words) {
  text += words.ja + "\n" + words.en + "\n";
}

std::string searched_text(const programme::ProgrammeDefinition& definition) {
  std::string text;
  add_words(text, definition.title);
  add_words(text, definition.summary);
  add_words(text, definition.operator_name);
  add_words(text, definition.commissioner);
  add_words(text, definition.fiscal_year.label());
  for (const programme::Course& course : definition.courses) {
    add_words(text, course.title);
    add_words(text, course.summary);
  }
  // Professions and qualifications are found by the words of the requirements.
  for (const eligibility::Rule& rule : definition.eligibility) {
    add_words(text, rule.requirement);
  }
  return text::search_key(text);
}

// Words are separated by spaces, ideographic ones included.
std::vector<std::string> words_in(std::string text) {
  constexpr std::string_view ideographic_space = "\u3000";
  for (auto at = text.find(ideographic_space); at != std::string::npos;
       at = text.find(ideographic_space, at)) {
    text.replace(at, ideographic_space.size(), " ");
  }
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

// Where the course is held, and whom it invites; the programme's own prefecture where neither is
// said.
std::set<std::string> prefectures_of(const ProgrammeView& programme, const CourseView& course) {
  std::set<std::string> found;
  if (const auto* fixed = std::get_if<programme::FixedSessions>(&course.course->schedule)) {
    for (const programme::Session& session : fixed->sessions) {
      found.insert(session.invited_prefectures.begin(), session.invited_prefectures.end());
      if (session.prefecture) {
        found.insert(*session.prefecture);
      }
    }
  }
  if (found.empty() && programme.definition->prefecture) {
    found.insert(*programme.definition->prefecture);
  }
  return found;
}

// The first day of each session, as it is operated.
std::vector<Date> first_days_of(const CourseView& course) {
  std::set<SessionId> seen;
  std::vector<Date> days;
  for (const services::PlannedDay& day : course.days) {
    if (day.kind == services::PlannedDay::Kind::session && seen.insert(day.session).second) {
      days.push_back(day.date);
    }
  }
  return days;
}

Month month_of(Date date) {
  const std::chrono::year_month_day day{date.sys_days()};
  return day.year() / day.month();
}

bool has_month(const CourseView& course, Month month) {
  return std::ranges::any_of(first_days_of(course),
                             [&](Date date) { return month_of(date) == month; });
}

bool course_matches(const ProgrammeView& programme, const CourseView& course,
                    const CatalogueQuery& query) {
  return (!query.state || course.window_state == *query.state) &&
         (!query.prefecture || prefectures_of(programme, course).contains(*query.prefecture)) &&
         (!query.month || has_month(course, *query.month));
}

// What comes first has the smaller key.
using SortKey = std::pair<int, std::int64_t>;

SortKey closing_key(const ProgrammeView& programme) {
  constexpr SortKey last{2, 0};
  SortKey key = last;
  for (const CourseView& course : programme.courses) {
    const auto closes = application::last_instant(course.call.window);
    const auto opens = application::opens_at(course.call.window);
    if (course.window_state == WindowState::open && closes) {
      key = std::min(key, SortKey{0, closes->unix_us()});
    } else if (course.window_state == WindowState::not_yet && opens) {
      key = std::min(key, SortKey{1, opens->unix_us()});
    }
  }
  return key;
}

SortKey first_day_key(const ProgrammeView& programme) {
  SortKey key{1, 0};
  for (const CourseView& course : programme.courses) {
    for (const Date day : first_days_of(course)) {
      key = std::min(key, SortKey{0, day.sys_days().time_since_epoch().count()});
    }
  }
  return key;
}

}  // namespace

CatalogueQuery read_catalogue_query(const ParameterSource& parameter) {
  const auto written = [&](std::string_view name) { return parameter(name).value_or(""); };
  CatalogueQuery query{.text = shortened(written(text_parameter)),
                       .state = state_from_name(written(state_parameter)),
                       .month = month_from_name(written(month_parameter)),
                       .order = order_from_name(written(order_parameter))};
  if (const auto prefecture = find_prefecture_by_code(written(prefecture_parameter))) {
    query.prefecture = std::string{prefecture->code};
  }
  query.page = std::clamp(parse_digits(written(page_parameter)).value_or(1), 1, page_max);
  return query;
}

std::string_view name_of(WindowState state) {
  switch (state) {
    case WindowState::open:
      return "open";
    case WindowState::not_yet:
      return "not_yet";
    case WindowState::closed:
      return "closed";
    case WindowState::undecided:
      return "undecided";
    case WindowState::by_arrangement:
      return "by_arrangement";
  }
  return "";
}

std::optional<WindowState> state_from_name(std::string_view name) {
  const auto* found =
      std::ranges::find_if(states, [&](WindowState state) { return name_of(state) == name; });
  return found == states.end() ? std::nullopt : std::optional{*found};
}

std::string_view name_of(CatalogueOrder order) {
  switch (order) {
    case CatalogueOrder::closing:
      return "closing";
    case CatalogueOrder::first_day:
      return "first_day";
    case CatalogueOrder::newest:
      return "newest";
  }
  return "";
}

std::string month_name(Month month) {
  return fmt::format("{:04}-{:02}", static_cast<int>(month.year()),
                     static_cast<unsigned>(month.month()));
}

bool matches(const ProgrammeView& programme, const CatalogueQuery& query) {
  const bool wants_course = query.state || query.prefecture || query.month;
  if (wants_course && std::ranges::none_of(programme.courses, [&](const CourseView& course) {
        return course_matches(programme, course, query);
      })) {
    return false;
  }
  const std::vector<std::string> words = words_in(query.text);
  if (words.empty()) {
    return true;
  }
  const std::string searched = searched_text(*programme.definition);
  return std::ranges::all_of(words, [&](const std::string& word) {
    return searched.find(text::search_key(word)) != std::string::npos;
  });
}

bool is_search(const CatalogueQuery& query) {
  return !query.text.empty() || query.state || query.prefecture || query.month;
}

Address address_of(const CatalogueQuery& query) {
  Address address = catalogue_address();
  const auto add = [&](std::string_view name, std::string value) {
    address.query.emplace_back(name, std::move(value));
  };
  if (!query.text.empty()) {
    add(text_parameter, query.text);
  }
  if (query.state) {
    add(state_parameter, std::string{name_of(*query.state)});
  }
  if (query.prefecture) {
    add(prefecture_parameter, *query.prefecture);
  }
  if (query.month) {
    add(month_parameter, month_name(*query.month));
  }
  if (query.order != CatalogueOrder::closing) {
    add(order_parameter, std::string{name_of(query.order)});
  }
  if (query.page > 1) {
    add(page_parameter, std::to_string(query.page));
  }
  return address;
}

std::vector<std::string> prefectures_of(const std::vector<ProgrammeView>& programmes) {
  std::set<std::string> all;
  for (const ProgrammeView& programme : programmes) {
    for (const CourseView& course : programme.courses) {
      all.merge(prefectures_of(programme, course));
    }
  }
  return {all.begin(), all.end()};
}

std::vector<Month> months_of(const std::vector<ProgrammeView>& programmes) {
  std::set<Month> all;
  for (const ProgrammeView& programme : programmes) {
    for (const CourseView& course : programme.courses) {
      for (const Date day : first_days_of(course)) {
        all.insert(month_of(day));
      }
    }
  }
  return {all.begin(), all.end()};
}

void sort_catalogue(std::vector<ProgrammeView>& programmes, CatalogueOrder order) {
  switch (order) {
    case CatalogueOrder::closing:
      std::ranges::stable_sort(programmes, {}, closing_key);
      return;
    case CatalogueOrder::first_day:
      std::ranges::stable_sort(programmes, {}, first_day_key);
      return;
    case CatalogueOrder::newest:
      // The catalogue is loaded with the newest fiscal year first.
      return;
  }
}

}  // namespace musubi::documents
