// The documents on paper: the receipt of an application as a PDF file, for the holder of its status
// link and for staff.
#include <fmt/core.h>

#include "http/api/problem.h"
#include "http/documents/message_page.h"
#include "http/html/url.h"
#include "http/principal.h"
#include "http/receipt_paper.h"
#include "http/site.h"

namespace musubi::http {

using services::ReceiptContent;

// 受付票_SUCTION-2024-0012.pdf, and the same in ASCII for programs that read only that (RFC 6266).
static std::string disposition(Language language, const std::string& receipt_number) {
  const std::string name = language == Language::ja ? fmt::format("受付票_{}.pdf", receipt_number)
                                                    : fmt::format("receipt_{}.pdf", receipt_number);
  return fmt::format("attachment; filename=\"receipt_{}.pdf\"; filename*=UTF-8''{}",
                     html::percent_encoded(receipt_number), html::percent_encoded(name));
}

static Result<Response> printed(const SiteParts& parts, const ReceiptContent& receipt,
                                Language language) {
  const auto page = receipt_page(receipt, language, parts.context.base_url());
  auto pdf = TRY(parts.press.print(paper::receipt_sheet(page)));
  Response response{Status::ok};
  response.with_body("application/pdf", std::move(pdf.bytes))
      .with_header("content-disposition", disposition(language, page.receipt_number))
      .with_header("cache-control", "no-store");
  return response;
}

static Response own_receipt(const SiteParts& parts, const Request& request, Language language) {
  const auto application = services::view_receipt(parts.context, request.parameter("token"));
  const auto response = application.is_ok() ? printed(parts, application.value(), language)
                                            : Result<Response>{application.error()};
  if (response.is_ok()) {
    return response.value();
  }
  const bool is_absent = response.error().kind == ErrorKind::not_found;
  const documents::Frame frame{
      .language = language, .style_sheet = parts.style_sheet, .now = request.received};
  return Response::html(
      is_absent ? Status::not_found : Status::service_unavailable,
      documents::message_page(
          frame, is_absent ? documents::Failure::not_found : documents::Failure::unavailable,
          request.id));
}

static Response staff_receipt(const SiteParts& parts, const Request& request) {
  const Language language = language_of(request);
  const auto application = services::view_receipt(
      parts.context, ApplicationId{request.parameter("application")}, staff_of(request));
  const auto response = application.is_ok() ? printed(parts, application.value(), language)
                                            : Result<Response>{application.error()};
  return response.is_ok() ? response.value() : problem_of(response.error(), language);
}

std::vector<Route> paper_routes(const SiteParts& parts) {
  std::vector<Route> routes;
  for (const Language language : {Language::ja, Language::en}) {
    routes.push_back({.method = Method::get,
                      .pattern = language == Language::ja ? "/ja/status/{token}/receipt.pdf"
                                                          : "/en/status/{token}/receipt.pdf",
                      .access = Access::token_holder,
                      .handler = [parts, language](const Request& request) {
                        return own_receipt(parts, request, language);
                      }});
  }
  routes.push_back(
      {.method = Method::get,
       .pattern = "/api/staff/applications/{application}/receipt.pdf",
       .access = staff(access::Verb::read_applications),
       .handler = [parts](const Request& request) { return staff_receipt(parts, request); }});
  return routes;
}

}  // namespace musubi::http
