#include "http/api/problem.h"

#include <algorithm>
#include <boost/json.hpp>

#include "http/api/finding_codec.h"
#include "http/api/input_words.h"
#include "http/api/refusal_words.h"

namespace musubi::http {

Language language_of(const Request& request) {
  return request.query_value("lang") == "en" ? Language::en : Language::ja;
}

static Status status_of(const Error& error) {
  if (error.code == "wrong_login" || error.code == "not_signed_in" || error.code == "wrong_code") {
    return Status::unauthorized;
  }
  if (error.code == "file_too_large") {
    return Status::content_too_large;
  }
  if (error.code == "disk_full") {
    return Status::insufficient_storage;
  }
  if (error.code == "second_factor_needed" || error.code == "second_factor_to_set_up") {
    return Status::forbidden;
  }
  switch (error.kind) {
    case ErrorKind::invalid:
      return Status::unprocessable_content;
    case ErrorKind::not_found:
      return Status::not_found;
    case ErrorKind::refused:
    case ErrorKind::conflict:
      return Status::conflict;
    case ErrorKind::unavailable:
      return Status::service_unavailable;
  }
  MUSUBI_ASSERT(false && "every kind of error has its status");
  return Status::internal_server_error;
}

Response problem_of(const Error& error, Language language) {
  return Response::problem({.status = status_of(error),
                            .code = error.code,
                            .detail = refusal_words(error, language),
                            .findings = {}});
}

Response problem_of(const services::MustWait& wait, Language language) {
  const Error error{ErrorKind::refused, "too_many_attempts", ""};
  std::string detail = refusal_words(error, language);
  constexpr std::string_view place = "{seconds}";
  detail.replace(detail.find(place), place.size(), std::to_string(wait.seconds));
  Response response = Response::problem({.status = Status::too_many_requests,
                                         .code = error.code,
                                         .detail = std::move(detail),
                                         .findings = {}});
  response.with_header("retry-after", std::to_string(wait.seconds));
  return response;
}

Response problem_of(const std::vector<InputProblem>& problems, Language language) {
  const Error error{ErrorKind::invalid, "bad_input", ""};
  Problem problem{.status = status_of(error), .code = error.code, .detail = "", .findings = {}};
  for (const InputProblem& input : problems) {
    problem.findings.push_back({.code = input.message_key,
                                .pointer = input.pointer,
                                .message = input_words(input, language),
                                .source = ""});
  }
  const bool is_for_people =
      std::ranges::none_of(problem.findings, &std::string::empty, &ProblemFinding::message);
  // The wording for programs speaks of forms and files.
  problem.detail =
      refusal_words(is_for_people ? Error{error.kind, "text_not_taken", ""} : error, language);
  return Response::problem(problem);
}

Response problem_of(const std::vector<Finding>& findings,
                    const programme::ProgrammeDefinition& definition, Language language,
                    std::string_view code) {
  const Error error{ErrorKind::refused, std::string{code}, ""};
  const boost::json::object object{
      {"type", "urn:musubi:problem:" + error.code},
      {"title", reason_phrase(Status::unprocessable_content)},
      {"status", status_number(Status::unprocessable_content)},
      {"code", error.code},
      {"detail", refusal_words(error, language)},
      {"findings", to_json(findings, definition, language)},
  };
  Response response{Status::unprocessable_content};
  response.with_body("application/problem+json; charset=utf-8", boost::json::serialize(object));
  return response;
}

}  // namespace musubi::http
