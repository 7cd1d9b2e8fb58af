// Access: who may call a route. Every route names its access, and the gate that the application
// hands in decides, before the handler runs, whether the caller has it (security.md 2, row 2).
#pragma once

#include <functional>
#include <memory>
#include <variant>

#include "http/core/response.h"

namespace musubi::http {

enum class Access { anyone, token_holder, staff, developer_mode };

// The caller as the application knows them; defined by the application, opaque here.
struct Principal;

// Deliberately without a default constructor: a Route that leaves it out doesn't compile.
struct AccessRule {
  AccessRule(Access value) : access(value) {}
  Access access;
};

struct Admitted {
  std::shared_ptr<const Principal> principal;  // null for a caller who needs no identity
};

struct Request;
// Runs on a worker thread, so it may read the database. The response is the refusal.
using Gate = std::function<std::variant<Admitted, Response>(Access, const Request&)>;

}  // namespace musubi::http
