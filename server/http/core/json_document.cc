#include "http/core/json_document.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <set>
#include <string>
#include <utility>

#include "http/core/text.h"

namespace musubi::http {
namespace {

namespace json = boost::json;

constexpr std::size_t depth_max = 32;

// Builds the value as Boost.JSON's own handler does, and remembers the keys of each open object.
class Builder {
 public:
  static constexpr std::size_t max_object_size = json::object::max_size();
  static constexpr std::size_t max_array_size = json::array::max_size();
  static constexpr std::size_t max_key_size = json::string::max_size();
  static constexpr std::size_t max_string_size = json::string::max_size();

  json::value_stack stack;
  std::vector<InputProblem> problems;

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) { return open(); }
  bool on_object_end(std::size_t count, json::error_code&) {
    stack.push_object(count);
    return close();
  }
  bool on_array_begin(json::error_code&) { return open(); }
  bool on_array_end(std::size_t count, json::error_code&) {
    stack.push_array(count);
    return close();
  }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    m_key.append(part.data(), part.size());
    stack.push_chars(part);
    return true;
  }
  bool on_key(json::string_view part, std::size_t, json::error_code&) {
    m_key.append(part.data(), part.size());
    stack.push_key(part);
    m_levels.back().step = pointer_step(m_key);
    if (!m_levels.back().keys.insert(std::exchange(m_key, {})).second) {
      problems.push_back({pointer(), "json.doubled_key", std::nullopt});
    }
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    stack.push_chars(part);
    return true;
  }
  bool on_string(json::string_view part, std::size_t, json::error_code&) {
    stack.push_string(part);
    return next();
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t number, json::string_view, json::error_code&) {
    stack.push_int64(number);
    return next();
  }
  bool on_uint64(std::uint64_t number, json::string_view, json::error_code&) {
    stack.push_uint64(number);
    return next();
  }
  bool on_double(double number, json::string_view, json::error_code&) {
    stack.push_double(number);
    return next();
  }
  bool on_bool(bool flag, json::error_code&) {
    stack.push_bool(flag);
    return next();
  }
  bool on_null(json::error_code&) {
    stack.push_null();
    return next();
  }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

  // Of the value that is being read.
  [[nodiscard]] std::string pointer() const {
    std::string pointer;
    for (const Level& level : m_levels) {
      pointer += level.step;
    }
    return pointer;
  }

 private:
  struct Level {
    std::set<std::string> keys;
    std::string step = "/0";  // of the current value: overwritten by a key
    std::size_t index = 0;
  };

  bool open() {
    m_levels.emplace_back();
    return true;
  }
  bool close() {
    m_levels.pop_back();
    return next();
  }
  bool next() {
    if (!m_levels.empty()) {
      Level& level = m_levels.back();
      level.step = "/" + std::to_string(++level.index);
    }
    return true;
  }

  std::vector<Level> m_levels;
  std::string m_key;
};

bool is_lower_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

// "\ud842", which the second half must follow.
bool ends_in_first_half(std::string_view read) {
  constexpr std::size_t escape_length = 6;
  read.remove_suffix(read.ends_with('\\') ? 1 : 0);
  if (read.size() < escape_length) {
    return false;
  }
  const std::string escape = to_lower_ascii(read.substr(read.size() - escape_length));
  return escape.starts_with("\\ud") &&
         std::string_view{"89ab"}.find(escape[3]) != std::string_view::npos &&
         is_lower_hexadecimal(escape[4]) && is_lower_hexadecimal(escape[5]);
}

// Half of a character, which the texts of scripts can hold and UTF-8 cannot.
bool is_half_character(const json::error_code& error, std::string_view read) {
  return error == json::error::illegal_leading_surrogate ||
         error == json::error::illegal_trailing_surrogate ||
         (error == json::error::syntax && ends_in_first_half(read));
}

InputProblem problem_of(const json::error_code& error, std::string_view read,
                        const Builder& builder) {
  if (is_half_character(error, read)) {
    return {builder.pointer(), "json.half_character", std::nullopt};
  }
  const bool is_too_deep = error == json::error::too_deep;
  return {"", is_too_deep ? "json.too_deep" : "json.bad_syntax", std::nullopt};
}

}  // namespace

JsonDocument parse_json(std::string_view text) {
  json::parse_options options;
  options.max_depth = depth_max;
  json::basic_parser<Builder> parser{options};
  parser.handler().stack.reset();
  json::error_code error;
  const std::size_t used = parser.write_some(false, text.data(), text.size(), error);
  Builder& builder = parser.handler();
  if (error || used != text.size()) {
    return {.value = {}, .problems = {problem_of(error, text.substr(0, used), builder)}};
  }
  if (!builder.problems.empty()) {
    return {.value = {}, .problems = std::move(builder.problems)};
  }
  return {.value = builder.stack.release(), .problems = {}};
}

std::string pointer_step(std::string_view key) {
  std::string step = "/";
  for (const char c : key) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

}  // namespace musubi::http
