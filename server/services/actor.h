// Actor: who does something, as the audit keeps it.
#pragma once

#include <string>
#include <string_view>

namespace musubi::services {

struct Actor {
  std::string id;  // "staff:desk@example.jp", "account:…", "applicant", "system:demo"
};

// How the id of a member of staff begins; their login_key follows.
inline constexpr std::string_view staff_prefix = "staff:";

// Somebody who is signed in, in their own matters.
[[nodiscard]] inline Actor account_actor(const std::string& account) {
  return {"account:" + account};
}
[[nodiscard]] inline Actor applicant_actor() { return {"applicant"}; }
[[nodiscard]] inline Actor staff_actor(const std::string& login) {
  return {std::string{staff_prefix} + login};
}

}  // namespace musubi::services
