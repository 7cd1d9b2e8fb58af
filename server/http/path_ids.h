// The ids that stand in the addresses of several routes.
#pragma once

#include "domain/findings/ids.h"
#include "http/core/request.h"

namespace musubi::http {

[[nodiscard]] inline ProgrammeId programme_in(const Request& request) {
  return ProgrammeId{request.parameter("programme")};
}

[[nodiscard]] inline ApplicationId application_in(const Request& request) {
  return ApplicationId{request.parameter("application")};
}

}  // namespace musubi::http
