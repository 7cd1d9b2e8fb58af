// Takes the words out of a line that may be a domain or a telephone number, however written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace musubi::tidy {

struct DomainWord {
  std::string_view domain;  // letters, digits, dots and hyphens
  bool is_after_at;
  bool is_after_name;  // local part and at sign: a whole address
};

// Half-width, lower case, every kind of dash a hyphen, the at sign also from %40.
[[nodiscard]] std::string normalised(std::string_view line);

// Of a normalised line.
[[nodiscard]] std::vector<DomainWord> domain_words(std::string_view line);

// The digits of each number of a normalised line; up to three signs may separate two digits.
[[nodiscard]] std::vector<std::string> digit_runs(std::string_view line);

}  // namespace musubi::tidy
