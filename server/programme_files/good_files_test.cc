// The good folders use every kind of the vocabulary and pass; so does every published programme.
#include <gtest/gtest.h>

#include <set>

#include "programme_files/check_report.h"
#include "programme_files/folder_for_test.h"
#include "programme_files/vocabulary.h"

namespace musubi::programme_files {
namespace {

std::vector<FolderTexts> good_folders() {
  return read_folders(repository() / "tests/programme_files/good");
}

using UsedKinds = std::set<std::pair<Family, std::size_t>>;

void use_eligibility(const eligibility::Kind& kind, UsedKinds& used) {
  if (const auto* simple = std::get_if<eligibility::SimpleKind>(&kind)) {
    used.emplace(Family::eligibility, simple->index());
  } else {
    used.emplace(Family::eligibility, std::variant_size_v<eligibility::SimpleKind>);
  }
}

void use_kinds(const programme::ProgrammeDefinition& definition, UsedKinds& used) {
  const auto use_all = [&](Family family, const auto& rules) {
    for (const auto& rule : rules) {
      used.emplace(family, rule.kind.index());
    }
  };
  used.emplace(Family::applicant, definition.applicant.index());
  for (const programme::Course& course : definition.courses) {
    used.emplace(Family::schedule, course.schedule.index());
    used.emplace(Family::window, course.window.index());
    used.emplace(Family::capacity, course.capacity.limit.index());
    used.emplace(Family::selection, course.selection.index());
  }
  for (const form::Section& section : definition.form) {
    for (const form::Field& field : section.fields) {
      used.emplace(Family::field, field.type.index());
    }
  }
  for (const eligibility::Rule& rule : definition.eligibility) {
    use_eligibility(rule.kind, used);
  }
  use_all(Family::fee, definition.tariff.fees);
  use_all(Family::refund, definition.tariff.refunds);
  use_all(Family::deadline, definition.deadlines);
  use_all(Family::test, definition.learning.tests);
  use_all(Family::attendance, definition.learning.attendance);
  use_all(Family::completion, definition.learning.completion);
  use_all(Family::privacy, definition.privacy);
}

TEST(GoodFolders, use_every_kind_of_the_vocabulary) {
  UsedKinds used;
  for (const FolderTexts& folder : good_folders()) {
    const ReadProgramme read = read_programme(folder);
    ASSERT_TRUE(read.definition.has_value()) << folder.folder;
    use_kinds(*read.definition, used);
  }
  for (const Kind& kind : vocabulary()) {
    EXPECT_TRUE(used.contains({kind.family, kind.alternative}))
        << family_name(kind.family) << " " << kind.name;
  }
}

TEST(GoodFolders, pass_with_an_example_for_every_rule) {
  const CheckReport report = check_folders(good_folders(), {});
  EXPECT_EQ(report.result, CheckResult::passed);
  for (const std::string& line : report.lines) {
    EXPECT_TRUE(line.starts_with("ok ") || line.ends_with("all passed")) << line;
  }
}

TEST(PublishedProgrammes, pass_their_own_examples) {
  for (const FolderTexts& folder : read_folders(repository() / "programmes")) {
    const CheckReport report = check_folders({folder}, {});
    EXPECT_EQ(report.result, CheckResult::passed) << report.lines.front();
  }
}

TEST(ReadProgramme, fills_the_standard_composition_from_the_applicant_unit) {
  const ReadProgramme read =
      read_programme(read_folder(repository() / "tests/programme_files/good/team"));
  ASSERT_TRUE(read.definition.has_value());
  const auto& simple = std::get<eligibility::SimpleKind>(read.definition->eligibility.at(1).kind);
  const auto& standard = std::get<eligibility::TeamIsStandard>(simple);
  ASSERT_EQ(standard.composition.size(), 2U);
  EXPECT_EQ(standard.composition.at(0).profession, "physician");
  EXPECT_EQ(standard.composition.at(1).count_min, 2);
}

TEST(ReadProgramme, keeps_parameters_exactly) {
  const ReadProgramme read =
      read_programme(read_folder(repository() / "tests/programme_files/good/individual"));
  ASSERT_TRUE(read.definition.has_value());
  const programme::ProgrammeDefinition& definition = *read.definition;
  const auto& fee = std::get<fees::CourseFee>(definition.tariff.fees.at(0).kind);
  EXPECT_EQ(fee.fee_yen, Yen{88000});
  EXPECT_EQ(fee.administration_yen, Yen{8800});
  const auto& window = std::get<application::WindowBetween>(definition.courses.at(0).window);
  EXPECT_EQ(window.to.iso(), "2024-05-15");
  EXPECT_EQ(window.closes_at.value().text(), "17:00");
  const auto& inquiry = std::get<programme::DeadlineAfterEvent>(definition.deadlines.at(2).kind);
  EXPECT_EQ(inquiry.rule,
            (calendar::DeadlineRule{.count = 1,
                                    .unit = calendar::DeadlineUnit::month,
                                    .direction = calendar::DeadlineDirection::before,
                                    .anchor_day = calendar::AnchorDay::excluded,
                                    .roll = calendar::DeadlineRoll::previous_business_day}));
  const auto& years = std::get<form::NumberAnswer>(definition.form.at(0).fields.at(4).type);
  EXPECT_EQ(years.value_max, (form::Quantity{60'500}));
  EXPECT_EQ(definition.tariff.fees.at(0).source, (SourceRef{.document = "guide", .place = "6"}));
}

}  // namespace
}  // namespace musubi::programme_files
