// Verb: one thing that staff may be allowed to do (security.md S1). A grant names verbs; a route
// and a use case each ask for one.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace musubi::access {

enum class Verb {
  read_applications,
  decide_applications,
  review_documents,
  read_sensitive_documents,
  send_messages,
  record_facts,
  operate_courses,
  preview_mails,
  manage_accounts,
};

inline constexpr std::array<Verb, 9> all_verbs{
    Verb::read_applications,        Verb::decide_applications,
    Verb::review_documents,         Verb::send_messages,
    Verb::read_sensitive_documents, Verb::record_facts,
    Verb::operate_courses,          Verb::preview_mails,
    Verb::manage_accounts,
};

// "read_applications": the same in the database, the API and the audit.
[[nodiscard]] std::string_view word_of(Verb verb);
[[nodiscard]] std::optional<Verb> verb_of(std::string_view word);

}  // namespace musubi::access
