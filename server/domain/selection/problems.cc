#include "domain/selection/problems.h"

#include <fmt/format.h>

#include <algorithm>

namespace musubi::selection {

const LocalisedText call_words{.ja = "募集", .en = "call"};
const LocalisedText class_words{.ja = "優先区分", .en = "priority class"};
const LocalisedText criterion_words{.ja = "評価項目", .en = "criterion"};
const LocalisedText group_words{.ja = "グループ", .en = "group"};
const LocalisedText session_words{.ja = "会場", .en = "session"};
const LocalisedText team_words{.ja = "チーム", .en = "team"};
const LocalisedText institution_words{.ja = "施設", .en = "institution"};

constexpr std::size_t id_bytes_max = 64;
constexpr std::size_t line_bytes_max = 2000;

LocalisedText place_of(const LocalisedText& kind, std::string_view id) {
  return {.ja = fmt::format("{}「{}」", kind.ja, id), .en = fmt::format("{} \"{}\"", kind.en, id)};
}

static bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool is_well_formed(std::string_view id) {
  return !id.empty() && id.size() <= id_bytes_max && is_letter_or_digit(id.front()) &&
         std::ranges::all_of(
             id, [](char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; });
}

void Problems::add(std::string_view key, std::vector<MessageArgument> arguments) {
  m_messages.push_back(
      {.key = fmt::format("selection_input.{}", key), .arguments = std::move(arguments)});
}

void Problems::check_well_formed(const LocalisedText& kind, std::string_view id) {
  if (!is_well_formed(id)) {
    add("bad_id", {argument("kind", kind), argument("id", std::string{id})});
  }
}

void Problems::check_own_id(const LocalisedText& kind, std::string_view id,
                            std::unordered_set<std::string>& seen) {
  check_well_formed(kind, id);
  if (!seen.emplace(id).second) {
    add("doubled_id", {argument("kind", kind), argument("id", std::string{id})});
  }
}

void Problems::unknown(const LocalisedText& place, const LocalisedText& kind, std::string_view id) {
  add("unknown_id",
      {argument("place", place), argument("kind", kind), argument("id", std::string{id})});
}

void Problems::doubled(const LocalisedText& place, const LocalisedText& kind, std::string_view id) {
  add("doubled_mention",
      {argument("place", place), argument("kind", kind), argument("id", std::string{id})});
}

void Problems::check_number(const LocalisedText& place, const Number& number) {
  if (number.value < number.min || number.value > teams_count_max) {
    add("number_out_of_bounds", {argument("place", place), argument("what", number.what),
                                 argument("value", std::to_string(number.value)),
                                 argument("min", std::to_string(number.min)),
                                 argument("max", std::to_string(teams_count_max))});
  }
}

void Problems::check_line(const LocalisedText& place, std::string_view words) {
  const bool has_control = std::ranges::any_of(
      words, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (words.empty() || words.size() > line_bytes_max || has_control) {
    add("bad_words", {argument("place", place)});
  }
}

void Problems::check_words(const LocalisedText& place, const LocalisedText& words) {
  check_line(place, words.ja);
  check_line(place, words.en);
}

}  // namespace musubi::selection
