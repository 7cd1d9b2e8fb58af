#include "stores/json_columns.h"

#include <boost/json.hpp>

namespace musubi::stores {

static boost::json::array array_of(const std::vector<std::string>& texts) {
  boost::json::array array;
  array.reserve(texts.size());
  for (const std::string& text : texts) {
    array.emplace_back(text);
  }
  return array;
}

static std::vector<std::string> texts_of(const boost::json::value& value) {
  std::vector<std::string> texts;
  for (const boost::json::value& text : value.as_array()) {
    texts.emplace_back(text.as_string());
  }
  return texts;
}

std::string to_json(const std::vector<std::string>& texts) {
  return boost::json::serialize(array_of(texts));
}

std::vector<std::string> texts_from_json(std::string_view json) {
  return texts_of(boost::json::parse(json));
}

std::string to_json(const form::RawAnswers& answers) {
  boost::json::object object;
  for (const auto& [field, texts] : answers) {
    object.emplace(field.value, array_of(texts));
  }
  return boost::json::serialize(object);
}

form::RawAnswers answers_from_json(std::string_view json) {
  form::RawAnswers answers;
  const boost::json::value value = boost::json::parse(json);
  for (const auto& entry : value.as_object()) {
    answers.emplace(FieldId{std::string{entry.key()}}, texts_of(entry.value()));
  }
  return answers;
}

std::string to_json(const std::map<std::string, Instant>& instants) {
  boost::json::object object;
  for (const auto& [name, instant] : instants) {
    object.emplace(name, instant.iso_utc());
  }
  return boost::json::serialize(object);
}

std::map<std::string, Instant> instants_from_json(std::string_view json) {
  std::map<std::string, Instant> instants;
  const boost::json::value value = boost::json::parse(json);
  for (const auto& entry : value.as_object()) {
    const auto instant = Instant::parse(std::string{entry.value().as_string()});
    MUSUBI_ASSERT(instant.has_value());
    instants.emplace(std::string{entry.key()}, *instant);
  }
  return instants;
}

}  // namespace musubi::stores
