#include "http/api/draft_codec.h"

#include <boost/json.hpp>

#include "http/api/application_codec.h"
#include "http/api/field_rules.h"
#include "http/api/refusal_words.h"

namespace musubi::http {

using boost::json::object;

constexpr TextRule step_rule{.characters_max = 64};

std::variant<DraftInput, std::vector<InputProblem>> read_draft_input(std::string_view body,
                                                                     DraftBody kind) {
  DraftInput draft{};
  const auto problems = read_json_object(body, [&](ObjectReader& reader) {
    if (kind == DraftBody::change) {
      draft.version = static_cast<int>(reader.integer("version", version_rule));
    }
    draft.input = read_input_keys(reader);
    draft.step = reader.text("step", step_rule);
  });
  if (!problems.empty()) {
    return problems;
  }
  return draft;
}

std::variant<SubmissionInput, std::vector<InputProblem>> read_submission_input(
    std::string_view body) {
  SubmissionInput input{};
  const auto problems = read_json_object(body, [&](ObjectReader& reader) {
    input.version = static_cast<int>(reader.integer("version", version_rule));
    input.agreed = read_agreed_key(reader);
  });
  if (!problems.empty()) {
    return problems;
  }
  return input;
}

std::string to_json(const services::NewDraft& draft) {
  return boost::json::serialize(object{{"token", draft.token},
                                       {"version", draft.version},
                                       {"expires_at", draft.expires_at.iso_jst()}});
}

std::string to_json(const services::DraftSaved& saved) {
  return boost::json::serialize(
      object{{"version", saved.version}, {"expires_at", saved.expires_at.iso_jst()}});
}

static object object_of(const services::DraftView& draft) {
  object json{
      {"programme", draft.programme.value},
      {"course", draft.course.value},
      {"revision", draft.revision},
      {"version", draft.version},
      {"answers", answers_to_json(draft.input.answers)},
      {"agreed", boost::json::array(draft.input.agreed.begin(), draft.input.agreed.end())},
      {"step", draft.step},
      {"created_at", draft.created_at.iso_jst()},
      {"updated_at", draft.updated_at.iso_jst()},
      {"expires_at", draft.expires_at.iso_jst()},
  };
  if (draft.asked_address) {
    json["asked_address"] = *draft.asked_address;
  }
  if (draft.confirmed_address) {
    json["confirmed_address"] = *draft.confirmed_address;
  }
  if (draft.account_address) {
    json["account_address"] = *draft.account_address;
  }
  return json;
}

std::string to_json(const services::DraftView& draft) {
  return boost::json::serialize(object_of(draft));
}

Response draft_conflict(const services::DraftView& newer, Language language) {
  const Error error{ErrorKind::conflict, "draft_changed", ""};
  Response response{Status::conflict};
  response.with_body("application/problem+json; charset=utf-8",
                     boost::json::serialize(object{{"type", "urn:musubi:problem:draft_changed"},
                                                   {"title", reason_phrase(Status::conflict)},
                                                   {"status", status_number(Status::conflict)},
                                                   {"code", error.code},
                                                   {"detail", refusal_words(error, language)},
                                                   {"draft", object_of(newer)}}));
  return response;
}

}  // namespace musubi::http
