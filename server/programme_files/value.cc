// Reads scalars strictly: numbers digit by digit, dates and codes only in quotes, nothing guessed.
#include "programme_files/value.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/digits.h"
#include "programme_files/object_reader.h"

namespace musubi::programme_files {

void Value::problem(std::string text, std::string hint) const {
  problem_at(node->at, std::move(text), std::move(hint));
}

void Value::problem_at(Position at, std::string text, std::string hint) const {
  if (log != nullptr) {
    log->problems.push_back({.file = log->file,
                             .at = at,
                             .path = path,
                             .text = std::move(text),
                             .hint = std::move(hint)});
  }
}

bool Value::is_nothing() const { return std::holds_alternative<YamlNothing>(node->content); }

Value nothing() {
  static const YamlNode node{};
  return {.node = &node, .path = "", .log = nullptr};
}

const YamlScalar* scalar_of(const Value& value, std::string_view expected) {
  const auto* scalar = std::get_if<YamlScalar>(&value.node->content);
  if (value.is_nothing()) {
    value.problem("there is no value", fmt::format("Write {}, or remove the key.", expected));
  } else if (scalar == nullptr) {
    value.problem(fmt::format("must be {}, and is a list or has keys", expected),
                  "Write one value.");
  }
  return scalar;
}

std::string read_text(const Value& value) {
  const YamlScalar* scalar = scalar_of(value, "text");
  if (scalar == nullptr) {
    return "";
  }
  if (std::ranges::all_of(scalar->text, [](char c) { return c == ' ' || c == '\n'; })) {
    value.problem("the text is empty", "Write it, or remove the key.");
  }
  return scalar->text;
}

std::string read_quoted(const Value& value, std::string_view expected) {
  const YamlScalar* scalar = scalar_of(value, expected);
  if (scalar == nullptr) {
    return "";
  }
  if (scalar->quoting == Quoting::plain) {
    value.problem(fmt::format("{} must be in quotes", scalar->text),
                  fmt::format("Write \"{}\".", scalar->text));
  }
  return scalar->text;
}

std::string read_prefecture(const Value& value) {
  const std::string code = read_quoted(value, "a prefecture code");
  const auto number = parse_digits(code);
  if (value.log != nullptr && !(code.size() == 2 && number && *number >= 1 && *number <= 47)) {
    value.problem(fmt::format("{} is not a prefecture code", code),
                  "Write two digits from \"01\" to \"47\".");
  }
  return code;
}

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_word_character(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

constexpr std::size_t word_bytes_max = 60;

std::string read_named(const Value& value, bool (*is_allowed)(char), std::string_view shape) {
  const YamlScalar* scalar = scalar_of(value, "a name");
  if (scalar == nullptr) {
    return "";
  }
  const std::string& text = scalar->text;
  if (text.empty() || text.size() > word_bytes_max || !is_letter(text.front()) ||
      !std::ranges::all_of(text, is_allowed)) {
    value.problem(
        fmt::format("{} is not a name", text),
        fmt::format("Use a letter and then {}, at most {} in all.", shape, word_bytes_max));
  }
  return text;
}

}  // namespace

std::string read_word(const Value& value) {
  return read_named(value, is_word_character, "letters, digits and underscores");
}

std::string read_programme_name(const Value& value) {
  return read_named(
      value, [](char c) { return is_word_character(c) || c == '-'; },
      "letters, digits, underscores and hyphens");
}

int read_int(const Value& value, IntLimits limits) {
  const YamlScalar* scalar = scalar_of(value, "a number");
  if (scalar == nullptr) {
    return limits.min;
  }
  if (scalar->quoting == Quoting::quoted) {
    value.problem(fmt::format("\"{}\" must be a number without quotes", scalar->text),
                  "Remove the quotes.");
    return limits.min;
  }
  const auto number = parse_digits(scalar->text);
  if (!number || (scalar->text.size() > 1 && scalar->text.front() == '0')) {
    value.problem(fmt::format("{} is not a whole number", scalar->text),
                  "Write digits only, without leading zeros.");
    return limits.min;
  }
  if (*number < limits.min || *number > limits.max) {
    value.problem(fmt::format("{} is outside {} to {}", *number, limits.min, limits.max),
                  "Check it against the notice.");
    return limits.min;
  }
  return *number;
}

int read_count(const Value& value) { return read_int(value, {.min = 1, .max = 1000}); }

Yen read_yen(const Value& value) { return Yen{read_int(value, {.min = 0, .max = 100'000'000})}; }

Date read_date(const Value& value) {
  const std::string text = read_quoted(value, "a date");
  const auto date = Date::parse_iso(text);
  if (!date) {
    if (!text.empty()) {
      value.problem(fmt::format("{} is not a day of the calendar", text),
                    "Write it as \"2024-06-06\".");
    }
    return Date{std::chrono::sys_days{}};
  }
  return *date;
}

TimeOfDay read_time(const Value& value) {
  const std::string text = read_quoted(value, "a time");
  const auto time = TimeOfDay::parse(text);
  if (!time && !text.empty()) {
    value.problem(fmt::format("{} is not a time of day", text), "Write it as \"17:00\".");
  }
  return time.value_or(TimeOfDay{});
}

LocalisedText read_localised_text(const Value& value) {
  ObjectReader object{value};
  return {.ja = object.required("ja", read_text), .en = object.required("en", read_text)};
}

SourceRef read_source(const Value& value) {
  const std::string text = read_text(value);
  const std::size_t space = text.find(' ');
  if (!text.empty() && (space == std::string::npos || space + 1 == text.size())) {
    value.problem(fmt::format("{} names no place in a document", text),
                  "Write the key of a source and then the section, as in: guide 7(3)②.");
  }
  return {.document = text.substr(0, space),
          .place = space == std::string::npos ? "" : text.substr(space + 1)};
}

std::optional<std::size_t> read_name(const Value& value,
                                     const std::vector<std::string_view>& names) {
  const YamlScalar* scalar = scalar_of(value, "one of the known words");
  if (scalar == nullptr) {
    return std::nullopt;
  }
  const auto found = std::ranges::find(names, std::string_view{scalar->text});
  if (found == names.end()) {
    value.problem(fmt::format("{} is not known here", scalar->text),
                  name_hint(scalar->text, names));
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - names.begin());
}

namespace {

std::string item_label(const YamlNode& item, std::size_t index) {
  const auto* mapping = std::get_if<YamlMapping>(&item.content);
  const YamlEntry* id = mapping == nullptr ? nullptr : mapping->find("id");
  const auto* scalar = id == nullptr ? nullptr : std::get_if<YamlScalar>(&id->value.content);
  const bool is_label = scalar != nullptr && !scalar->text.empty() &&
                        is_letter(scalar->text.front()) &&
                        std::ranges::all_of(scalar->text, is_word_character);
  return is_label ? scalar->text : std::to_string(index);
}

}  // namespace

std::vector<Value> read_items(const Value& value) {
  const auto* sequence = std::get_if<YamlSequence>(&value.node->content);
  if (sequence == nullptr || sequence->items.empty()) {
    value.problem(sequence == nullptr ? "must be a list" : "the list is empty",
                  sequence == nullptr ? "Write [ … ], or one line per item with a dash."
                                      : "Write an item, or remove the key.");
    return {};
  }
  std::vector<Value> items;
  for (const YamlNode& item : sequence->items) {
    items.push_back({.node = &item,
                     .path = fmt::format("{}[{}]", value.path, item_label(item, items.size())),
                     .log = value.log});
  }
  return items;
}

}  // namespace musubi::programme_files
