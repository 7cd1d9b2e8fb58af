// The texts that mail cites exist, none is left over, and each uses the placeholders of its event:
// no others, and those that it must.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "domain/programme/check_definition.h"

namespace musubi::programme {

namespace {

using Names = std::vector<std::string_view>;

void check_placeholders(const std::string& text, const std::string& path, const Names& allowed,
                        DefinitionProblems& problems) {
  for (std::size_t open = text.find_first_of("{}"); open != std::string::npos;
       open = text.find_first_of("{}", open + 1)) {
    const std::size_t close = text.find('}', open);
    const std::string name = text[open] == '{' && close != std::string::npos
                                 ? text.substr(open + 1, close - open - 1)
                                 : "";
    if (std::ranges::find(allowed, name) == allowed.end()) {
      problems.push_back({.file = DefinitionFile::texts,
                          .path = path,
                          .text = name.empty()
                                      ? "a brace that is not part of a placeholder"
                                      : fmt::format("there is no placeholder {{{}}}", name),
                          .hint = fmt::format("Use one of: {{{}}}.", fmt::join(allowed, "}, {"))});
    }
    open = name.empty() ? open : close;
  }
}

Names names_in_body(MailEvent event) {
  Names names{common_mail_placeholders.begin(), common_mail_placeholders.end()};
  for (const EventPlaceholder& own : placeholders_of(event)) {
    names.push_back(own.name);
  }
  std::ranges::sort(names);
  return names;
}

void check_mentions(const std::string& text, const std::string& path, MailEvent event,
                    DefinitionProblems& problems) {
  for (const EventPlaceholder& own : placeholders_of(event)) {
    const std::string place = fmt::format("{{{}}}", own.name);
    if (own.mention == Mention::required && text.find(place) == std::string::npos) {
      problems.push_back({.file = DefinitionFile::texts,
                          .path = path,
                          .text = fmt::format("the mail {} does not say {}", name_of(event), place),
                          .hint = "Write the placeholder where the text tells it."});
    }
  }
}

// Each citation of a text is checked by what its event fills.
void check_wording(const ProgrammeDefinition& definition, const MailWording& mail,
                   DefinitionProblems& problems) {
  const Names in_subject{subject_mail_placeholders.begin(), subject_mail_placeholders.end()};
  const Names in_body = names_in_body(mail.event);
  if (const auto subject = definition.texts.find(mail.subject); subject != definition.texts.end()) {
    check_placeholders(subject->second.ja, mail.subject + ".ja", in_subject, problems);
    check_placeholders(subject->second.en, mail.subject + ".en", in_subject, problems);
  }
  if (const auto body = definition.texts.find(mail.body); body != definition.texts.end()) {
    check_placeholders(body->second.ja, mail.body + ".ja", in_body, problems);
    check_placeholders(body->second.en, mail.body + ".en", in_body, problems);
    check_mentions(body->second.ja, mail.body + ".ja", mail.event, problems);
    check_mentions(body->second.en, mail.body + ".en", mail.event, problems);
  }
}

}  // namespace

void check_texts(const ProgrammeDefinition& definition, DefinitionProblems& problems) {
  std::set<std::string> cited;
  for (const MailWording& mail : definition.mail) {
    const auto require = [&](std::string_view part, const std::string& key) {
      cited.insert(key);
      if (!definition.texts.contains(key)) {
        problems.push_back({.path = fmt::format("mail.{}.{}", name_of(mail.event), part),
                            .text = fmt::format("there is no text {}", key),
                            .hint = "Correct the key, or add it to texts.yaml."});
      }
    };
    require("subject", mail.subject);
    require("body", mail.body);
    check_wording(definition, mail, problems);
  }
  for (const auto& [key, text] : definition.texts) {
    if (!cited.contains(key)) {
      problems.push_back({.file = DefinitionFile::texts,
                          .path = key,
                          .text = "nothing cites this text",
                          .hint = "Remove it, or cite it under mail in programme.yaml."});
    }
  }
}

}  // namespace musubi::programme
