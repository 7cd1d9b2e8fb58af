#include "http/api/bulk_codec.h"

#include <boost/json.hpp>

#include "http/api/finding_codec.h"
#include "http/api/refusal_words.h"

namespace musubi::http {

using boost::json::array;
using boost::json::object;

static std::string_view done_word(application::Ruling ruling) {
  switch (ruling) {
    case application::Ruling::accept:
      return "accepted";
    case application::Ruling::decline:
      return "declined";
  }
  fail_assertion("every ruling has its word", __FILE__, __LINE__);
}

static object line_to_json(const services::BulkLine& line, application::Ruling ruling,
                           Language language) {
  object json{{"id", line.id.value},
              {"receipt_number", line.receipt_number},
              {"applicant", line.applicant},
              {"course", line.course.value},
              {"result", services::is_done(line) ? done_word(ruling) : "refused"}};
  if (line.refusal) {
    json["code"] = line.refusal->code;
    json["words"] = refusal_words(*line.refusal, language);
  } else if (!line.findings.empty()) {
    const Error standing{ErrorKind::refused, "standing_errors", ""};
    json["code"] = standing.code;
    json["words"] = refusal_words(standing, language);
    json["findings"] = to_json(line.findings, *line.definition, language);
  }
  return json;
}

static object places_to_json(const services::BulkPlaces& places, Language language) {
  object json{{"programme", places.programme.value},
              {"course", places.course.value},
              {"title", places.title.in(language)},
              {"before", places.before},
              {"after", places.after}};
  if (places.capacity) {
    json["capacity"] = *places.capacity;
  }
  return json;
}

static object preview_to_json(const services::BulkPreview& preview, application::Ruling ruling,
                              Language language) {
  array lines;
  for (const services::BulkLine& line : preview.lines) {
    lines.push_back(line_to_json(line, ruling, language));
  }
  array places;
  for (const services::BulkPlaces& each : preview.places) {
    places.push_back(places_to_json(each, language));
  }
  array mails;
  for (const services::WordedMail& mail : preview.mails) {
    mails.push_back(object{{"to", mail.recipient}, {"subject", mail.subject}, {"body", mail.body}});
  }
  return {{"applications", std::move(lines)},
          {"places", std::move(places)},
          {"mails", std::move(mails)},
          {"mails_total", preview.mails_total},
          {"preview_token", preview.token}};
}

std::string to_json(const services::BulkPreview& preview, application::Ruling ruling,
                    Language language) {
  return boost::json::serialize(preview_to_json(preview, ruling, language));
}

Response problem_of(const services::PreviewChanged& changed, application::Ruling ruling,
                    Language language) {
  const Error error{ErrorKind::conflict, "preview_changed", ""};
  const object json{{"type", "urn:musubi:problem:preview_changed"},
                    {"title", reason_phrase(Status::conflict)},
                    {"status", status_number(Status::conflict)},
                    {"code", error.code},
                    {"detail", refusal_words(error, language)},
                    {"preview", preview_to_json(changed.preview, ruling, language)}};
  Response response{Status::conflict};
  response.with_body("application/problem+json; charset=utf-8", boost::json::serialize(json));
  return response;
}

}  // namespace musubi::http
