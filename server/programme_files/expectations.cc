// Reads each expectation in its type and words the differences.
#include "programme_files/expectations.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace musubi::programme_files {

namespace {

constexpr IntLimits any_number{.min = 0, .max = 999'999'999};
constexpr std::string_view none = "none";

std::string bracketed(const std::vector<std::string>& items) {
  return fmt::format("[{}]", fmt::join(items, ", "));
}

// A list that may be empty, unlike those of programme files: `errors: []` expects none.
std::vector<Value> read_expected_items(const Value& value) {
  const auto* sequence = std::get_if<YamlSequence>(&value.node->content);
  return sequence != nullptr && sequence->items.empty() ? std::vector<Value>{} : read_items(value);
}

}  // namespace

bool read_truth(const Value& value) {
  constexpr EnumName<bool> words[] = {
      {"true", true}, {"yes", true}, {"false", false}, {"no", false}};
  return read_enum(value, words);
}

void Expectations::compare(std::string_view key, const std::string& expected,
                           const std::string& got) {
  ++m_compared;
  if (expected != got) {
    m_mismatches.push_back(fmt::format("{}: expected {}, got {}", key, expected, got));
  }
}

void Expectations::number(std::string_view key, std::optional<std::int64_t> got) {
  const auto read = [](const Value& value) {
    return value.is_nothing() ? std::string{none} : std::to_string(read_int(value, any_number));
  };
  if (const auto expected = m_object.optional(key, read)) {
    compare(key, *expected, got ? std::to_string(*got) : std::string{none});
  }
}

void Expectations::text(std::string_view key, const std::optional<std::string>& got) {
  const auto read = [](const Value& value) {
    return value.is_nothing() ? std::string{none} : read_quoted(value, "text");
  };
  if (const auto expected = m_object.optional(key, read)) {
    compare(key, *expected, got.value_or(std::string{none}));
  }
}

void Expectations::truth(std::string_view key, std::optional<bool> got) {
  const auto word_of = [](bool truth) { return truth ? "true" : "false"; };
  if (const auto expected = m_object.optional(key, read_truth)) {
    compare(key, word_of(*expected), got ? word_of(*got) : "undecided");
  }
}

void Expectations::word(std::string_view key, std::string_view got,
                        const std::vector<std::string_view>& words) {
  const auto read = [&](const Value& value) {
    return std::string{words.at(read_name(value, words).value_or(0))};
  };
  if (const auto expected = m_object.optional(key, read)) {
    compare(key, *expected, std::string{got});
  }
}

void Expectations::numbers(std::string_view key, const std::vector<std::int64_t>& got) {
  const auto read = [](const Value& value) {
    std::vector<std::string> expected;
    for (const Value& item : read_expected_items(value)) {
      expected.push_back(std::to_string(read_int(item, any_number)));
    }
    return expected;
  };
  if (const auto expected = m_object.optional(key, read)) {
    std::vector<std::string> got_texts;
    std::ranges::transform(got, std::back_inserter(got_texts),
                           [](std::int64_t number) { return std::to_string(number); });
    compare(key, bracketed(*expected), bracketed(got_texts));
  }
}

void Expectations::texts(std::string_view key, const std::vector<std::string>& got) {
  const auto read = [](const Value& value) {
    std::vector<std::string> expected;
    std::ranges::transform(read_expected_items(value), std::back_inserter(expected), read_text);
    return expected;
  };
  if (const auto expected = m_object.optional(key, read)) {
    compare(key, bracketed(*expected), bracketed(got));
  }
}

void Expectations::ids(std::string_view key, const std::vector<std::string>& got,
                       const std::vector<std::string>& known) {
  const std::vector<std::string_view> names{known.begin(), known.end()};
  const auto read = [&](const Value& value) {
    std::vector<std::string> expected;
    for (const Value& item : read_expected_items(value)) {
      if (const auto index = read_name(item, names)) {
        expected.emplace_back(names[*index]);
      }
    }
    return expected;
  };
  if (auto expected = m_object.optional(key, read)) {
    std::vector<std::string> sorted = got;
    std::ranges::sort(sorted);
    std::ranges::sort(*expected);
    compare(key, bracketed(*expected), bracketed(sorted));
  }
}

void Expectations::numbers_by_id(std::string_view key,
                                 const std::vector<std::pair<std::string, std::int64_t>>& got) {
  (void)m_object.optional(key, [&](const Value& value) {
    ObjectReader by_id{value};
    for (const auto& [id, number] : got) {
      if (const auto expected =
              by_id.optional(id, [](const Value& v) { return read_int(v, any_number); })) {
        compare(fmt::format("{}.{}", key, id), std::to_string(*expected), std::to_string(number));
      }
    }
    return 0;
  });
}

void Expectations::require_one() const {
  if (m_compared == 0) {
    m_object.value().problem("the example expects nothing that it could answer",
                             name_hint("", m_object.known_keys()));
  }
}

}  // namespace musubi::programme_files
