// ObjectReader: reads a JSON object into a DTO strictly, and collects every problem at once with a
// JSON pointer. Unknown and doubled keys are problems too, so that no client can send a field that
// the DTO doesn't have (security.md 2, row 3). Only syntax is judged here; rules judge facts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/instant.h"

namespace boost::json {
class array;
class object;
class value;
}  // namespace boost::json

namespace musubi::http {

struct InputProblem {
  std::string pointer;                // RFC 6901
  std::string message_key;            // "json.too_long", …
  std::optional<std::int64_t> limit;  // for the message, where there is one
  bool operator==(const InputProblem&) const = default;
};

enum class Lines { one, many };  // `many` allows line feeds and tabs
// `shown` is for people to read (base/text/display_text.h); of `typed`, which is a draft that may
// still be wrong, or a password, control characters alone are refused.
enum class Letters { shown, typed };

struct TextRule {
  std::size_t characters_max;  // code points, so that kanji count as people count them
  Lines lines = Lines::one;
  Letters letters = Letters::shown;
};

struct IntegerRule {
  std::int64_t min;
  std::int64_t max;
};

// Every function returns what it read; after a problem the value is only a placeholder, and the
// caller must not use any of them. An optional_… key may be absent or null.
class ObjectReader {
 public:
  ObjectReader(const boost::json::object& object, std::string pointer,
               std::vector<InputProblem>& problems);

  [[nodiscard]] std::string text(std::string_view key, const TextRule& rule);
  [[nodiscard]] std::optional<std::string> optional_text(std::string_view key,
                                                         const TextRule& rule);
  [[nodiscard]] std::int64_t integer(std::string_view key, const IntegerRule& rule);
  [[nodiscard]] std::optional<std::int64_t> optional_integer(std::string_view key,
                                                             const IntegerRule& rule);
  [[nodiscard]] bool boolean(std::string_view key);
  [[nodiscard]] std::optional<bool> optional_boolean(std::string_view key);
  // "YYYY-MM-DD"; nothing only after a problem.
  [[nodiscard]] std::optional<Date> date(std::string_view key);
  [[nodiscard]] std::optional<Date> optional_date(std::string_view key);
  // RFC 3339; nothing only after a problem.
  [[nodiscard]] std::optional<Instant> instant(std::string_view key);
  // The position of the value in `words`; 0 after a problem.
  [[nodiscard]] std::size_t choice(std::string_view key, std::span<const std::string_view> words);
  [[nodiscard]] std::vector<std::string> texts(std::string_view key, std::size_t items_max,
                                               const TextRule& rule);

  using ReadObject = std::function<void(ObjectReader&)>;
  void object(std::string_view key, const ReadObject& read);
  void optional_object(std::string_view key, const ReadObject& read);
  // Calls `read` for each item, in order.
  void objects(std::string_view key, std::size_t items_max, const ReadObject& read);
  // Calls `read` with each key of an object whose keys are data, such as answers by question.
  void entries(std::string_view key, std::size_t entries_max,
               const std::function<void(ObjectReader&, std::string_view entry_key)>& read);

  // Whether the key is there at all.
  [[nodiscard]] bool has(std::string_view key) const;
  // For a problem that only the caller can see.
  void report(std::string_view key, std::string_view message_key);
  // Reports the keys that nobody asked for. Callers of `read` functions needn't call it.
  void finish();

 private:
  enum class Presence { required, optional };
  [[nodiscard]] const boost::json::value* take(std::string_view key, Presence presence);
  [[nodiscard]] const boost::json::array* take_array(std::string_view key, std::size_t items_max);
  [[nodiscard]] std::optional<std::string> read_text(std::string_view key, const TextRule& rule,
                                                     Presence presence);
  [[nodiscard]] std::optional<std::int64_t> read_integer(std::string_view key,
                                                         const IntegerRule& rule,
                                                         Presence presence);
  [[nodiscard]] std::optional<bool> read_boolean(std::string_view key, Presence presence);
  [[nodiscard]] std::optional<Date> read_date(std::string_view key, Presence presence);
  [[nodiscard]] std::optional<std::string> text_of(const boost::json::value& value,
                                                   const std::string& pointer,
                                                   const TextRule& rule);
  void read_object(std::string_view key, const ReadObject& read, Presence presence);
  [[nodiscard]] std::string pointer_to(std::string_view key) const;
  void add(std::string pointer, std::string_view message_key,
           std::optional<std::int64_t> limit = std::nullopt);

  const boost::json::object* m_object;
  std::string m_pointer;
  std::vector<InputProblem>* m_problems;
  std::vector<std::string_view> m_keys_taken;
};

// Parses `body` (at most 32 levels deep, UTF-8, one object) and lets `read` take its keys. The
// result holds all problems of syntax, or else all problems of content; empty means success.
[[nodiscard]] std::vector<InputProblem> read_json_object(std::string_view body,
                                                         const ObjectReader::ReadObject& read);

}  // namespace musubi::http
