// Expectations: what a worked example expects, compared with what the domain answered. A kind of
// example offers all its answers; an expectation that none of them meets is an unknown key.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programme_files/object_reader.h"

namespace musubi::programme_files {

[[nodiscard]] bool read_truth(const Value& value);  // true or yes, false or no

class Expectations {
 public:
  explicit Expectations(Value expect) : m_object(std::move(expect)) {}

  // Absent is expected by writing null.
  void number(std::string_view key, std::optional<std::int64_t> got);
  void text(std::string_view key, const std::optional<std::string>& got);
  void truth(std::string_view key, std::optional<bool> got);
  // One of `words`.
  void word(std::string_view key, std::string_view got, const std::vector<std::string_view>& words);
  void numbers(std::string_view key, const std::vector<std::int64_t>& got);
  void texts(std::string_view key, const std::vector<std::string>& got);
  // Ids in any order; an id that is not among `known` is a mistake of the example.
  void ids(std::string_view key, const std::vector<std::string>& got,
           const std::vector<std::string>& known);
  // A mapping from ids to numbers, of which the example names those that it checks.
  void numbers_by_id(std::string_view key,
                     const std::vector<std::pair<std::string, std::int64_t>>& got);
  // The domain refused to answer: the example fails, whatever it expects.
  void refused(const std::string& detail) {
    m_mismatches.push_back(detail);
    excuse_unknown();
  }
  // What is given can't be read, so that nothing was offered to the expectations.
  void excuse_unknown() { m_object.excuse_other_keys(); }

  // An example that expects nothing would pass whatever happens.
  void require_one() const;
  [[nodiscard]] const std::vector<std::string>& mismatches() const { return m_mismatches; }

 private:
  void compare(std::string_view key, const std::string& expected, const std::string& got);

  ObjectReader m_object;
  int m_compared = 0;
  std::vector<std::string> m_mismatches;
};

}  // namespace musubi::programme_files
