#include "tidy/contacts.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "tidy/contact_words.h"
#include "tidy/digest.h"

namespace musubi::tidy {
namespace {

constexpr std::size_t national_digits = 9;

constexpr std::string_view domains[] = {
    "433e485bf470a53f4020dfa1afff276ebad842d5171ffd86e81e4e246f70e2d4",
    "aad650b32f5d65c1e3113ae0a19bd79625fa9568948d10eafe0768a2c99d56a0",
    "d9a80548007119381f2d3f8267a8a402c03c61c1730dba25b044476b83efe83e",
    "8a787c324518da0f843a83415cd768d9a7811625ff41f705aee0f967def22aa3",
};
constexpr std::string_view mail_domains[] = {
    "c0a4eb1f813e4c4f87821f9736228e1ade8e0dc9f48a77b2f0b92aedcdae5f3d",
};
constexpr std::string_view numbers[] = {
    "005109bcc4ec7ade1d976eda713ba15caf51027e3d2b91b96b9b19b23cf0bfbb",
    "3db73cc8b49a7a8af53bd561ae358c68380ffa4d4cad4cc5fa88427433ab6a79",
    "99512555c9cd1282aa8ae08c9687df16d6a24ea3cc83b14ead18489964f3f592",
};

bool has_digest(std::span<const std::string_view> digests, std::string_view word) {
  return std::ranges::find(digests, digest_of(word)) != digests.end();
}

// Whether the domain, or one that it is a part of, is forbidden.
bool is_forbidden_domain(std::span<const std::string_view> digests, std::string_view domain) {
  while (domain.find('.') != std::string_view::npos) {
    if (has_digest(digests, domain)) {
      return true;
    }
    domain.remove_prefix(domain.find('.') + 1);
  }
  return false;
}

// Any nine digits in a row are looked at, so that neither +81 nor a missing zero hides a number.
bool has_forbidden_number(std::span<const std::string_view> digests, std::string_view digits) {
  for (std::size_t i = 0; i + national_digits <= digits.size(); ++i) {
    if (has_digest(digests, digits.substr(i, national_digits))) {
      return true;
    }
  }
  return false;
}

bool is_invented(std::string_view domain) {
  constexpr std::string_view reserved[] = {"test", "invalid", "localhost"};
  const std::string_view top = domain.substr(domain.rfind('.') + 1);
  const std::string labels = "." + std::string(domain) + ".";
  // The last two are what tests of addresses must refuse.
  constexpr std::string_view examples[] = {".example.", ".-example.", ".example-."};
  return std::ranges::find(reserved, top) != std::end(reserved) ||
         std::ranges::any_of(examples, [&](std::string_view label) {
           return labels.find(label) != std::string::npos;
         });
}

// A unit of systemd (postgresql@15-main.service) and a version (vite@8.3) are no addresses.
bool may_be_mail_domain(std::string_view domain) {
  const std::string_view top = domain.substr(domain.rfind('.') + 1);
  return domain.find('.') != std::string_view::npos && top.size() >= 2 && top != "service" &&
         std::ranges::all_of(top, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

const ForbiddenContacts& contacts_of_the_notices() {
  static constexpr ForbiddenContacts forbidden{
      .domains = domains, .mail_domains = mail_domains, .numbers = numbers};
  return forbidden;
}

std::vector<Finding> check_contacts(const SourceFile& file, const ForbiddenContacts& forbidden) {
  std::vector<Finding> findings;
  const auto add = [&](std::size_t line, std::string_view message) {
    findings.push_back({.path = file.path, .line = line, .message = std::string(message)});
  };
  const auto lines = lines_of(file.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string line = normalised(lines[i]);
    for (const DomainWord& word : domain_words(line)) {
      if (is_forbidden_domain(forbidden.domains, word.domain) ||
          (word.is_after_at && is_forbidden_domain(forbidden.mail_domains, word.domain))) {
        add(i + 1, "a mail domain of a notice: invent one under example.jp");
      }
    }
    for (const std::string& digits : digit_runs(line)) {
      if (has_forbidden_number(forbidden.numbers, digits)) {
        add(i + 1, "a telephone number of a notice: invent one, such as 03-0000-0000");
      }
    }
  }
  return findings;
}

std::vector<Finding> check_mail_addresses(const SourceFile& file) {
  std::vector<Finding> findings;
  const auto lines = lines_of(file.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string line = normalised(lines[i]);
    for (const DomainWord& word : domain_words(line)) {
      if (word.is_after_name && may_be_mail_domain(word.domain) && !is_invented(word.domain)) {
        findings.push_back({.path = file.path,
                            .line = i + 1,
                            .message = fmt::format(
                                "a mail address at {}: invent one under example.jp", word.domain)});
      }
    }
  }
  return findings;
}

}  // namespace musubi::tidy
