// Ids are unique within their naming, and every source document is one that the programme lists.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "domain/programme/check_definition.h"
#include "domain/programme/part_list.h"

namespace musubi::programme {

namespace {

void check_group_names(const ProgrammeDefinition& definition, DefinitionProblems& problems) {
  for (const Course& course : definition.courses) {
    const Course* named = find_course(definition, course.group);
    if (named != nullptr && named->group != course.group) {
      problems.push_back(
          {.path = fmt::format("courses[{}].group", course.id.value),
           .text = fmt::format("{} is also a course of another group", course.group.value),
           .hint = "Give the group a name of its own."});
    }
  }
}

void check_choices(const ProgrammeDefinition& definition, DefinitionProblems& problems) {
  const auto check = [&](const form::Section& section, const form::Field& field,
                         const std::vector<form::Choice>& choices) {
    std::set<std::string> seen;
    for (const form::Choice& choice : choices) {
      if (!seen.insert(choice.value).second) {
        problems.push_back(
            {.path = fmt::format("form[{}].fields[{}].choices", section.id, field.id.value),
             .text = fmt::format("choice {} is here twice", choice.value),
             .hint = "Remove or rename one."});
      }
    }
  };
  for (const form::Section& section : definition.form) {
    for (const form::Field& field : section.fields) {
      if (const auto* one = std::get_if<form::ChoiceAnswer>(&field.type)) {
        check(section, field, one->choices);
      } else if (const auto* several = std::get_if<form::ChoicesAnswer>(&field.type)) {
        check(section, field, several->choices);
      }
    }
  }
}

}  // namespace

void check_ids(const ProgrammeDefinition& definition, DefinitionProblems& problems) {
  std::map<std::pair<Naming, std::string>, std::string> first_paths;
  for (const NamedPart& part : named_parts(definition)) {
    const auto [first, is_new] = first_paths.try_emplace({part.naming, part.id}, part.path());
    if (!is_new) {
      problems.push_back({.path = fmt::format("{}[{}].id", part.list, part.index),
                          .text = fmt::format("{} {} is here twice", noun_of(part.naming), part.id),
                          .hint = fmt::format("The first is {}; rename one.", first->second)});
    }
  }
  check_group_names(definition, problems);
  check_choices(definition, problems);
}

void check_sources(const ProgrammeDefinition& definition, DefinitionProblems& problems) {
  const auto is_listed = [&](const SourceRef& source) {
    return std::ranges::find(definition.sources, source.document, &Source::key) !=
           definition.sources.end();
  };
  const auto report = [&](const std::string& path, const SourceRef& source) {
    problems.push_back({.path = path,
                        .text = fmt::format("document {} is not among sources", source.document),
                        .hint = "Begin with the key of a source, or add the document there."});
  };
  for (const NamedPart& part : named_parts(definition)) {
    if (part.source != nullptr && !is_listed(*part.source)) {
      report(part.path() + ".source", *part.source);
    }
  }
  if (definition.contact && !is_listed(definition.contact->source)) {
    report("contact.source", definition.contact->source);
  }
}

}  // namespace musubi::programme
