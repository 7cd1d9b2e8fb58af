// The API by which staff record what is known of people: completions, confirmations and bans.
#include "http/api/fact_codec.h"
#include "http/api/field_rules.h"
#include "http/api/page_query.h"
#include "http/api/problem.h"
#include "http/path_ids.h"
#include "http/principal.h"
#include "http/site.h"

namespace musubi::http {

using access::Verb;
using services::Context;

constexpr std::array<std::string_view, 3> fact_state_words{"current", "revoked", "all"};

static Response list_kinds(const Context& context, const Request& request) {
  const Language language = language_of(request);
  const auto kinds = services::view_fact_kinds(context, programme_in(request), staff_of(request),
                                               request.received);
  return kinds.is_ok() ? Response::json(Status::ok, to_json(kinds.value(), language))
                       : problem_of(kinds.error(), language);
}

static Response list_facts(const Context& context, const Request& request) {
  PageQuery reader{request};
  const services::FactQuery query{
      .programme = programme_in(request),
      .state = static_cast<stores::FactState>(reader.choice("state", fact_state_words)),
      .search = reader.search(),
      .page = reader.page()};
  if (!reader.problems().empty()) {
    return problem_of(reader.problems(), language_of(request));
  }
  const auto page = services::view_facts(context, query, staff_of(request), request.received);
  return page.is_ok() ? Response::json(Status::ok, to_json(page.value()))
                      : problem_of(page.error(), language_of(request));
}

static Response show(const Context& context, const PersonFactId& id, Status status,
                     const Request& request) {
  const auto fact = services::view_fact(context, id, staff_of(request), request.received);
  return fact.is_ok() ? Response::json(status, to_json(fact.value()))
                      : problem_of(fact.error(), language_of(request));
}

static Response record_fact(const Context& context, const Request& request) {
  auto input = read_fact_input(request.body, staff_of(request));
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  auto& command = std::get<services::RecordFactCommand>(input);
  command.programme = programme_in(request);
  const auto recorded = services::record_fact(context, command, request.received);
  return recorded.is_ok() ? show(context, recorded.value(), Status::created, request)
                          : problem_of(recorded.error(), language_of(request));
}

static Response revoke_fact(const Context& context, const Request& request) {
  std::string reason;
  const auto problems = read_json_object(
      request.body, [&](ObjectReader& reader) { reason = reader.text("reason", reason_rule); });
  if (!problems.empty()) {
    return problem_of(problems, language_of(request));
  }
  const PersonFactId id{request.parameter("fact")};
  const auto done = services::revoke_fact(
      context, {.fact = id, .reason = std::move(reason), .staff = staff_of(request)},
      request.received);
  return done.is_ok() ? show(context, id, Status::ok, request)
                      : problem_of(done.error(), language_of(request));
}

static Response list_of_application(const Context& context, const Request& request) {
  const auto facts = services::view_facts_of(
      context, ApplicationId{request.parameter("application")}, staff_of(request));
  return facts.is_ok() ? Response::json(Status::ok, to_json(facts.value()))
                       : problem_of(facts.error(), language_of(request));
}

std::vector<Route> fact_routes(const Context& context) {
  const auto with = [&context](Response (*handler)(const Context&, const Request&)) {
    return [&context, handler](const Request& request) { return handler(context, request); };
  };
  return {
      {.method = Method::get,
       .pattern = "/api/staff/programmes/{programme}/fact-kinds",
       .access = staff(Verb::record_facts),
       .handler = with(list_kinds)},
      {.method = Method::get,
       .pattern = "/api/staff/programmes/{programme}/facts",
       .access = staff(Verb::record_facts),
       .handler = with(list_facts)},
      {.method = Method::post,
       .pattern = "/api/staff/programmes/{programme}/facts",
       .access = staff(Verb::record_facts),
       .handler = with(record_fact)},
      {.method = Method::post,
       .pattern = "/api/staff/facts/{fact}/revoke",
       .access = staff(Verb::record_facts),
       .handler = with(revoke_fact)},
      {.method = Method::get,
       .pattern = "/api/staff/applications/{application}/facts",
       .access = staff(Verb::record_facts),
       .handler = with(list_of_application)},
  };
}

}  // namespace musubi::http
