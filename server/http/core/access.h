// Policy: who may call a route. Every route names its policy, and the gate that the application
// hands in decides, before the handler runs, whether the caller meets it (security.md 2, row 2).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "domain/access/verb.h"
#include "http/core/response.h"

namespace musubi::http {

enum class Access {
  anyone,
  token_holder,       // the secret in the path is looked up by the service
  perhaps_signed_in,  // as either of these; the handler is told who is signed in, if anybody is
  password_given,     // a session lives, though its second factor may be missing
  signed_in,          // in full, with the second factor where one is asked for
  developer_mode,
};

// Signed in, and the verb is held in some scope; the service asks for the record at hand.
struct StaffWho {
  access::Verb can;
};
[[nodiscard]] constexpr StaffWho staff(access::Verb verb) { return {verb}; }

// Deliberately without a default constructor: a Route that leaves it out doesn't compile, and one
// for staff can't be written without its verb.
using PolicyKind = std::variant<Access, StaffWho>;
struct Policy {
  constexpr Policy(Access access) : kind(access) {}
  constexpr Policy(StaffWho staff_who) : kind(staff_who) {}
  PolicyKind kind;
};

// The caller as the application knows them; defined by the application, opaque here.
struct Principal;

struct Admitted {
  std::shared_ptr<const Principal> principal;  // null for a caller who needs no identity
  std::string account = {};                    // by which limits know the caller; empty: nobody
};

struct Request;
// Runs on a worker thread, so it may read the database. The response is the refusal.
using Gate = std::function<std::variant<Admitted, Response>(const Policy&, const Request&)>;

}  // namespace musubi::http
