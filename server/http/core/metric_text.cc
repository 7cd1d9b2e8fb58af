#include "http/core/metric_text.h"

#include <fmt/core.h>

namespace musubi::http {

static std::string escaped(std::string_view value) {
  std::string text;
  for (const char c : value) {
    if (c == '\\' || c == '"') {
      text += '\\';
    }
    text += c == '\n' ? std::string{"\\n"} : std::string{c};
  }
  return text;
}

void MetricText::family(std::string_view name, std::string_view type, std::string_view help) {
  m_text += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n", name, help, type);
}

void MetricText::number(std::string_view name, Labels labels, std::int64_t value) {
  name_with(name, labels);
  m_text += fmt::format(" {}\n", value);
}

void MetricText::seconds(std::string_view name, Labels labels, std::int64_t microseconds) {
  name_with(name, labels);
  m_text += fmt::format(" {}.{:06}\n", microseconds / 1'000'000, microseconds % 1'000'000);
}

void MetricText::name_with(std::string_view name, Labels labels) {
  m_text += name;
  std::string_view before = "{";
  for (const auto& [label, value] : labels) {
    m_text += fmt::format("{}{}=\"{}\"", before, label, escaped(value));
    before = ",";
  }
  m_text += labels.size() == 0 ? "" : "}";
}

}  // namespace musubi::http
