#include "http/gate.h"

#include "http/api/problem.h"
#include "http/principal.h"

namespace musubi::http {

using GateAnswer = std::variant<Admitted, Response>;

static GateAnswer admit_staff(const services::Context& context, const Request& request) {
  const auto cookie = request.cookie(session_cookie);
  const auto session =
      cookie ? services::find_session(context, std::string{*cookie}, request.received)
             : Result<services::Session>{Error{ErrorKind::not_found, "not_signed_in", ""}};
  if (!session.is_ok()) {
    return problem_of(session.error(), language_of(request));
  }
  return Admitted{std::make_shared<const Principal>(Principal{session.value()})};
}

Gate make_gate(const services::Context& context) {
  return [&context](Access access, const Request& request) -> GateAnswer {
    switch (access) {
      case Access::anyone:
      case Access::token_holder:    // the secret in the path is looked up by the service
      case Access::developer_mode:  // make_router leaves these routes out where nobody may come
        return Admitted{nullptr};
      case Access::staff:
        return admit_staff(context, request);
    }
    MUSUBI_ASSERT(false && "every access has its answer");
    return Admitted{nullptr};
  };
}

}  // namespace musubi::http
