// Short ways to write rules and facts, for the tests of this folder.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "domain/eligibility/evaluate.h"

namespace musubi::eligibility {

inline Date day(std::string_view iso) { return Date::parse_iso(iso).value(); }

inline form::AnswerValue quantity(std::string_view text) {
  return form::Quantity::parse(text).value();
}

inline form::AnswerValue text(std::string value) { return form::AnswerValue{std::move(value)}; }

inline form::Answers answers(std::vector<std::pair<std::string, form::AnswerValue>> values) {
  form::Answers all;
  for (auto& [field, value] : values) {
    all.values.emplace(FieldId{field}, std::move(value));
  }
  return all;
}

inline Facts applicant(std::vector<std::pair<std::string, form::AnswerValue>> values) {
  Facts facts;
  facts.answers = answers(std::move(values));
  return facts;
}

inline Facts team(std::vector<form::Answers> members) {
  Facts facts;
  facts.members = std::move(members);
  return facts;
}

inline Rule rule(std::string id, Kind kind, Severity severity = Severity::error) {
  return Rule{.id = RuleId{std::move(id)},
              .kind = std::move(kind),
              .subject = Subject::application,
              .requirement = {.ja = "要件です", .en = "The requirement"},
              .courses = {},
              .applies_when = std::nullopt,
              .severity = severity,
              .reason_policy = ReasonPolicy::no_way_around,
              .source = {.document = "guide", .place = "2"}};
}

inline Finding only_finding(Kind kind, const Facts& facts) {
  std::vector<Finding> findings = evaluate({rule("E1", std::move(kind))}, facts);
  EXPECT_EQ(findings.size(), 1U);
  return findings.at(0);
}

// One row of a table: what a kind finds in the facts.
struct KindCase {
  const char* name;
  Kind kind;
  Facts facts;
  Outcome outcome;
  std::string key;  // without the module
};

inline void expect_findings(const std::vector<KindCase>& cases) {
  for (const KindCase& next : cases) {
    const Finding finding = only_finding(next.kind, next.facts);
    EXPECT_EQ(finding.outcome, next.outcome) << next.name;
    EXPECT_EQ(finding.message.key, "eligibility." + next.key) << next.name;
    // Renders, so every argument that the wording names is there.
    EXPECT_TRUE(render(finding.message).ja.starts_with("要件です（")) << next.name;
  }
}

}  // namespace musubi::eligibility
