// Finds keys, and reports the missing and the unknown ones.
#include "programme_files/object_reader.h"

#include <fmt/core.h>

#include <algorithm>

namespace musubi::programme_files {

ObjectReader::ObjectReader(Value value)
    : m_value(std::move(value)), m_mapping(std::get_if<YamlMapping>(&m_value.node->content)) {
  if (m_mapping == nullptr) {
    m_value.problem("must have keys", "Write key: value lines, or { key: value }.");
  }
}

ObjectReader::~ObjectReader() {
  if (m_mapping == nullptr || m_is_excused) {
    return;
  }
  for (const YamlEntry& entry : m_mapping->entries) {
    if (std::ranges::find(m_known, entry.key) == m_known.end()) {
      // { en: Iwate, Japan } is YAML for two keys, the second without a value.
      const bool is_cut_text = std::holds_alternative<YamlNothing>(entry.value.content);
      m_value.problem_at(entry.key_at, fmt::format("key {} is not known here", entry.key),
                         is_cut_text ? "Put text with a comma in quotes."
                                     : name_hint(entry.key, m_known));
    }
  }
}

std::optional<Value> ObjectReader::find(std::string_view key) {
  if (std::ranges::find(m_known, key) == m_known.end()) {
    m_known.push_back(key);
  }
  const YamlEntry* entry = m_mapping == nullptr ? nullptr : m_mapping->find(key);
  if (entry == nullptr) {
    return std::nullopt;
  }
  const std::string_view separator = m_value.path.empty() ? "" : ".";
  return Value{.node = &entry->value,
               .path = fmt::format("{}{}{}", m_value.path, separator, key),
               .log = m_value.log};
}

bool ObjectReader::has(std::string_view key) { return find(key).has_value(); }

void ObjectReader::report_missing(std::string_view key) const {
  if (m_mapping != nullptr) {
    m_value.problem(fmt::format("key {} is missing", key), "Add it.");
  }
}

}  // namespace musubi::programme_files
