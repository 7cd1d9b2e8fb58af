// The API by which staff offer days for the courses that are arranged, and give them to people.
#include "http/api/desk_codec.h"
#include "http/api/problem.h"
#include "http/api/slot_codec.h"
#include "http/path_ids.h"
#include "http/principal.h"
#include "http/site.h"

namespace musubi::http {

using access::Verb;
using services::Context;

static ArrangedSlotId slot_in(const Request& request) {
  return ArrangedSlotId{request.parameter("slot")};
}

static Response list_slots(const Context& context, const Request& request) {
  const Language language = language_of(request);
  const auto board =
      services::view_slots(context, programme_in(request), staff_of(request), request.received);
  return board.is_ok() ? Response::json(Status::ok, to_json(board.value(), language))
                       : problem_of(board.error(), language);
}

static Response show(const Context& context, const ArrangedSlotId& slot, Status status,
                     const Request& request) {
  const Language language = language_of(request);
  const auto view = services::view_slot(context, programme_in(request), slot, staff_of(request),
                                        request.received);
  return view.is_ok() ? Response::json(status, to_json(view.value(), language))
                      : problem_of(view.error(), language);
}

static Response create_slot(const Context& context, const Request& request) {
  auto input = read_slot_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  const auto slot = services::create_slot(context,
                                          {.programme = programme_in(request),
                                           .plan = std::move(std::get<SlotInput>(input).plan),
                                           .staff = staff_of(request)},
                                          request.received);
  return slot.is_ok() ? show(context, slot.value(), Status::created, request)
                      : problem_of(slot.error(), language_of(request));
}

static Response change_slot(const Context& context, const Request& request) {
  auto input = read_slot_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language_of(request));
  }
  auto& [plan, version] = std::get<SlotInput>(input);
  if (!version) {
    return problem_of({InputProblem{"/version", "json.missing", std::nullopt}},
                      language_of(request));
  }
  const auto done = services::change_slot(context,
                                          {.programme = programme_in(request),
                                           .slot = slot_in(request),
                                           .version = *version,
                                           .plan = std::move(plan),
                                           .staff = staff_of(request)},
                                          request.received);
  return done.is_ok() ? show(context, slot_in(request), Status::ok, request)
                      : problem_of(done.error(), language_of(request));
}

static Response delete_slot(const Context& context, const Request& request) {
  const auto done = services::delete_slot(
      context,
      {.programme = programme_in(request), .slot = slot_in(request), .staff = staff_of(request)},
      request.received);
  return done.is_ok() ? Response{Status::no_content}
                      : problem_of(done.error(), language_of(request));
}

static Response move_to_slot(const Context& context, const Request& request) {
  const Language language = language_of(request);
  const auto input = read_move_input(request.body);
  if (const auto* problems = std::get_if<std::vector<InputProblem>>(&input)) {
    return problem_of(*problems, language);
  }
  const auto& [slot, version, reason] = std::get<MoveInput>(input);
  const ApplicationId application{request.parameter("application")};
  const auto done = services::move_to_slot(context,
                                           {.application = application,
                                            .version = version,
                                            .slot = slot,
                                            .reason = reason,
                                            .staff = staff_of(request)},
                                           request.received);
  if (!done.is_ok()) {
    return problem_of(done.error(), language);
  }
  const auto view =
      services::view_application(context, application, staff_of(request), request.received);
  return view.is_ok() ? Response::json(Status::ok, to_json(view.value(), language))
                      : problem_of(view.error(), language);
}

std::vector<Route> slot_routes(const Context& context) {
  const auto with = [&context](Response (*handler)(const Context&, const Request&)) {
    return [&context, handler](const Request& request) { return handler(context, request); };
  };
  return {
      {.method = Method::get,
       .pattern = "/api/staff/programmes/{programme}/slots",
       .access = staff(Verb::operate_courses),
       .handler = with(list_slots)},
      {.method = Method::post,
       .pattern = "/api/staff/programmes/{programme}/slots",
       .access = staff(Verb::operate_courses),
       .handler = with(create_slot)},
      {.method = Method::put,
       .pattern = "/api/staff/programmes/{programme}/slots/{slot}",
       .access = staff(Verb::operate_courses),
       .handler = with(change_slot)},
      {.method = Method::delete_,
       .pattern = "/api/staff/programmes/{programme}/slots/{slot}",
       .access = staff(Verb::operate_courses),
       .handler = with(delete_slot)},
      {.method = Method::post,
       .pattern = "/api/staff/applications/{application}/slot",
       .access = staff(Verb::decide_applications),
       .handler = with(move_to_slot)},
  };
}

}  // namespace musubi::http
