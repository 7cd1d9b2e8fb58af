// The query of lists by page: what is searched for, what narrows it, and which page of it. Collects
// what is wrong with the values, named like JSON pointers.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/digits.h"
#include "http/core/json_reader.h"
#include "http/core/request.h"

namespace musubi::http {

class PageQuery {
 public:
  explicit PageQuery(const Request& request) : m_request(request) {}

  // From 1; without the parameter the first.
  int page() {
    const auto value = m_request.query_value("page");
    const auto page = value ? parse_digits(*value) : std::optional{1};
    if (!page || *page < 1 || *page > page_max) {
      report("page", "query.out_of_range");
      return 1;
    }
    return *page;
  }

  std::string text(std::string_view name, std::size_t bytes_max) {
    std::string value{m_request.query_value(name).value_or("")};
    if (value.size() > bytes_max) {
      report(name, "query.too_long");
    }
    return value;
  }

  std::string search() { return text("search", search_bytes_max); }

  // The position in `words`; without the parameter the first.
  template <std::size_t Count>
  std::size_t choice(std::string_view name, const std::array<std::string_view, Count>& words) {
    const auto value = m_request.query_value(name);
    for (std::size_t index = 0; value && index < Count; ++index) {
      if (words[index] == *value) {
        return index;
      }
    }
    if (value) {
      report(name, "query.unknown_choice");
    }
    return 0;
  }

  std::optional<Date> day(std::string_view name) {
    const auto value = m_request.query_value(name);
    if (!value || value->empty()) {
      return std::nullopt;
    }
    const auto date = Date::parse_iso(*value);
    if (!date) {
      report(name, "query.not_a_date");
    }
    return date;
  }

  [[nodiscard]] const std::vector<InputProblem>& problems() const { return m_problems; }

 private:
  static constexpr int page_max = 100'000;
  static constexpr std::size_t search_bytes_max = 400;

  void report(std::string_view name, std::string_view key) {
    m_problems.push_back({.pointer = "?" + std::string{name},
                          .message_key = std::string{key},
                          .limit = std::nullopt});
  }

  const Request& m_request;
  std::vector<InputProblem> m_problems;
};

}  // namespace musubi::http
