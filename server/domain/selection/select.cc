#include "domain/selection/select.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

#include "domain/selection/deferred_acceptance.h"

namespace musubi::selection {

namespace {

// A choice that a session refused; those of one session stand in the order of their keys.
struct RefusedChoice {
  std::uint64_t key;
  std::uint32_t team;
  std::uint32_t choice;  // in Prepared::choices
};
using Refused = std::vector<RefusedChoice>;

SeatKind kind_of(Admission admission) {
  switch (admission) {
    case Admission::kept:
      return SeatKind::kept;
    case Admission::reserved:
      return SeatKind::reserved;
    case Admission::open:
    case Admission::refused:
      break;
  }
  return SeatKind::open;
}

std::vector<Refused> refused_by_session(const Prepared& prepared, const Accepted& accepted) {
  std::vector<Refused> refused(prepared.sessions.size());
  for (std::uint32_t t = 0; t < prepared.teams.size(); ++t) {
    for (std::uint32_t i = prepared.teams[t].first; i < accepted.next_choice[t]; ++i) {
      const PreparedChoice& choice = prepared.choices[i];
      refused[choice.session].push_back({.key = choice.key, .team = t, .choice = i});
    }
  }
  for (Refused& waiting : refused) {
    std::ranges::sort(waiting, {}, &RefusedChoice::key);
  }
  return refused;
}

// The latest key that the seats of a group still admit; nothing when there is none.
struct LatestKeys {
  std::vector<std::uint64_t> reserved;  // by group; 0 is none
  std::vector<std::uint64_t> any;       // by group, kept seats left out
  std::uint64_t open = 0;
};

LatestKeys latest_keys(std::span<const Applicant> held, const Chosen& chosen) {
  LatestKeys latest{.reserved = std::vector<std::uint64_t>(chosen.groups.size()),
                    .any = std::vector<std::uint64_t>(chosen.groups.size())};
  for (std::size_t i = 0; i < held.size(); ++i) {
    const Applicant& applicant = held[i];
    if (chosen.admissions[i] == Admission::kept) {
      continue;
    }
    latest.any[applicant.group] = applicant.key;
    if (chosen.admissions[i] == Admission::reserved) {
      latest.reserved[applicant.group] = applicant.key;
    } else {
      latest.open = applicant.key;
    }
  }
  return latest;
}

Cutoff cutoff_at(const Market& market, const Prepared& prepared, std::uint64_t key) {
  if (key == 0) {
    return NobodyAdmitted{};
  }
  const std::uint32_t team = prepared.team_of_rank[key & (first_free_key - 1)];
  return LastAdmitted{.priority_class = market.classes[(key >> 32) - 1].id,
                      .scores = market.teams[team].scores,
                      .lottery_number = prepared.lottery_numbers[team]};
}

// A further team of the group is admitted if and only if it pushes somebody out: the last of the
// group where the limit binds, and otherwise the last in the group's reserve or in the open seats.
Cutoff cutoff_of(const Market& market, const Prepared& prepared, const Chosen& chosen,
                 const LatestKeys& latest, std::size_t group) {
  const GroupSeats& seats = chosen.groups[group];
  if (seats.cap_left == 0) {
    return cutoff_at(market, prepared, latest.any[group]);
  }
  if (chosen.seats_left > 0 || seats.reserve_taken < seats.reserve_offered) {
    return EverybodyAdmitted{};
  }
  return cutoff_at(market, prepared, std::max(latest.reserved[group], latest.open));
}

// Writes the outcome of one session, and the seats of its teams.
void write_session(const Market& market, const Prepared& prepared, std::size_t s,
                   std::span<const Applicant> held, const Refused& refused, Outcome& outcome) {
  Chosen chosen;
  choose(prepared.sessions[s], held, chosen);
  const LatestKeys latest = latest_keys(held, chosen);
  SessionOutcome session{.session = market.sessions[s].id, .groups = {}, .waiting = {}};
  const std::vector<GroupId> groups = groups_of(market.sessions[s]);
  for (std::size_t g = 0; g <= groups.size(); ++g) {
    session.groups.push_back({.group = g < groups.size() ? std::optional{groups[g]} : std::nullopt,
                              .cutoff = cutoff_of(market, prepared, chosen, latest, g),
                              .kept = 0,
                              .reserved = 0,
                              .open = 0,
                              .waiting = 0});
  }
  for (std::size_t i = 0; i < held.size(); ++i) {
    const SeatKind kind = kind_of(chosen.admissions[i]);
    GroupOutcome& group = session.groups[held[i].group];
    group.kept += kind == SeatKind::kept ? 1 : 0;
    group.reserved += kind == SeatKind::reserved ? 1 : 0;
    group.open += kind == SeatKind::open ? 1 : 0;
    outcome.teams[held[i].team].placement = Placement::selected;
    outcome.teams[held[i].team].seat = Seat{.session = session.session, .kind = kind};
  }
  for (const RefusedChoice& choice : refused) {
    session.groups[prepared.choices[choice.choice].group].waiting += 1;
    session.waiting.push_back(market.teams[choice.team].id);
  }
  outcome.sessions.push_back(std::move(session));
}

void begin_teams(const SelectionInput& input, const Prepared& prepared, Outcome& outcome) {
  outcome.teams.reserve(input.market.teams.size());
  for (std::size_t t = 0; t < input.market.teams.size(); ++t) {
    outcome.teams.push_back(
        {.team = input.market.teams[t].id,
         .lottery_number = prepared.lottery_numbers[t],
         .placement = prepared.teams[t].is_set_aside ? Placement::set_aside : Placement::waiting,
         .seat = std::nullopt,
         .waiting = {}});
  }
}

void mark_withdrawn(const Round& round, Outcome& outcome) {
  std::unordered_set<TeamId> withdrawn;
  for (const Standing& standing : round.standings) {
    if (std::holds_alternative<Withdrawn>(standing.state)) {
      withdrawn.insert(standing.team);
    }
  }
  for (TeamOutcome& team : outcome.teams) {
    if (withdrawn.contains(team.team)) {
      team.placement = Placement::withdrawn;
    }
  }
}

// In the order of each team's choices.
void write_waiting_places(const Market& market, const Prepared& prepared, const Accepted& accepted,
                          const std::vector<Refused>& refused, Outcome& outcome) {
  std::vector<std::int64_t> positions(prepared.choices.size());
  for (const Refused& waiting : refused) {
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      positions[waiting[i].choice] = static_cast<std::int64_t>(i) + 1;
    }
  }
  for (std::size_t t = 0; t < prepared.teams.size(); ++t) {
    for (std::uint32_t i = prepared.teams[t].first; i < accepted.next_choice[t]; ++i) {
      outcome.teams[t].waiting.push_back(
          {.session = market.sessions[prepared.choices[i].session].id, .position = positions[i]});
    }
  }
}

// By id. The outcomes are large, so only their numbers are moved about.
void sort_teams(Outcome& outcome) {
  std::vector<std::uint32_t> order(outcome.teams.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {},
                    [&](std::uint32_t t) -> const TeamId& { return outcome.teams[t].team; });
  std::vector<TeamOutcome> sorted;
  sorted.reserve(order.size());
  for (const std::uint32_t t : order) {
    sorted.push_back(std::move(outcome.teams[t]));
  }
  outcome.teams = std::move(sorted);
}

}  // namespace

Selected select_teams(const SelectionInput& input) {
  const Market& market = input.market;
  const Prepared prepared = prepare(market, input.round, input.draw.value);
  const Accepted accepted = accept_deferred(prepared);
  const std::vector<Refused> refused = refused_by_session(prepared, accepted);
  Selected selected{.outcome = {}, .work = accepted.work};
  Outcome& outcome = selected.outcome;
  begin_teams(input, prepared, outcome);
  for (std::size_t s = 0; s < market.sessions.size(); ++s) {
    write_session(market, prepared, s, accepted.sessions[s], refused[s], outcome);
  }
  write_waiting_places(market, prepared, accepted, refused, outcome);
  mark_withdrawn(input.round, outcome);
  sort_teams(outcome);
  std::ranges::sort(outcome.sessions, {}, &SessionOutcome::session);
  return selected;
}

}  // namespace musubi::selection
