// Questions as a plain form, which works without scripts: every question with its help, what was
// typed before, and what is wrong with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/findings/finding.h"
#include "domain/form/check.h"
#include "http/html/html.h"

namespace musubi::documents {

struct PlainForm {
  const std::vector<form::Field>& fields;
  const form::RawAnswers& answers;       // as typed
  const std::vector<Finding>& findings;  // those of these questions
  std::string prefix;                    // of the names, where a page asks several people
};

[[nodiscard]] html::Node questions(Language language, const PlainForm& page);

// What the names of a person's questions begin with, where a page asks several.
[[nodiscard]] std::string member_prefix(int member);

// All that is wrong, at the top of the page, each leading to its question; nothing where nothing
// is.
[[nodiscard]] std::optional<html::Node> what_is_wrong(Language language,
                                                      const std::vector<form::Field>& fields,
                                                      const std::vector<Finding>& findings);

}  // namespace musubi::documents
