// The texts that mail cites exist, none is left over, and they use declared placeholders only.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <span>

#include "domain/programme/check_definition.h"

namespace musubi::programme {

namespace {

using Placeholders = std::span<const std::string_view>;

void check_placeholders(const std::string& text, const std::string& path, Placeholders allowed,
                        DefinitionProblems& problems) {
  for (std::size_t open = text.find_first_of("{}"); open != std::string::npos;
       open = text.find_first_of("{}", open + 1)) {
    const std::size_t close = text.find('}', open);
    const std::string name = text[open] == '{' && close != std::string::npos
                                 ? text.substr(open + 1, close - open - 1)
                                 : "";
    if (std::ranges::count(allowed, name) == 0) {
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

}  // namespace

void check_texts(const ProgrammeDefinition& definition, DefinitionProblems& problems) {
  std::map<std::string, Placeholders> cited;
  for (const MailWording& mail : definition.mail) {
    const auto require = [&](std::string_view part, const std::string& key) {
      cited.emplace(key, placeholders_of(mail.event));
      if (!definition.texts.contains(key)) {
        problems.push_back({.path = fmt::format("mail.{}.{}", name_of(mail.event), part),
                            .text = fmt::format("there is no text {}", key),
                            .hint = "Correct the key, or add it to texts.yaml."});
      }
    };
    require("subject", mail.subject);
    require("body", mail.body);
  }
  for (const auto& [key, text] : definition.texts) {
    if (!cited.contains(key)) {
      problems.push_back({.file = DefinitionFile::texts,
                          .path = key,
                          .text = "nothing cites this text",
                          .hint = "Remove it, or cite it under mail in programme.yaml."});
    }
    const auto citing = cited.find(key);
    const Placeholders allowed = citing == cited.end() ? mail_placeholders : citing->second;
    check_placeholders(text.ja, key + ".ja", allowed, problems);
    check_placeholders(text.en, key + ".en", allowed, problems);
  }
}

}  // namespace musubi::programme
