// The documents that everybody may read: the catalogue, programmes, their guides and overviews, and
// courses. Each is made of what is on record of programmes and kept until that differs.
#include "http/core/etag.h"
#include "http/documents/catalogue_page.h"
#include "http/documents/course_page.h"
#include "http/documents/guide_page.h"
#include "http/documents/message_page.h"
#include "http/documents/overview_page.h"
#include "http/documents/programme_page.h"
#include "http/kept_pages.h"
#include "http/visit.h"
#include "services/content_mark.h"
#include "services/programme_view.h"

namespace musubi::http {

using Programmes = std::vector<services::ProgrammeView>;

Response failure_page(const Visit& visit, const Error& error) {
  const bool is_absent = error.kind == ErrorKind::not_found;
  const auto failure = is_absent ? documents::Failure::not_found : documents::Failure::unavailable;
  return Response::html(is_absent ? Status::not_found : Status::service_unavailable,
                        documents::message_page(visit.frame, failure, visit.request.id));
}

static Result<Programmes> load_all(const Visit& visit) {
  return services::view_catalogue(visit.parts.context, visit.request.received);
}

static Result<Programmes> load_one(const Visit& visit) {
  Programmes programmes;
  programmes.push_back(TRY(services::view_programme(
      visit.parts.context, ProgrammeId{visit.request.parameter("programme")},
      visit.request.received)));
  return programmes;
}

static Result<std::string> catalogue(const Visit& visit, const Programmes& all) {
  auto query = documents::read_catalogue_query(
      [&](std::string_view name) { return visit.request.query_value(name); });
  return documents::catalogue_page(visit.frame, documents::search_catalogue(all, std::move(query)));
}

static Result<std::string> programme_page(const Visit& visit, const Programmes& one) {
  return documents::programme_page(visit.frame, one.front());
}

static Result<std::string> guide_page(const Visit& visit, const Programmes& one) {
  if (one.front().definition->guide.empty()) {
    return Error{ErrorKind::not_found, "no_guide", ""};
  }
  const auto answers =
      documents::answers_from(visit.request.query_value(documents::answers_parameter).value_or(""));
  return documents::guide_page(visit.frame, one.front(), answers);
}

static Result<std::string> overview_page(const Visit& visit, const Programmes& one) {
  return documents::overview_page(visit.frame, one.front());
}

static Result<std::string> course_page(const Visit& visit, const Programmes& one) {
  const auto* course =
      TRY(services::find_course(one.front(), CourseId{visit.request.parameter("course")}));
  return documents::course_page(visit.frame, one.front(), *course);
}

struct PublicPage {
  std::string_view path;  // below the language
  Result<Programmes> (*load)(const Visit&);
  Result<std::string> (*write)(const Visit&, const Programmes&);
};

constexpr PublicPage public_table[] = {
    {"", load_all, catalogue},
    {"/programmes/{programme}", load_one, programme_page},
    {"/programmes/{programme}/guide", load_one, guide_page},
    {"/programmes/{programme}/overview", load_one, overview_page},
    {"/programmes/{programme}/courses/{course}", load_one, course_page},
};

using Page = std::shared_ptr<const KeptPage>;

static Result<Page> make_page(const PublicPage& page, const Visit& visit, PageFacts facts) {
  std::string text = TRY(page.write(visit, facts.programmes));
  std::string etag = etag_of(text);
  return std::make_shared<const KeptPage>(
      KeptPage{std::move(facts), std::move(text), std::move(etag)});
}

static Result<Page> made_anew(const PublicPage& page, const Visit& visit) {
  Programmes programmes = TRY(page.load(visit));
  return make_page(page, visit,
                   {std::move(programmes), documents::wording_period(visit.request.received)});
}

// The mark is from before the facts are read: what is committed in between is found to differ by
// the next request at the latest.
static Result<Page> kept_or_made(const PublicPage& page, const Visit& visit, KeptPages& pages,
                                 const std::string& name) {
  const auto mark = services::content_mark(visit.parts.context);
  if (!mark.is_ok()) {
    return made_anew(page, visit);
  }
  const auto period = documents::wording_period(visit.request.received);
  const auto [kept, kept_mark] = pages.find(name);
  if (kept != nullptr && kept_mark == mark.value() && kept->facts.period == period) {
    return kept;
  }
  Programmes programmes = TRY(page.load(visit));
  PageFacts facts{std::move(programmes), period};
  const Page made = kept != nullptr && kept->facts == facts
                        ? kept
                        : TRY(make_page(page, visit, std::move(facts)));
  pages.keep(name, made, mark.value());
  return made;
}

// Addresses without a query have one page each; what is searched for is not kept.
static std::string name_of(const Request& request, const std::string& pattern) {
  std::string name = pattern;
  for (const NamedValue& parameter : request.parameters) {
    name += '\n' + parameter.value;
  }
  return name;
}

static Response answer(const PublicPage& page, const Visit& visit, KeptPages& pages,
                       const std::string& pattern) {
  const auto made = visit.request.query.empty()
                        ? kept_or_made(page, visit, pages, name_of(visit.request, pattern))
                        : made_anew(page, visit);
  return made.is_ok() ? response_with(visit.request, made.value())
                      : failure_page(visit, made.error());
}

std::vector<Route> public_pages(const SiteParts& parts) {
  const auto pages = std::make_shared<KeptPages>(parts.kept_pages_bytes_max);
  std::vector<Route> routes;
  for (const Language language : {Language::ja, Language::en}) {
    for (const PublicPage& page : public_table) {
      const std::string pattern =
          (language == Language::ja ? "/ja" : "/en") + std::string{page.path};
      routes.push_back({.method = Method::get,
                        .pattern = pattern,
                        .access = Access::anyone,
                        .handler = [parts, pages, page, pattern, language](const Request& request) {
                          const documents::Frame frame{.language = language,
                                                       .style_sheet = parts.style_sheet,
                                                       .now = request.received};
                          return answer(page, {parts, request, frame}, *pages, pattern);
                        }});
    }
  }
  return routes;
}

}  // namespace musubi::http
