// The query of lists by page: what is searched for, and which page of it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

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

  std::string search() {
    std::string value{m_request.query_value("search").value_or("")};
    if (value.size() > search_bytes_max) {
      report("search", "query.too_long");
    }
    return value;
  }

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
