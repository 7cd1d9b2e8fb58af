#include "http/core/json_reader.h"

#include <algorithm>
#include <utility>

#include "base/text/display_text.h"
#include "http/core/json_document.h"
#include "http/core/text.h"

namespace musubi::http {
namespace {

namespace json = boost::json;

std::string_view view(const json::string& text) { return {text.data(), text.size()}; }
std::string_view view(json::string_view text) { return {text.data(), text.size()}; }

bool has_refused_control(std::string_view text, Lines lines) {
  return std::any_of(text.begin(), text.end(), [lines](char c) {
    const bool is_layout = c == '\n' || c == '\r' || c == '\t';
    return is_control(c) && !(lines == Lines::many && is_layout);
  });
}

bool can_be_shown(std::string_view text, Lines lines) {
  return lines == Lines::one ? text::clean_display(text).is_ok()
                             : text::clean_paragraphs(text).is_ok();
}

}  // namespace

ObjectReader::ObjectReader(const json::object& object, std::string pointer,
                           std::vector<InputProblem>& problems)
    : m_object(&object), m_pointer(std::move(pointer)), m_problems(&problems) {}

bool ObjectReader::has(std::string_view key) const {
  return m_object->contains({key.data(), key.size()});
}

const json::value* ObjectReader::take(std::string_view key, Presence presence) {
  const auto found = m_object->find({key.data(), key.size()});
  if (found == m_object->end()) {
    if (presence == Presence::required) {
      add(pointer_to(key), "json.missing");
    }
    return nullptr;
  }
  m_keys_taken.push_back(view(found->key()));
  if (found->value().is_null() && presence == Presence::optional) {
    return nullptr;
  }
  return &found->value();
}

std::optional<std::string> ObjectReader::text_of(const json::value& value,
                                                 const std::string& pointer, const TextRule& rule) {
  if (!value.is_string()) {
    add(pointer, "json.not_text");
    return std::nullopt;
  }
  const std::string_view text = view(value.get_string());
  if (has_refused_control(text, rule.lines)) {
    add(pointer, "json.control_character");
    return std::nullopt;
  }
  const auto characters = count_code_points(text);
  if (!characters.has_value()) {
    add(pointer, "json.not_utf8");
    return std::nullopt;
  }
  if (*characters > rule.characters_max) {
    add(pointer, "json.too_long", static_cast<std::int64_t>(rule.characters_max));
    return std::nullopt;
  }
  if (rule.letters == Letters::shown && !can_be_shown(text, rule.lines)) {
    add(pointer, "json.not_shown");
    return std::nullopt;
  }
  return std::string{text};
}

std::optional<std::string> ObjectReader::read_text(std::string_view key, const TextRule& rule,
                                                   Presence presence) {
  const json::value* value = take(key, presence);
  return value == nullptr ? std::nullopt : text_of(*value, pointer_to(key), rule);
}

std::string ObjectReader::text(std::string_view key, const TextRule& rule) {
  return read_text(key, rule, Presence::required).value_or("");
}

std::optional<std::string> ObjectReader::optional_text(std::string_view key, const TextRule& rule) {
  return read_text(key, rule, Presence::optional);
}

std::optional<std::int64_t> ObjectReader::read_integer(std::string_view key,
                                                       const IntegerRule& rule, Presence presence) {
  const json::value* value = take(key, presence);
  if (value == nullptr) {
    return std::nullopt;
  }
  if (!value->is_int64()) {
    const bool is_beyond = value->is_uint64();
    add(pointer_to(key), is_beyond ? "json.too_large" : "json.not_integer",
        is_beyond ? std::optional{rule.max} : std::nullopt);
    return std::nullopt;
  }
  const std::int64_t number = value->get_int64();
  if (number < rule.min) {
    add(pointer_to(key), "json.too_small", rule.min);
    return std::nullopt;
  }
  if (number > rule.max) {
    add(pointer_to(key), "json.too_large", rule.max);
    return std::nullopt;
  }
  return number;
}

std::int64_t ObjectReader::integer(std::string_view key, const IntegerRule& rule) {
  return read_integer(key, rule, Presence::required).value_or(0);
}

std::optional<std::int64_t> ObjectReader::optional_integer(std::string_view key,
                                                           const IntegerRule& rule) {
  return read_integer(key, rule, Presence::optional);
}

std::optional<bool> ObjectReader::read_boolean(std::string_view key, Presence presence) {
  const json::value* value = take(key, presence);
  if (value == nullptr) {
    return std::nullopt;
  }
  if (!value->is_bool()) {
    add(pointer_to(key), "json.not_boolean");
    return std::nullopt;
  }
  return value->get_bool();
}

bool ObjectReader::boolean(std::string_view key) {
  return read_boolean(key, Presence::required).value_or(false);
}

std::optional<bool> ObjectReader::optional_boolean(std::string_view key) {
  return read_boolean(key, Presence::optional);
}

std::optional<Date> ObjectReader::read_date(std::string_view key, Presence presence) {
  const auto text = read_text(key, {.characters_max = 10}, presence);
  if (!text.has_value()) {
    return std::nullopt;
  }
  const auto date = Date::parse_iso(*text);
  if (!date.has_value()) {
    add(pointer_to(key), "json.not_date");
  }
  return date;
}

std::optional<Date> ObjectReader::date(std::string_view key) {
  return read_date(key, Presence::required);
}

std::optional<Date> ObjectReader::optional_date(std::string_view key) {
  return read_date(key, Presence::optional);
}

std::optional<Instant> ObjectReader::instant(std::string_view key) {
  const auto text = read_text(key, {.characters_max = 40}, Presence::required);
  if (!text.has_value()) {
    return std::nullopt;
  }
  const auto instant = Instant::parse(*text);
  if (!instant.has_value()) {
    add(pointer_to(key), "json.not_instant");
  }
  return instant;
}

std::size_t ObjectReader::choice(std::string_view key, std::span<const std::string_view> words) {
  const json::value* value = take(key, Presence::required);
  if (value == nullptr) {
    return 0;
  }
  const auto word = value->is_string()
                        ? std::find(words.begin(), words.end(), view(value->get_string()))
                        : words.end();
  if (word == words.end()) {
    add(pointer_to(key), "json.not_a_choice");
    return 0;
  }
  return static_cast<std::size_t>(word - words.begin());
}

void ObjectReader::read_object(std::string_view key, const ReadObject& read, Presence presence) {
  const json::value* value = take(key, presence);
  if (value == nullptr) {
    return;
  }
  if (!value->is_object()) {
    add(pointer_to(key), "json.not_object");
    return;
  }
  ObjectReader reader{value->get_object(), pointer_to(key), *m_problems};
  read(reader);
  reader.finish();
}

void ObjectReader::object(std::string_view key, const ReadObject& read) {
  read_object(key, read, Presence::required);
}

void ObjectReader::optional_object(std::string_view key, const ReadObject& read) {
  read_object(key, read, Presence::optional);
}

void ObjectReader::report(std::string_view key, std::string_view message_key) {
  add(pointer_to(key), message_key);
}

void ObjectReader::finish() {
  for (const auto& member : *m_object) {
    const std::string_view key = view(member.key());
    if (std::find(m_keys_taken.begin(), m_keys_taken.end(), key) == m_keys_taken.end()) {
      add(pointer_to(key), "json.unknown_key");
    }
  }
}

std::string ObjectReader::pointer_to(std::string_view key) const {
  return m_pointer + pointer_step(key);
}

void ObjectReader::add(std::string pointer, std::string_view message_key,
                       std::optional<std::int64_t> limit) {
  m_problems->push_back({std::move(pointer), std::string{message_key}, limit});
}

std::vector<InputProblem> read_json_object(std::string_view body,
                                           const ObjectReader::ReadObject& read) {
  JsonDocument document = parse_json(body);
  if (!document.problems.empty()) {
    return std::move(document.problems);
  }
  if (!document.value.is_object()) {
    return {{"", "json.not_object", std::nullopt}};
  }
  std::vector<InputProblem> problems;
  ObjectReader reader{document.value.get_object(), "", problems};
  read(reader);
  reader.finish();
  return problems;
}

}  // namespace musubi::http
