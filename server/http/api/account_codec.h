// Sessions, accounts and grants as the API shows them, and what is sent about them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/localised_text.h"
#include "domain/access/password_policy.h"
#include "http/core/json_reader.h"
#include "http/core/response.h"
#include "services/manage_accounts.h"
#include "services/second_factor.h"

namespace musubi::http {

template <typename T>
using Input = std::variant<T, std::vector<InputProblem>>;

inline constexpr TextRule password_rule{.characters_max = 1024, .letters = Letters::typed};

struct TextInput {
  std::string text;
};
// An object with this one text.
[[nodiscard]] Input<TextInput> read_text_input(std::string_view body, std::string_view key,
                                               const TextRule& rule);

struct ProfileInput {
  std::string name;
  Language language;
};
[[nodiscard]] Input<ProfileInput> read_profile_input(std::string_view body);
[[nodiscard]] Input<access::Grant> read_grant_input(std::string_view body);
// `language` is that of the mail.
[[nodiscard]] Input<services::InviteCommand> read_invitation(std::string_view body,
                                                             Language language);

// What is wrong with a new password, as problems of the input at this pointer.
[[nodiscard]] std::vector<InputProblem> input_problems(
    const std::vector<access::PasswordProblem>& problems, std::string_view pointer);

[[nodiscard]] std::string to_json(const services::Session& session);
[[nodiscard]] std::string to_json(const services::OwnAccount& own, Instant now);
[[nodiscard]] std::string to_json(const services::SecondFactorSetUp& set_up);
[[nodiscard]] std::string recovery_codes_to_json(const std::vector<std::string>& codes);
[[nodiscard]] std::string to_json(const std::vector<services::SessionView>& sessions,
                                  const AccountSessionId& own);
[[nodiscard]] std::string to_json(const std::vector<services::OwnApplicationRow>& applications,
                                  Language language);
[[nodiscard]] std::string to_json(const services::StaffAccount& account, Instant now);
[[nodiscard]] std::string to_json(const services::AccountPage& page, Instant now);

}  // namespace musubi::http
