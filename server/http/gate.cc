#include "http/gate.h"

#include "base/overloaded.h"
#include "http/api/problem.h"
#include "http/api/transport_words.h"
#include "http/principal.h"

namespace musubi::http {

using GateAnswer = std::variant<Admitted, Response>;
using services::SecondFactorState;
using services::Session;

static Result<Session> session_in(const services::Context& context, const Request& request) {
  const auto cookie = request.cookie(session_cookie);
  if (!cookie) {
    return Error{ErrorKind::not_found, "not_signed_in", ""};
  }
  return services::find_session(context, std::string{*cookie}, request.received);
}

static Error missing_factor(SecondFactorState state) {
  const bool is_set_up = state == SecondFactorState::needed;
  return {ErrorKind::refused, is_set_up ? "second_factor_needed" : "second_factor_to_set_up", ""};
}

// The same as for an address that isn't there (Application::refuse).
static Response absent(const Request& request) {
  constexpr Refusal refusal{Status::not_found, "not_found"};
  return Response::problem({.status = refusal.status,
                            .code = std::string{refusal.code},
                            .detail = transport_words(refusal, language_of(request), request.id),
                            .findings = {}});
}

static Admitted admitted(Session session) {
  std::string account = session.account.value;
  return {.principal = std::make_shared<const Principal>(Principal{std::move(session)}),
          .account = std::move(account)};
}

enum class Needed { password, all };

static GateAnswer admit_session(const services::Context& context, const Request& request,
                                Needed needed) {
  auto session = session_in(context, request);
  if (!session.is_ok()) {
    return problem_of(session.error(), language_of(request));
  }
  const SecondFactorState factor = session.value().second_factor;
  if (needed == Needed::all && factor != SecondFactorState::done) {
    return problem_of(missing_factor(factor), language_of(request));
  }
  return admitted(session.take());
}

// A session that has ended, or lacks its second factor, is as none.
static Admitted perhaps_signed_in(const services::Context& context, const Request& request) {
  auto session = session_in(context, request);
  const bool is_whole = session.is_ok() && session.value().second_factor == SecondFactorState::done;
  return is_whole ? admitted(session.take()) : Admitted{};
}

static GateAnswer admit(const services::Context& context, const Request& request, Access access) {
  switch (access) {
    case Access::anyone:
    case Access::token_holder:
    case Access::developer_mode:  // make_router leaves these routes out where nobody may come
      return Admitted{};
    case Access::perhaps_signed_in:
      return perhaps_signed_in(context, request);
    case Access::password_given:
      return admit_session(context, request, Needed::password);
    case Access::signed_in:
      return admit_session(context, request, Needed::all);
  }
  fail_assertion("every access has its answer", __FILE__, __LINE__);
}

static GateAnswer admit_staff(const services::Context& context, const Request& request,
                              access::Verb verb) {
  GateAnswer answer = admit_session(context, request, Needed::all);
  const auto* admitted = std::get_if<Admitted>(&answer);
  if (admitted != nullptr &&
      !access::permits_somewhere(admitted->principal->session.grants, verb, request.received)) {
    return absent(request);
  }
  return answer;
}

Gate make_gate(const services::Context& context) {
  return [&context](const Policy& policy, const Request& request) -> GateAnswer {
    return std::visit(Overloaded{
                          [&](Access access) { return admit(context, request, access); },
                          [&](StaffWho who) { return admit_staff(context, request, who.can); },
                      },
                      policy.kind);
  };
}

}  // namespace musubi::http
