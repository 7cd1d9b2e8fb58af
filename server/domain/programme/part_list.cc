// Walks a definition in the order of the file.
#include "domain/programme/part_list.h"

#include <fmt/core.h>

#include "base/result.h"

namespace musubi::programme {

std::string_view noun_of(Naming naming) {
  switch (naming) {
    case Naming::course:
      return "course";
    case Naming::session:
      return "session";
    case Naming::rule:
      return "rule";
    case Naming::section:
      return "section";
    case Naming::field:
      return "field";
    case Naming::document:
      return "document";
    case Naming::item:
      return "item";
    case Naming::purpose:
      return "privacy statement";
    case Naming::deadline:
      return "deadline";
    case Naming::test:
      return "test";
    case Naming::survey:
      return "survey";
    case Naming::certificate:
      return "certificate";
    case Naming::task:
      return "task";
    case Naming::timetable:
      return "timetable";
    case Naming::feed:
      return "feed";
    case Naming::question:
      return "question";
  }
  MUSUBI_ASSERT(false && "every naming has a noun");
  return "";
}

std::string NamedPart::path() const { return fmt::format("{}[{}]", list, id); }

namespace {

const std::string& text_of(const std::string& id) { return id; }
template <typename Tag>
const std::string& text_of(const Id<Tag>& id) {
  return id.value;
}

struct Lister {
  std::vector<NamedPart> parts;

  template <typename Items>
  void add(Naming naming, const std::string& list, const Items& items) {
    std::size_t index = 0;
    for (const auto& item : items) {
      NamedPart part{.naming = naming,
                     .id = text_of(item.id),
                     .list = list,
                     .index = index++,
                     .source = nullptr,
                     .courses = nullptr};
      if constexpr (requires { item.source; }) {
        part.source = &item.source;
      }
      if constexpr (requires { item.courses; }) {
        part.courses = &item.courses;
      }
      parts.push_back(std::move(part));
    }
  }

  void add_courses(const ProgrammeDefinition& definition) {
    add(Naming::course, "courses", definition.courses);
    for (const Course& course : definition.courses) {
      if (const auto* fixed = std::get_if<FixedSessions>(&course.schedule)) {
        add(Naming::session, fmt::format("courses[{}].schedule.sessions", course.id.value),
            fixed->sessions);
      }
    }
  }

  void add_form(const ProgrammeDefinition& definition) {
    add(Naming::section, "form", definition.form);
    for (const form::Section& section : definition.form) {
      add(Naming::field, fmt::format("form[{}].fields", section.id), section.fields);
    }
  }

  void add_practicum(const practicum::Practicum& practicum) {
    add(Naming::item, "practicum.items", practicum.items);
    parts.push_back({.naming = Naming::rule,
                     .id = practicum.sequence.id.value,
                     .list = "practicum.sequence",
                     .index = 0,
                     .source = &practicum.sequence.source,
                     .courses = nullptr});
    if (practicum.exercises) {
      parts.push_back({.naming = Naming::rule,
                       .id = practicum.exercises->id.value,
                       .list = "practicum.exercises",
                       .index = 0,
                       .source = &practicum.exercises->source,
                       .courses = nullptr});
      add(Naming::item, "practicum.exercises.acts", practicum.exercises->acts);
    }
  }
};

}  // namespace

std::vector<NamedPart> named_parts(const ProgrammeDefinition& definition) {
  Lister lister;
  lister.add_courses(definition);
  lister.add(Naming::question, "guide", definition.guide);
  lister.add_form(definition);
  lister.add(Naming::document, "documents", definition.documents);
  lister.add(Naming::rule, "eligibility", definition.eligibility);
  lister.add(Naming::rule, "fees.rules", definition.tariff.fees);
  lister.add(Naming::rule, "fees.refunds", definition.tariff.refunds);
  lister.add(Naming::deadline, "deadlines", definition.deadlines);
  lister.add(Naming::test, "learning.tests", definition.learning.tests);
  lister.add(Naming::rule, "learning.attendance", definition.learning.attendance);
  lister.add(Naming::rule, "learning.completion", definition.learning.completion);
  lister.add(Naming::survey, "learning.surveys", definition.learning.surveys);
  if (definition.practicum) {
    lister.add_practicum(*definition.practicum);
  }
  lister.add(Naming::certificate, "certificates", definition.certificates);
  lister.add(Naming::purpose, "privacy", definition.privacy);
  lister.add(Naming::task, "tasks", definition.tasks);
  lister.add(Naming::timetable, "timetables", definition.timetables);
  lister.add(Naming::feed, "feeds", definition.feeds);
  return std::move(lister.parts);
}

}  // namespace musubi::programme
