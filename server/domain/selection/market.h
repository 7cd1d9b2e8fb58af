// Market: everything that decides who is selected for which session, except the lottery's public
// value. It is fixed and its hash is published before that value can be known (S0 9; decision
// 0021). Capacities are counted in teams, because the notice selects teams (S0 Q2).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/localised_text.h"
#include "domain/findings/ids.h"

namespace musubi::selection {

using SelectionCallId = Id<struct SelectionCallTag>;
using ClassId = Id<struct PriorityClassTag>;
using CriterionId = Id<struct CriterionTag>;
using GroupId = Id<struct GroupTag>;
using TeamId = Id<struct TeamTag>;
using InstitutionId = Id<struct InstitutionTag>;

// The first class of the list comes before all others.
struct PriorityClass {
  ClassId id;
  LocalisedText name;
  bool operator==(const PriorityClass&) const = default;
};

// Compared between teams of one class, in the order of the list; the higher number comes first.
struct Criterion {
  CriterionId id;
  LocalisedText name;
  bool operator==(const Criterion&) const = default;
};

// What seats can be reserved for, or what a limit can be set to, such as the teams of one region.
struct Group {
  GroupId id;
  LocalisedText name;
  bool operator==(const Group&) const = default;
};

// Seats that teams of the group get first. What they leave is open to all.
struct Reserve {
  GroupId group;
  std::int64_t seats;
  bool operator==(const Reserve&) const = default;
};

// At most so many teams of the group, whatever is left.
struct GroupCap {
  GroupId group;
  std::int64_t teams_max;
  bool operator==(const GroupCap&) const = default;
};

struct Session {
  SessionId id;
  LocalisedText name;
  std::int64_t capacity_teams;
  std::vector<Reserve> reserves;  // in the order in which they are filled
  std::vector<GroupCap> caps;
  bool operator==(const Session&) const = default;
};

struct Choice {
  SessionId session;
  std::optional<ClassId> priority_class;  // where the class at this session is another one
  bool operator==(const Choice&) const = default;
};

struct Team {
  TeamId id;
  InstitutionId institution;
  std::optional<std::int64_t> institution_rank;  // 1 is the team that the institution wants most
  ClassId priority_class;
  std::vector<std::int64_t> scores;  // one for each criterion
  std::vector<GroupId> groups;
  std::vector<Choice> choices;  // the first is the one wanted most
  bool operator==(const Team&) const = default;
};

struct AllTeams {
  bool operator==(const AllTeams&) const = default;
};
struct TeamsAtMost {
  std::int64_t count;
  bool operator==(const TeamsAtMost&) const = default;
};
// How many teams of one institution take part. The others are set aside before the selection, by
// the institution's own ranking.
using TeamsPerInstitution = std::variant<AllTeams, TeamsAtMost>;

// Which public value will decide, and which if that one does not appear.
struct LotteryPlan {
  std::string value;  // in words, such as "the drand round 5000000"
  Instant known_from;
  std::string fallback;
  Instant fallback_known_from;
  bool operator==(const LotteryPlan&) const = default;
};

struct Market {
  SelectionCallId call;
  LotteryPlan lottery;
  std::int64_t cell_teams_min;  // explanations are silent on smaller numbers of teams
  TeamsPerInstitution teams_per_institution;
  std::vector<PriorityClass> classes;
  std::vector<Criterion> criteria;
  std::vector<Group> groups;
  std::vector<Session> sessions;
  std::vector<Team> teams;
  bool operator==(const Market&) const = default;
};

}  // namespace musubi::selection
