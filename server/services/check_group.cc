// A group is held to the rules of its course member by member, with everything that is wrong told
// at once (S4 2, 6).
#include <algorithm>

#include "domain/eligibility/evaluate.h"
#include "services/on_site.h"
#include "services/person_records.h"

namespace musubi::services {

using RecordsAsker = eligibility::Asker;

static std::vector<eligibility::Rule> rules_of(const programme::ProgrammeDefinition& definition,
                                               const programme::Course& course,
                                               RecordsAsker asker) {
  std::vector<eligibility::Rule> rules;
  std::ranges::copy_if(definition.eligibility, std::back_inserter(rules), [&](const auto& rule) {
    return rule.subject == eligibility::Subject::application &&
           programme::applies_to(rule.courses, course);
  });
  return eligibility::rules_for(rules, asker);
}

static void add_of_member(std::vector<Finding>& all, std::vector<Finding> findings, int member) {
  for (Finding& finding : findings) {
    if (finding.outcome != Outcome::satisfied) {
      finding.member_index = member;
      all.push_back(std::move(finding));
    }
  }
}

Result<std::vector<Finding>> check_group(Snapshot& snapshot, const ProgrammeView& programme,
                                         const CourseView& course, Date first_day,
                                         const std::vector<form::RawAnswers>& members,
                                         GroupReader reader, Date today) {
  const RecordsAsker asker =
      reader == GroupReader::staff ? RecordsAsker::staff : RecordsAsker::unproven;
  const auto fields = member_fields(*programme.definition, *course.course);
  const auto rules = rules_of(*programme.definition, *course.course, asker);
  std::vector<Finding> findings;
  int member = 0;
  for (const form::RawAnswers& raw : members) {
    form::ReadAnswers read = form::read_answers(fields, raw);
    add_of_member(findings, std::move(read.findings), member);
    eligibility::Facts facts;
    facts.course = course.course->id;
    facts.answers = std::move(read.answers);
    facts.first_day = first_day;
    facts.submitter_role = "applicant";
    const auto records = TRY(load_records(snapshot, *programme.definition, raw,
                                          {.asker = asker, .handed_in = today, .today = today}));
    eligibility::apply_records(facts, rules, records);
    add_of_member(findings, eligibility::evaluate(rules, facts), member);
    add_of_member(findings, eligibility::namesake_findings(rules, records), member);
    member += 1;
  }
  return findings;
}

}  // namespace musubi::services
