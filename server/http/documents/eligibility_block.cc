#include "http/documents/eligibility_block.h"

#include <algorithm>

#include "http/documents/blocks.h"
#include "http/documents/call_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using eligibility::Rule;
using eligibility::Subject;

constexpr Words of_instructor{"指導看護師の条件", "Requirements of the instructor nurse"};
constexpr Sentence<std::string> for_instructor{"{}：指導看護師の条件",
                                               "{}: requirements of the instructor nurse"};
constexpr Words no_conditions{"募集案内に定めはありません。", "The notice sets none."};
constexpr Words all_conditions{"次のすべてを満たすことが必要です。",
                               "All of the following are required."};
constexpr Words all_unmarked{"次のうち、印のないものはすべて満たすことが必要です。",
                             "All of the following that carry no mark are required."};
constexpr Words checked_by_staff{"事務局が確認します", "Checked by staff"};
constexpr Words preferred{"望ましい条件", "Preferred"};
constexpr Words reason_opens{"理由を書けば申し込めます", "You may apply with a reason"};

std::optional<Node> mark_of(Language language, const Rule& rule) {
  switch (rule.severity) {
    case Severity::error:
      return rule.reason_policy == ReasonPolicy::reason_opens
                 ? std::optional{badge(Tone::neutral, reason_opens.in(language))}
                 : std::nullopt;
    case Severity::warning:
      return badge(Tone::neutral, checked_by_staff.in(language));
    case Severity::preference:
      return badge(Tone::neutral, preferred.in(language));
  }
  return std::nullopt;
}

using Rules = std::vector<const Rule*>;

Node list_of_rules(Language language, const programme::ProgrammeDefinition& definition,
                   const Rules& rules) {
  std::vector<Node> items;
  for (const Rule* rule : rules) {
    const std::optional<Node> mark = mark_of(language, *rule);
    items.push_back(li(rule->requirement.in(language), mark ? text(" ") : text(""), mark, " ",
                       citation(language, definition, rule->source)));
  }
  return ul(class_name("requirements"), items);
}

Rules rules_about(Subject subject, const Rules& rules) {
  Rules chosen;
  std::ranges::copy_if(rules, std::back_inserter(chosen),
                       [&](const Rule* rule) { return rule->subject == subject; });
  return chosen;
}

}  // namespace

Node eligibility_of_course(Language language, const programme::ProgrammeDefinition& definition,
                           const programme::Course& course) {
  Rules rules;
  for (const Rule& rule : definition.eligibility) {
    if (programme::applies_to(rule.courses, course)) {
      rules.push_back(&rule);
    }
  }
  if (rules.empty()) {
    return p(no_conditions.in(language));
  }
  const bool is_any_marked = std::ranges::any_of(
      rules, [&](const Rule* rule) { return mark_of(language, *rule).has_value(); });
  std::vector<Node> content{
      p((is_any_marked ? all_unmarked : all_conditions).in(language)),
      list_of_rules(language, definition, rules_about(Subject::application, rules))};
  const Rules instructor = rules_about(Subject::instructor, rules);
  if (!instructor.empty()) {
    content.push_back(h3(of_instructor.in(language)));
    content.push_back(list_of_rules(language, definition, instructor));
  }
  return group(content);
}

Node eligibility_of_programme(Language language, const programme::ProgrammeDefinition& definition) {
  if (definition.eligibility.empty()) {
    return p(no_conditions.in(language));
  }
  // Rules for the same courses and of the same subject stand together, in order of first mention.
  std::vector<Rules> groups;
  for (const Rule& rule : definition.eligibility) {
    const auto same = std::ranges::find_if(groups, [&](const Rules& rules) {
      return rules.front()->courses == rule.courses && rules.front()->subject == rule.subject;
    });
    same == groups.end() ? groups.push_back({&rule}) : same->push_back(&rule);
  }
  std::vector<Node> content;
  for (const Rules& rules : groups) {
    const std::string courses = courses_in(language, definition, rules.front()->courses);
    content.push_back(rules.front()->subject == Subject::instructor
                          ? h3(for_instructor.in(language, courses))
                          : h3(courses));
    content.push_back(list_of_rules(language, definition, rules));
  }
  return group(content);
}

}  // namespace musubi::documents
