#include "http/documents/fees_block.h"

#include <algorithm>

#include "http/documents/call_words.h"
#include "http/documents/fee_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

constexpr Words given_title{"受講料を返金するとき", "When the course fee is refunded"};
constexpr Words not_refunded_title{"返金しないとき", "When nothing is refunded"};
constexpr Words no_refunds{"返金について、募集案内に定めはありません。",
                           "The notice says nothing of refunds."};
constexpr Words nothing_charged{"費用はかからないため、返金はありません。",
                                "Nothing is charged, so there is nothing to refund."};

template <typename Rule>
bool are_ruled_alike(const std::vector<Rule>& rules, const programme::Course& a,
                     const programme::Course& b) {
  return std::ranges::all_of(rules, [&](const Rule& rule) {
    return programme::applies_to(rule.courses, a) == programme::applies_to(rule.courses, b);
  });
}

bool is_free(const fees::Tariff& tariff, const programme::Course& course) {
  return std::ranges::any_of(tariff.fees, [&](const fees::FeeRule& rule) {
    return programme::applies_to(rule.courses, course) &&
           std::holds_alternative<fees::FreeOfCharge>(rule.kind);
  });
}

}  // namespace

Node fees_of_course(Language language, const programme::ProgrammeDefinition& definition,
                    const programme::Course& course) {
  return facts(fee_facts(language, definition.tariff, course));
}

Node refunds_of_course(Language language, const programme::ProgrammeDefinition& definition,
                       const programme::Course& course) {
  const Refunds refunds = refunds_of(language, definition, course);
  if (refunds.given.empty() && refunds.refused.empty()) {
    return p((is_free(definition.tariff, course) ? nothing_charged : no_refunds).in(language));
  }
  std::vector<Node> content;
  const auto add = [&](Words heading, const std::vector<Node>& items) {
    if (!items.empty()) {
      content.push_back(p(strong(heading.in(language))));
      content.push_back(ul(class_name("requirements"), items));
    }
  };
  add(given_title, refunds.given);
  if (!refunds.given.empty()) {
    content.push_back(p(refund_note(language)));
  }
  add(not_refunded_title, refunds.refused);
  return group(content);
}

Node fees_of_programme(Language language, const programme::ProgrammeDefinition& definition) {
  std::vector<std::vector<const programme::Course*>> groups;
  for (const programme::Course& course : definition.courses) {
    const auto same = std::ranges::find_if(groups, [&](const auto& group) {
      return are_ruled_alike(definition.tariff.fees, *group.front(), course) &&
             are_ruled_alike(definition.tariff.refunds, *group.front(), course);
    });
    same == groups.end() ? groups.push_back({&course}) : same->push_back(&course);
  }
  std::vector<Node> content;
  for (const auto& courses : groups) {
    std::vector<CourseId> named;
    for (const programme::Course* course : courses) {
      named.push_back(course->id);
    }
    const bool is_all = named.size() == definition.courses.size();
    content.push_back(
        h3(courses_in(language, definition, is_all ? std::vector<CourseId>{} : named)));
    content.push_back(fees_of_course(language, definition, *courses.front()));
    content.push_back(refunds_of_course(language, definition, *courses.front()));
  }
  return group(content);
}

}  // namespace musubi::documents
