#include "http/refusal_page.h"

#include "http/api/problem.h"
#include "http/api/transport_words.h"
#include "http/documents/message_page.h"

namespace musubi::http {

using documents::Failure;

static Failure failure_of(Status status) {
  switch (status_number(status)) {
    case 403:
      return Failure::forbidden;
    case 404:
    case 421:
      return Failure::not_found;
    case 413:
    case 414:
    case 431:
      return Failure::too_large;
    case 422:
      return Failure::already_sent;
    case 429:
      return Failure::too_many_requests;
    case 503:
      return Failure::unavailable;
    default:
      return status_number(status) < 500 ? Failure::bad_request : Failure::broken;
  }
}

static bool wants_page(const Request& request) {
  const bool is_api = !request.path.empty() && request.path.front() == "api";
  return !is_api &&
         request.header("accept").value_or("").find("text/html") != std::string_view::npos;
}

static Language language_of_page(const Request& request) {
  return !request.path.empty() && request.path.front() == "en" ? Language::en : Language::ja;
}

RefusalWriter make_refusal_writer(html::Url style_sheet) {
  return [style_sheet = std::move(style_sheet)](const Refusal& refusal, const Request* request,
                                                std::string_view request_id) {
    if (request != nullptr && wants_page(*request)) {
      const documents::Frame frame{.language = language_of_page(*request),
                                   .style_sheet = style_sheet,
                                   .now = request->received};
      return Response::html(refusal.status,
                            documents::message_page(frame, failure_of(refusal.status), request_id));
    }
    const Language language = request == nullptr ? Language::ja : language_of(*request);
    return Response::problem({.status = refusal.status,
                              .code = std::string{refusal.code},
                              .detail = transport_words(refusal, language, request_id),
                              .findings = {}});
  };
}

}  // namespace musubi::http
