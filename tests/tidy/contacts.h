// The notices carry telephone numbers and mail addresses of people (S0 contact, S1 contact, S2
// contact, S3 contact, S4 contact and cover). None may stand in the tree, in any writing of it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "tidy/source_file.h"

namespace musubi::tidy {

// Digests of what is looked for; the words themselves would break the rule that they enforce.
struct ForbiddenContacts {
  std::span<const std::string_view> domains;       // anywhere, with all their subdomains
  std::span<const std::string_view> mail_domains;  // after an at sign only: a web site may be cited
  std::span<const std::string_view> numbers;       // the digits without the leading zero
};

[[nodiscard]] const ForbiddenContacts& contacts_of_the_notices();

[[nodiscard]] std::vector<Finding> check_contacts(const SourceFile& file,
                                                  const ForbiddenContacts& forbidden);

// Every mail address is invented: its domain has the label "example", or ends in a name reserved
// for tests.
[[nodiscard]] std::vector<Finding> check_mail_addresses(const SourceFile& file);

}  // namespace musubi::tidy
