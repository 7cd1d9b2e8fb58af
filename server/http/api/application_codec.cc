#include "http/api/application_codec.h"

#include <boost/json.hpp>

namespace musubi::http {

constexpr std::size_t fields_max = 300;
constexpr std::size_t texts_max = 50;
constexpr TextRule answer_rule{.characters_max = 20'000, .lines = Lines::many};
constexpr TextRule name_rule{.characters_max = 64};

std::variant<services::ApplicationInput, std::vector<InputProblem>> read_application_input(
    std::string_view body) {
  services::ApplicationInput input;
  const auto problems = read_json_object(body, [&](ObjectReader& reader) {
    reader.entries("answers", fields_max, [&](ObjectReader& answers, std::string_view field) {
      input.answers.emplace(FieldId{std::string{field}},
                            answers.texts(field, texts_max, answer_rule));
    });
    input.agreed = reader.texts("agreed", texts_max, name_rule);
  });
  if (!problems.empty()) {
    return problems;
  }
  return input;
}

static boost::json::array array_of(const std::vector<std::string>& texts) {
  return boost::json::array(texts.begin(), texts.end());
}

std::string to_json(const services::Receipt& receipt) {
  return boost::json::serialize(boost::json::object{
      {"receipt_number", receipt.receipt_number},
      {"received_at", receipt.received_at.iso_jst()},
      {"status_path", receipt.status_path},
  });
}

std::string to_json(const services::OwnApplication& application) {
  boost::json::object answers;
  for (const auto& [field, texts] : application.input.answers) {
    answers[field.value] = array_of(texts);
  }
  boost::json::object object{
      {"programme", application.programme.value},
      {"course", application.course.value},
      {"receipt_number", application.receipt_number},
      {"state", application::word_of(application.standing)},
      {"answers", std::move(answers)},
      {"agreed", array_of(application.input.agreed)},
  };
  if (!application.return_reason.empty()) {
    object["return_reason"] = application.return_reason;
  }
  return boost::json::serialize(object);
}

}  // namespace musubi::http
