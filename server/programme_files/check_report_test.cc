#include "programme_files/check_report.h"

#include <gtest/gtest.h>

#include "programme_files/folder_for_test.h"

namespace musubi::programme_files {
namespace {

FolderTexts good(std::string_view name) {
  return read_folder(repository() / "tests/programme_files/good" / name);
}

std::string last_line(const CheckReport& report) { return report.lines.back(); }

TEST(CheckReport, counts_programmes_rules_and_cases) {
  const CheckReport report = check_folders({good("region"), good("roster")}, {});
  EXPECT_EQ(last_line(report), "2 programmes, 5 rules, 5 cases: all passed");
  EXPECT_EQ(report.result, CheckResult::passed);
}

TEST(CheckReport, names_the_rules_that_no_example_exercises) {
  FolderTexts folder = good("region");
  folder.examples.reset();
  const CheckReport report = check_folders({folder}, {});
  EXPECT_EQ(report.result, CheckResult::passed);
  EXPECT_EQ(report.lines.front(),
            "warning: region/programme.yaml:24:5 eligibility[E1]: no example exercises this rule. "
            "Add one to examples.yaml.");
  EXPECT_EQ(last_line(report),
            "1 programme, 3 rules, 0 cases: all passed (3 rules without an example)");
}

TEST(CheckReport, shows_where_a_case_failed_and_what_came_instead) {
  FolderTexts folder = good("roster");
  folder.examples =
      "- { name: 二人, source: guide 4, given: { roster: [{}, {}] }, expect: { errors: [] } }\n";
  const CheckReport report = check_folders({folder}, {});
  EXPECT_EQ(report.result, CheckResult::failed);
  EXPECT_EQ(report.lines.at(1),
            "FAIL roster/examples.yaml:1:3 roster  二人: errors: expected [], got [E1]");
  EXPECT_EQ(last_line(report),
            "1 programme, 2 rules, 1 case: 0 problems, 1 case failed (1 rule without an example)");
}

TEST(CheckReport, gives_a_case_to_the_only_programme_that_declares_what_it_names) {
  const CaseFileText cases{
      .file = "cases.yaml",
      .text =
          "- { name: 無料, source: R1, given: { courses: [group_work] }, expect: { total_yen: 0 "
          "} }\n"};
  const CheckReport report = check_folders({good("region"), good("roster")}, {cases});
  EXPECT_EQ(report.result, CheckResult::passed);
  EXPECT_EQ(report.lines.at(report.lines.size() - 2), "ok   roster  無料");
}

TEST(CheckReport, asks_for_the_programme_where_several_or_none_fit) {
  const CaseFileText cases{
      .file = "cases.yaml",
      .text =
          "- { name: a, source: R1, given: { rules: [E1] }, expect: { verdict: eligible } }\n"
          "- { name: b, source: R1, given: { courses: [nowhere] }, expect: { total_yen: 0 } }\n"};
  const CheckReport report = check_folders({good("region"), good("roster")}, {cases});
  EXPECT_EQ(report.lines.at(0),
            "cases.yaml:1:3 [0]: several programmes declare all that this case names. Add "
            "programme: and its id.");
  EXPECT_EQ(report.lines.at(1),
            "cases.yaml:2:3 [1]: no programme declares all that this case names. Add programme: "
            "and its id.");
  EXPECT_EQ(last_line(report), "2 programmes, 5 rules, 5 cases: 2 problems, 0 cases failed");
}

TEST(CheckReport, refuses_two_programmes_of_one_id) {
  const CheckReport report = check_folders({good("roster"), good("roster")}, {});
  EXPECT_EQ(report.lines.front(),
            "roster/programme.yaml:1:1 programme: programme roster is checked twice. Give each "
            "folder an id of its own.");
}

}  // namespace
}  // namespace musubi::programme_files
