#include "http/documents/catalogue_query.h"

#include <algorithm>
#include <array>

#include "base/text/search_key.h"

namespace musubi::documents {

using application::WindowState;

static constexpr std::array states{WindowState::open, WindowState::not_yet, WindowState::closed,
                                   WindowState::undecided, WindowState::by_arrangement};

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

static std::string searched_text(const programme::ProgrammeDefinition& definition) {
  std::string text;
  const auto add = [&](const LocalisedText& words) { text += words.ja + "\n" + words.en + "\n"; };
  add(definition.title);
  add(definition.operator_name);
  add(definition.commissioner);
  add(definition.fiscal_year.label());
  for (const programme::Course& course : definition.courses) {
    add(course.title);
  }
  return text::search_key(text);
}

// Words are separated by spaces, ideographic ones included.
static std::vector<std::string> words_of(std::string text) {
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

bool matches(const services::ProgrammeView& programme, const CatalogueQuery& query) {
  if (query.state &&
      std::ranges::none_of(programme.courses, [&](const services::CourseView& course) {
        return course.window_state == *query.state;
      })) {
    return false;
  }
  const std::string searched = searched_text(*programme.definition);
  return std::ranges::all_of(words_of(query.text), [&](const std::string& word) {
    return searched.find(text::search_key(word)) != std::string::npos;
  });
}

Address address_of(const CatalogueQuery& query) {
  Address address = catalogue_address();
  if (!query.text.empty()) {
    address.query.emplace_back(text_parameter, query.text);
  }
  if (query.state) {
    address.query.emplace_back(state_parameter, name_of(*query.state));
  }
  return address;
}

}  // namespace musubi::documents
