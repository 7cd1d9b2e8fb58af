#include "http/api/finding_codec.h"

#include <algorithm>
#include <boost/json/object.hpp>

#include "http/api/words.h"

namespace musubi::http {

std::string source_words(const SourceRef& source, const programme::ProgrammeDefinition& definition,
                         Language language) {
  const auto document =
      std::ranges::find(definition.sources, source.document, &programme::Source::key);
  if (document == definition.sources.end()) {
    return "";
  }
  // As documents::citation: the comma keeps the numbers of title and place apart.
  return document->title.in(language) + (language == Language::ja ? " " : ", ") + source.place;
}

static boost::json::object to_json(const Finding& finding,
                                   const programme::ProgrammeDefinition& definition,
                                   Language language) {
  boost::json::object object{
      {"rule", finding.rule.value},
      {"severity", word_of(finding.severity)},
      {"outcome", word_of(finding.outcome)},
      {"message", render(finding.message).in(language)},
      {"source", source_words(finding.source, definition, language)},
  };
  if (finding.field) {
    object["field"] = finding.field->value;
  }
  if (finding.member_index) {
    object["member"] = *finding.member_index;
  }
  return object;
}

boost::json::array to_json(const std::vector<Finding>& findings,
                           const programme::ProgrammeDefinition& definition, Language language) {
  boost::json::array array;
  array.reserve(findings.size());
  for (const Finding& finding : findings) {
    array.push_back(to_json(finding, definition, language));
  }
  return array;
}

}  // namespace musubi::http
