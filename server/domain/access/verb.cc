#include "domain/access/verb.h"

#include "base/result.h"

namespace musubi::access {

std::string_view word_of(Verb verb) {
  switch (verb) {
    case Verb::read_applications:
      return "read_applications";
    case Verb::decide_applications:
      return "decide_applications";
    case Verb::review_documents:
      return "review_documents";
    case Verb::read_sensitive_documents:
      return "read_sensitive_documents";
    case Verb::send_messages:
      return "send_messages";
    case Verb::record_facts:
      return "record_facts";
    case Verb::operate_courses:
      return "operate_courses";
    case Verb::preview_mails:
      return "preview_mails";
    case Verb::manage_accounts:
      return "manage_accounts";
  }
  MUSUBI_ASSERT(false && "every verb has a word");
  return {};
}

std::optional<Verb> verb_of(std::string_view word) {
  for (const Verb verb : all_verbs) {
    if (word_of(verb) == word) {
      return verb;
    }
  }
  return std::nullopt;
}

}  // namespace musubi::access
