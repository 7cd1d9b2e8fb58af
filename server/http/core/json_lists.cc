// The parts of ObjectReader that read many values under one key: lists, and objects whose keys are
// data.
#include <utility>

#include "http/core/json_document.h"
#include "http/core/json_reader.h"

namespace musubi::http {

namespace json = boost::json;

const json::array* ObjectReader::take_array(std::string_view key, std::size_t items_max) {
  const json::value* value = take(key, Presence::required);
  if (value == nullptr) {
    return nullptr;
  }
  if (!value->is_array()) {
    add(pointer_to(key), "json.not_list");
    return nullptr;
  }
  if (value->get_array().size() > items_max) {
    add(pointer_to(key), "json.too_many", static_cast<std::int64_t>(items_max));
    return nullptr;
  }
  return &value->get_array();
}

std::vector<std::string> ObjectReader::texts(std::string_view key, std::size_t items_max,
                                             const TextRule& rule) {
  std::vector<std::string> texts;
  if (const json::array* items = take_array(key, items_max)) {
    for (std::size_t i = 0; i < items->size(); ++i) {
      const std::string pointer = pointer_to(key) + "/" + std::to_string(i);
      texts.push_back(text_of((*items)[i], pointer, rule).value_or(""));
    }
  }
  return texts;
}

void ObjectReader::objects(std::string_view key, std::size_t items_max, const ReadObject& read) {
  const json::array* items = take_array(key, items_max);
  if (items == nullptr) {
    return;
  }
  for (std::size_t i = 0; i < items->size(); ++i) {
    const std::string pointer = pointer_to(key) + "/" + std::to_string(i);
    if (!(*items)[i].is_object()) {
      add(pointer, "json.not_object");
      continue;
    }
    ObjectReader reader{(*items)[i].get_object(), pointer, *m_problems};
    read(reader);
    reader.finish();
  }
}

void ObjectReader::entries(
    std::string_view key, std::size_t entries_max,
    const std::function<void(ObjectReader&, std::string_view entry_key)>& read) {
  object(key, [&](ObjectReader& reader) {
    if (reader.m_object->size() > entries_max) {
      add(pointer_to(key), "json.too_many", static_cast<std::int64_t>(entries_max));
    }
    for (const auto& entry : *reader.m_object) {
      read(reader, std::string_view{entry.key().data(), entry.key().size()});
    }
  });
}

}  // namespace musubi::http
