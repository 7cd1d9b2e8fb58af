#include "http/api/application_codec.h"

#include <boost/json.hpp>

namespace musubi::http {

constexpr std::size_t fields_max = 300;
constexpr std::size_t texts_max = 50;
// What is wrong with an answer is a finding at its question, so that a draft may hold it.
constexpr TextRule answer_rule{
    .characters_max = 20'000, .lines = Lines::many, .letters = Letters::typed};
constexpr TextRule field_name_rule{.characters_max = 64};

constexpr TextRule token_rule{.characters_max = 128};

std::vector<std::string> read_agreed_key(ObjectReader& reader) {
  return reader.texts("agreed", texts_max, field_name_rule);
}

services::ApplicationInput read_input_keys(ObjectReader& reader) {
  services::ApplicationInput input;
  reader.entries("answers", fields_max, [&](ObjectReader& answers, std::string_view field) {
    input.answers.emplace(FieldId{std::string{field}},
                          answers.texts(field, texts_max, answer_rule));
  });
  input.agreed = read_agreed_key(reader);
  return input;
}

std::variant<services::ApplicationInput, std::vector<InputProblem>> read_application_input(
    std::string_view body) {
  services::ApplicationInput input;
  const auto problems =
      read_json_object(body, [&](ObjectReader& reader) { input = read_input_keys(reader); });
  if (!problems.empty()) {
    return problems;
  }
  return input;
}

std::variant<services::DryRun, std::vector<InputProblem>> read_dry_run(std::string_view body) {
  services::DryRun dry_run;
  const auto problems = read_json_object(body, [&](ObjectReader& reader) {
    dry_run.input = read_input_keys(reader);
    dry_run.draft_token = reader.optional_text("draft", token_rule).value_or("");
  });
  if (!problems.empty()) {
    return problems;
  }
  return dry_run;
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

boost::json::object answers_to_json(const form::RawAnswers& answers) {
  boost::json::object json;
  for (const auto& [field, texts] : answers) {
    json[field.value] = array_of(texts);
  }
  return json;
}

boost::json::array to_json(const std::vector<services::MissingDocument>& missing,
                           Language language) {
  boost::json::array array;
  for (const services::MissingDocument& document : missing) {
    boost::json::object json{{"slot", document.slot.value},
                             {"number", document.number},
                             {"title", document.title.in(language)}};
    if (document.form_number) {
      json["form_number"] = *document.form_number;
    }
    array.push_back(std::move(json));
  }
  return array;
}

static boost::json::array to_json(const std::vector<application::Event>& possible) {
  boost::json::array array;
  for (const application::Event event : possible) {
    array.emplace_back(event == application::Event::resubmit ? "correct"
                                                             : application::name_of(event));
  }
  return array;
}

std::string to_json(const services::OwnApplication& application, Language language) {
  boost::json::object object{
      {"programme", application.programme.value},
      {"course", application.course.value},
      {"receipt_number", application.receipt_number},
      {"state", application::word_of(application.standing)},
      {"version", application.version},
      {"answers", answers_to_json(application.input.answers)},
      {"agreed", array_of(application.input.agreed)},
      {"possible", to_json(application.possible)},
      {"missing_documents", to_json(application.missing, language)},
  };
  if (application.complete_at) {
    object["complete_at"] = application.complete_at->iso_jst();
  }
  if (!application.return_reason.empty()) {
    object["return_reason"] = application.return_reason;
  }
  return boost::json::serialize(object);
}

}  // namespace musubi::http
