// MetricText: numbers as Prometheus reads them (text format 0.0.4).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace musubi::http {

class MetricText {
 public:
  using Labels = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  // What the numbers that follow mean.
  void family(std::string_view name, std::string_view type, std::string_view help);
  void number(std::string_view name, Labels labels, std::int64_t value);
  // Microseconds, told in seconds.
  void seconds(std::string_view name, Labels labels, std::int64_t microseconds);

  [[nodiscard]] const std::string& text() const { return m_text; }

 private:
  void name_with(std::string_view name, Labels labels);
  std::string m_text;
};

}  // namespace musubi::http
