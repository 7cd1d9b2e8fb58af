// The one password policy: length instead of composition, and nothing that is guessed first (NIST
// SP 800-63B-4; 医療情報システムの安全管理に関するガイドライン 6.0). No expiry, any character.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace musubi::access {

enum class SecondFactor { absent, set_up };

enum class PasswordProblem {
  too_short,
  too_long,
  repeats,     // one piece over and over
  common,      // nothing but common words, rows of keys, years and digits
  names_self,  // the own mail address or name
};

inline constexpr int password_characters_max = 256;
// With a second factor a shorter one is enough.
[[nodiscard]] int password_characters_min(SecondFactor second_factor);

// As it is judged and hashed: the same password whatever keyboard typed it (NFKC).
[[nodiscard]] std::string password_form(std::string_view typed);

struct PasswordOwner {
  std::string login;
  std::string name;
};

// All reasons at once; none for a good one. `form` is a password_form.
[[nodiscard]] std::vector<PasswordProblem> password_problems(std::string_view form,
                                                             const PasswordOwner& owner,
                                                             SecondFactor second_factor);

}  // namespace musubi::access
