// Password hashes: Argon2id with 19 MiB and two passes (security.md 2, row 28). At most two run at
// a time, so that a flood of sign-ins can't take all memory; further callers wait.
#pragma once

#include <string>
#include <string_view>

namespace musubi {

[[nodiscard]] std::string hash_password(std::string_view password);

enum class PasswordMatch { wrong, right };
[[nodiscard]] PasswordMatch check_password(std::string_view password, const std::string& hash);

// How many callers wait for their turn now.
[[nodiscard]] int password_checks_waiting();

// Takes as long as a real check, for a login that doesn't exist.
void check_password_of_nobody(std::string_view password);

}  // namespace musubi
