// How the tests of this folder write a refusal: status and code, without words.
#pragma once

#include <string>
#include <string_view>

#include "http/core/application.h"

namespace musubi::http {

inline Response plain_refusal(const Refusal& refusal, const Request* /*request*/,
                              std::string_view /*request_id*/) {
  return Response::problem({.status = refusal.status,
                            .code = std::string{refusal.code},
                            .detail = std::string{reason_phrase(refusal.status)},
                            .findings = {}});
}

}  // namespace musubi::http
