// The API of documents: handing them in as a stream, listing, downloading, previewing and taking
// them back, for the holder of a link; and looking at them, for staff.
#include <charconv>

#include "http/api/document_codec.h"
#include "http/api/problem.h"
#include "http/core/body_receiver.h"
#include "http/principal.h"
#include "http/site.h"
#include "services/put_document.h"

namespace musubi::http {

using services::Context;
using services::DocumentReader;

// More than a file may have, so that one that is a little too large is refused in words.
static constexpr std::size_t body_bytes_max =
    2 * static_cast<std::size_t>(document::file_bytes_max);

// Nothing of a refused file is left when its sender hears of it: there is no piece after an answer.
class DocumentReceiver : public BodyReceiver {
 public:
  DocumentReceiver(std::unique_ptr<services::IncomingDocument> incoming, Language language)
      : m_incoming(std::move(incoming)), m_language(language) {}

  std::optional<Response> take(std::string_view piece) override {
    const auto taken = m_incoming->take(piece);
    if (taken.is_ok()) {
      return std::nullopt;
    }
    m_incoming.reset();
    return problem_of(taken.error(), m_language);
  }

  Response finish(const Request& request) override {
    const auto document = m_incoming->finish(request.received);
    m_incoming.reset();
    return document.is_ok() ? Response::json(Status::created, to_json(document.value()))
                            : problem_of(document.error(), m_language);
  }

 private:
  std::unique_ptr<services::IncomingDocument> m_incoming;
  Language m_language;
};

static OpenedBody open_document(const Context& context, const Request& request,
                                std::uint64_t body_bytes) {
  const auto replaces = request.query_value("replaces").value_or("");
  services::PutDocument command{
      .secret = request.parameter("token"),
      .slot = DocumentId{request.parameter("document")},
      .file_name = std::string{request.query_value("name").value_or("")},
      .bytes = static_cast<std::int64_t>(body_bytes),
      .replaces = replaces.empty() ? std::nullopt
                                   : std::optional{SubmittedDocumentId{std::string{replaces}}}};
  auto incoming = services::begin_document(context, std::move(command), request.received);
  if (!incoming.is_ok()) {
    return problem_of(incoming.error(), language_of(request));
  }
  return std::make_unique<DocumentReceiver>(incoming.take(), language_of(request));
}

static DocumentReader applicant_of(const Request& request) { return request.parameter("token"); }

static DocumentReader reader_of_staff(const Request& request) {
  return services::StaffReader{ApplicationId{request.parameter("application")}, staff_of(request)};
}

static SubmittedDocumentId document_in(const Request& request) {
  return SubmittedDocumentId{request.parameter("document")};
}

// 0, which is no page, where there is no number.
static int page_in(const Request& request) {
  const std::string& text = request.parameter("page");
  int page = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), page);
  return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? page : 0;
}

using ReaderOf = DocumentReader (*)(const Request&);

template <ReaderOf reader_of>
static Response list(const Context& context, const Request& request) {
  const auto documents = services::view_documents(context, reader_of(request), request.received);
  return documents.is_ok()
             ? Response::json(Status::ok, to_json(documents.value(), language_of(request)))
             : problem_of(documents.error(), language_of(request));
}

template <ReaderOf reader_of>
static Response download(const Context& context, const Request& request) {
  auto content =
      services::read_document(context, reader_of(request), document_in(request), request.received);
  return content.is_ok() ? file_response(content.take())
                         : problem_of(content.error(), language_of(request));
}

template <ReaderOf reader_of>
static Response preview(const Context& context, const Request& request) {
  auto page = services::preview_document(context, reader_of(request), document_in(request),
                                         page_in(request), request.received);
  return page.is_ok() ? picture_response(page.take())
                      : problem_of(page.error(), language_of(request));
}

static Response take_back(const Context& context, const Request& request) {
  const auto done = services::take_document_back(context, request.parameter("token"),
                                                 document_in(request), request.received);
  return done.is_ok() ? Response{Status::no_content}
                      : problem_of(done.error(), language_of(request));
}

std::vector<Route> submitted_document_routes(const Context& context) {
  const auto with = [&context](Response (*handler)(const Context&, const Request&)) {
    return [&context, handler](const Request& request) { return handler(context, request); };
  };
  const std::string own = "/api/applications/{token}/documents";
  const std::string of_staff = "/api/staff/applications/{application}/documents";
  return {
      {.method = Method::get,
       .pattern = own,
       .access = Access::token_holder,
       .handler = with(list<applicant_of>)},
      {.method = Method::put,
       .pattern = own + "/{document}",
       .access = Access::token_holder,
       .body_bytes_max = body_bytes_max,
       .handler = nullptr,
       .open_body =
           [&context](const Request& request, std::uint64_t body_bytes) {
             return open_document(context, request, body_bytes);
           }},
      {.method = Method::get,
       .pattern = own + "/{document}",
       .access = Access::token_holder,
       .handler = with(download<applicant_of>)},
      {.method = Method::delete_,
       .pattern = own + "/{document}",
       .access = Access::token_holder,
       .handler = with(take_back)},
      {.method = Method::get,
       .pattern = own + "/{document}/preview/{page}",
       .access = Access::token_holder,
       .handler = with(preview<applicant_of>)},
      {.method = Method::get,
       .pattern = of_staff,
       .access = staff(access::Verb::read_applications),
       .handler = with(list<reader_of_staff>)},
      {.method = Method::get,
       .pattern = of_staff + "/{document}",
       .access = staff(access::Verb::review_documents),
       .handler = with(download<reader_of_staff>)},
      {.method = Method::get,
       .pattern = of_staff + "/{document}/preview/{page}",
       .access = staff(access::Verb::review_documents),
       .handler = with(preview<reader_of_staff>)},
  };
}

}  // namespace musubi::http
