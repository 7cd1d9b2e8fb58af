// The local part is laxer than RFC 5321 in one place: carriers have given out addresses with
// consecutive or final dots, and their owners still apply with them.
#include "domain/people/email_address.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text/ordinary_width.h"

namespace musubi {

static constexpr std::size_t address_bytes_max = 254;
static constexpr std::size_t local_bytes_max = 64;
static constexpr std::size_t label_bytes_max = 63;

static bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static std::string lower_case(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return result;
}

static bool is_local_part(std::string_view local) {
  static constexpr std::string_view marks = "!#$%&'*+-/=?^_`{|}~.";
  return !local.empty() && local.front() != '.' &&
         std::all_of(local.begin(), local.end(), [](char c) {
           return is_letter_or_digit(c) || marks.find(c) != std::string_view::npos;
         });
}

static bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= label_bytes_max && label.front() != '-' &&
         label.back() != '-' && std::all_of(label.begin(), label.end(), [](char c) {
           return is_letter_or_digit(c) || c == '-';
         });
}

static bool is_domain(std::string_view domain) {
  std::size_t dot = domain.find('.');
  if (dot == std::string_view::npos) {
    return false;
  }
  while (dot != std::string_view::npos) {
    if (!is_label(domain.substr(0, dot))) {
      return false;
    }
    domain.remove_prefix(dot + 1);
    dot = domain.find('.');
  }
  // A last label of digits would be an IP address.
  return is_label(domain) && domain.find_first_not_of("0123456789") != std::string_view::npos;
}

static Error email_refusal(std::string_view code, std::string_view reason) {
  return Error{ErrorKind::invalid, std::string(code), fmt::format("The mail address {}.", reason)};
}

static std::optional<Error> email_problem(std::string_view address) {
  if (address.size() > address_bytes_max) {
    return email_refusal("email_length",
                         fmt::format("may have {} characters, but has {}; write one "
                                     "address",
                                     address_bytes_max, address.size()));
  }
  const bool has_separator = address.find_first_of(",; \t\r\n<>()[]\"\\:") != address.npos;
  if (has_separator || std::count(address.begin(), address.end(), '@') > 1) {
    return email_refusal(
        "email_several",
        "must be one address without spaces, commas, line breaks or brackets; write "
        "the address alone");
  }
  const std::size_t at = address.find('@');
  if (at == std::string_view::npos) {
    return email_refusal("email_format",
                         "must have an @, but has none; write it like name@example.jp");
  }
  if (at > local_bytes_max) {
    return email_refusal(
        "email_length",
        fmt::format("may have {} characters before its @, but has {}; check the address",
                    local_bytes_max, at));
  }
  if (!is_local_part(address.substr(0, at))) {
    return email_refusal(
        "email_format",
        "may have ASCII letters, digits and marks before its @ and must not begin with "
        "a dot; check the part before the @");
  }
  if (!is_domain(address.substr(at + 1))) {
    return email_refusal("email_format",
                         "must end with a domain such as example.jp; check the part after the @");
  }
  return std::nullopt;
}

EmailAddress::EmailAddress(std::string text) : m_text(std::move(text)) {}

Result<EmailAddress> EmailAddress::parse(std::string_view typed) {
  const std::string address = text::ordinary_width(typed);
  if (auto problem = email_problem(address)) {
    return *std::move(problem);
  }
  const std::size_t at = address.find('@');
  return EmailAddress(address.substr(0, at) + lower_case(std::string_view(address).substr(at)));
}

std::string EmailAddress::comparison_key() const { return lower_case(m_text); }

}  // namespace musubi
