#include "domain/access/grant.h"

#include <gtest/gtest.h>

namespace musubi::access {
namespace {

const Instant now = Instant::parse("2026-11-21T10:00:00+09:00").value();
const ProgrammeId suction{"suction-2024"};
const ProgrammeId ecmo{"ecmo-2026"};
const CourseId basic_1{"basic_1"};
const CourseId basic_2{"basic_2"};

Grant grant(std::vector<Verb> verbs, Scope scope, std::optional<Instant> end = std::nullopt) {
  return {.verbs = std::move(verbs), .scope = std::move(scope), .expires_at = end, .reason = ""};
}

const std::vector<Verb> read{Verb::read_applications};
const struct {
  const char* what;
  std::vector<Grant> grants;
  Verb verb;
  ProgrammeId programme;
  CourseId course;
  bool expected;
} permit_cases[] = {
    {"none", {}, Verb::read_applications, suction, basic_1, false},
    {"platform", {grant(read, PlatformScope{})}, Verb::read_applications, ecmo, basic_2, true},
    {"another verb",
     {grant(read, PlatformScope{})},
     Verb::decide_applications,
     suction,
     basic_1,
     false},
    {"no verb", {grant({}, PlatformScope{})}, Verb::read_applications, suction, basic_1, false},
    {"its programme",
     {grant(read, ProgrammeScope{suction})},
     Verb::read_applications,
     suction,
     basic_1,
     true},
    {"another programme",
     {grant(read, ProgrammeScope{suction})},
     Verb::read_applications,
     ecmo,
     basic_1,
     false},
    {"its course",
     {grant(read, CourseScope{suction, basic_1})},
     Verb::read_applications,
     suction,
     basic_1,
     true},
    {"another course",
     {grant(read, CourseScope{suction, basic_1})},
     Verb::read_applications,
     suction,
     basic_2,
     false},
    {"a course of that name elsewhere",
     {grant(read, CourseScope{suction, basic_1})},
     Verb::read_applications,
     ecmo,
     basic_1,
     false},
    {"the instant before the end",
     {grant(read, PlatformScope{}, Instant{now.unix_us() + 1})},
     Verb::read_applications,
     suction,
     basic_1,
     true},
    {"the instant of the end",
     {grant(read, PlatformScope{}, now)},
     Verb::read_applications,
     suction,
     basic_1,
     false},
    {"one of two",
     {grant(read, ProgrammeScope{ecmo}),
      grant({Verb::send_messages, Verb::decide_applications}, ProgrammeScope{suction})},
     Verb::decide_applications,
     suction,
     basic_1,
     true},
    {"two that are right by halves",
     {grant(read, ProgrammeScope{suction}),
      grant({Verb::decide_applications}, ProgrammeScope{ecmo})},
     Verb::decide_applications,
     suction,
     basic_1,
     false},
};

TEST(Grants, permit_a_verb_in_their_scope_until_they_expire) {
  for (const auto& c : permit_cases) {
    EXPECT_EQ(permits(c.grants, c.verb, c.programme, c.course, now), c.expected) << c.what;
  }
}

TEST(Scopes, contain_themselves_and_what_lies_below) {
  const Scope platform = PlatformScope{};
  const Scope programme = ProgrammeScope{suction};
  const Scope course = CourseScope{suction, basic_1};
  const struct {
    Scope outer;
    Scope inner;
    bool expected;
  } cases[] = {
      {platform, platform, true},
      {platform, programme, true},
      {platform, course, true},
      {programme, platform, false},
      {programme, programme, true},
      {programme, course, true},
      {course, platform, false},
      {course, programme, false},
      {course, course, true},
      {programme, CourseScope{ecmo, basic_1}, false},
      {course, CourseScope{suction, basic_2}, false},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(contains(c.outer, c.inner), c.expected);
  }
}

TEST(Giving, is_for_what_the_giver_holds_in_all_of_the_scope_and_for_as_long) {
  const Instant later = now.plus_seconds(60);
  const Instant latest = now.plus_seconds(120);
  const std::vector<Verb> both{Verb::read_applications, Verb::manage_accounts};
  const struct {
    const char* what;
    std::vector<Grant> giver;
    Grant given;
    bool expected;
  } cases[] = {
      {"all of it", {grant(both, PlatformScope{})}, grant(both, ProgrammeScope{suction}), true},
      {"a verb too many",
       {grant({Verb::manage_accounts}, PlatformScope{})},
       grant(both, ProgrammeScope{suction}),
       false},
      {"a wider scope",
       {grant(both, ProgrammeScope{suction})},
       grant(both, PlatformScope{}),
       false},
      {"another programme",
       {grant(both, ProgrammeScope{suction})},
       grant(both, ProgrammeScope{ecmo}),
       false},
      {"held in two grants",
       {grant({Verb::manage_accounts}, PlatformScope{}),
        grant({Verb::read_applications}, ProgrammeScope{suction})},
       grant(both, CourseScope{suction, basic_1}),
       true},
      {"as long", {grant(both, PlatformScope{}, later)}, grant(both, PlatformScope{}, later), true},
      {"longer",
       {grant(both, PlatformScope{}, later)},
       grant(both, PlatformScope{}, latest),
       false},
      {"without an end",
       {grant(both, PlatformScope{}, later)},
       grant(both, PlatformScope{}),
       false},
      {"of a grant that expired",
       {grant(both, PlatformScope{}, now)},
       grant(both, PlatformScope{}, now),
       false},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(can_give(c.giver, c.given, now), c.expected) << c.what;
  }
}

TEST(Verbs, have_one_word_each_and_are_found_by_it) {
  for (const Verb verb : all_verbs) {
    EXPECT_EQ(verb_of(word_of(verb)), verb);
  }
  EXPECT_EQ(verb_of("read"), std::nullopt);
}

}  // namespace
}  // namespace musubi::access
