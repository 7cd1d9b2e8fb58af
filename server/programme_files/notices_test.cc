// What the programme files of the five notices say as a whole, where no single worked example can.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "domain/people/prefecture.h"
#include "domain/people/profession.h"
#include "programme_files/folder_for_test.h"

namespace musubi::programme_files {
namespace {

using programme::ProgrammeDefinition;

ProgrammeDefinition programme_in(const char* name) {
  auto read = read_programme(read_folder(repository() / "programmes" / name));
  EXPECT_TRUE(read.definition.has_value()) << name;
  return std::move(read.definition.value());
}

TEST(notices, T3_1_invite_every_prefecture_to_exactly_one_of_the_two_groups) {
  const ProgrammeDefinition group_work = programme_in("2025-group-work");
  const auto& schedule = std::get<programme::FixedSessions>(group_work.courses.front().schedule);
  ASSERT_EQ(schedule.sessions.size(), 2U);
  EXPECT_EQ(schedule.sessions[0].invited_prefectures.size(), 23U);
  EXPECT_EQ(schedule.sessions[1].invited_prefectures.size(), 24U);
  std::set<std::string> invited;
  for (const programme::Session& session : schedule.sessions) {
    invited.insert(session.invited_prefectures.begin(), session.invited_prefectures.end());
  }
  EXPECT_EQ(invited.size(), prefectures().size());
  EXPECT_EQ(*invited.begin(), "01");
  EXPECT_EQ(*invited.rbegin(), "47");
}

TEST(notices, T2_1_take_postings_for_exactly_the_eleven_professions) {
  const ProgrammeDefinition keynet = programme_in("2020-keynet");
  std::set<std::string> offered;
  for (const form::Section& section : keynet.form) {
    for (const form::Field& field : section.fields) {
      if (field.id == FieldId{"profession"}) {
        for (const form::Choice& choice : std::get<form::ChoiceAnswer>(field.type).choices) {
          offered.insert(choice.value);
        }
      }
    }
  }
  std::set<std::string> named;
  std::ranges::transform(key_net_professions(), std::inserter(named, named.end()),
                         [](Profession profession) { return std::string{to_name(profession)}; });
  EXPECT_EQ(named.size(), 11U);
  EXPECT_EQ(offered, named);
}

}  // namespace
}  // namespace musubi::programme_files
