// Selecting teams: the whole of select_teams (lottery, order, deferred acceptance, outcome), beside
// LEMON's network simplex on the same teams, sessions and choices in the same run. The objective is
// another one: LEMON finds the largest sum of weights, without reserves, and is not stable. The
// method is written down in bench/README.md.
#include <fmt/core.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/selection/canonical.h"
#include "domain/selection/check_input.h"
#include "domain/selection/deferred_acceptance.h"
#include "domain/selection/explain.h"
#include "domain/selection/lottery.h"
#include "domain/selection/select.h"
#include "domain/selection_audit/audit.h"

namespace musubi::selection {
namespace {

struct Size {
  std::size_t teams;
  std::size_t sessions;
  std::size_t choices;
};

enum class Priorities { common, of_each_session };

class Dice {
 public:
  std::size_t below(std::size_t count) {
    m_state = m_state * 6364136223846793005U + 1442695040888963407U;
    return (m_state >> 33) % count;
  }

 private:
  std::uint64_t m_state = 42;
};

// CPU of this thread: on a shared machine the wall clock counts the neighbours.
double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

long peak_memory_mb() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

LocalisedText name(const std::string& id) { return {.ja = id, .en = id}; }

Session make_session(Dice& dice, std::size_t number, std::size_t seats) {
  Session session{.id = SessionId{fmt::format("s{}", number)},
                  .name = name("s"),
                  .capacity_teams = static_cast<std::int64_t>(seats),
                  .reserves = {},
                  .caps = {}};
  const std::size_t home = dice.below(8);
  for (const std::size_t region : {home, (home + 1) % 8}) {
    session.reserves.push_back({.group = GroupId{fmt::format("region{}", region)},
                                .seats = static_cast<std::int64_t>(seats / 5)});
    session.caps.push_back({.group = GroupId{fmt::format("region{}", region)},
                            .teams_max = static_cast<std::int64_t>(seats / 2)});
  }
  return session;
}

// Some sessions are wanted more than others: half of all wishes go by the square of a uniform
// number.
std::size_t wanted(Dice& dice, std::size_t sessions) {
  const std::size_t number = dice.below(sessions);
  return dice.below(2) == 0 ? number : number * number / sessions;
}

Team make_team(Dice& dice, std::size_t number, const Size& size, Priorities priorities) {
  Team team{.id = TeamId{fmt::format("t{}", number)},
            .institution = InstitutionId{fmt::format("i{}", number)},
            .institution_rank = std::nullopt,
            .priority_class = ClassId{fmt::format("c{}", dice.below(3))},
            .scores = {},
            .groups = {GroupId{fmt::format("region{}", dice.below(8))}},
            .choices = {}};
  while (team.choices.size() < size.choices) {
    const SessionId session{fmt::format("s{}", wanted(dice, size.sessions))};
    if (std::ranges::count(team.choices, session, &Choice::session) == 0) {
      team.choices.push_back({.session = session, .priority_class = std::nullopt});
      if (priorities == Priorities::of_each_session) {
        team.choices.back().priority_class = ClassId{fmt::format("c{}", dice.below(3))};
      }
    }
  }
  return team;
}

SelectionInput make_input(const Size& size, Priorities priorities) {
  Dice dice;
  Market market{.call = SelectionCallId{"bench"},
                .lottery = {.value = "a value",
                            .known_from = Instant{2},
                            .fallback = "another",
                            .fallback_known_from = Instant{3}},
                .cell_teams_min = 3,
                .teams_per_institution = AllTeams{},
                .classes = {},
                .criteria = {},
                .groups = {},
                .sessions = {},
                .teams = {}};
  for (int i = 0; i < 3; ++i) {
    market.classes.push_back({.id = ClassId{fmt::format("c{}", i)}, .name = name("c")});
  }
  for (int i = 0; i < 8; ++i) {
    market.groups.push_back({.id = GroupId{fmt::format("region{}", i)}, .name = name("r")});
  }
  // Four seats for five teams.
  const std::size_t seats = size.teams * 4 / 5 / size.sessions;
  for (std::size_t s = 0; s < size.sessions; ++s) {
    market.sessions.push_back(make_session(dice, s, seats));
  }
  for (std::size_t t = 0; t < size.teams; ++t) {
    market.teams.push_back(make_team(dice, t, size, priorities));
  }
  SelectionInput input{.market = std::move(market),
                       .draw = {.commitment = "",
                                .committed_at = Instant{1},
                                .drawn_from = DrawnFrom::value,
                                .value = "beacon"},
                       .round = {}};
  input.draw.commitment = commitment_of(input.market);
  return input;
}

struct Peer {
  double cpu_seconds;
  std::int64_t seated;
};

// The same choices as arcs; a better choice and a better class weigh more. Building isn't timed.
Peer lemon_seconds(const Prepared& prepared) {
  lemon::SmartDigraph graph;
  const auto source = graph.addNode();
  const auto sink = graph.addNode();
  std::vector<lemon::SmartDigraph::Node> sessions;
  lemon::SmartDigraph::ArcMap<int> capacity{graph};
  lemon::SmartDigraph::ArcMap<int> cost{graph};
  for (const SessionRules& rules : prepared.sessions) {
    sessions.push_back(graph.addNode());
    const auto arc = graph.addArc(sessions.back(), sink);
    capacity[arc] = static_cast<int>(rules.capacity);
    cost[arc] = 0;
  }
  std::vector<lemon::SmartDigraph::Arc> choices;
  for (const PreparedTeam& team : prepared.teams) {
    const auto node = graph.addNode();
    const auto arc = graph.addArc(source, node);
    capacity[arc] = 1;
    cost[arc] = 0;
    for (std::uint32_t i = team.first; i < team.end; ++i) {
      const PreparedChoice& choice = prepared.choices[i];
      choices.push_back(graph.addArc(node, sessions[choice.session]));
      capacity[choices.back()] = 1;
      cost[choices.back()] =
          static_cast<int>(i - team.first) * 10 + static_cast<int>(choice.key >> 32) * 100 - 1000;
    }
  }
  const auto unused = graph.addArc(source, sink);
  capacity[unused] = static_cast<int>(prepared.teams.size());
  cost[unused] = 0;
  lemon::NetworkSimplex<lemon::SmartDigraph, int, std::int64_t> simplex{graph};
  simplex.upperMap(capacity).costMap(cost).stSupply(source, sink,
                                                    static_cast<int>(prepared.teams.size()));
  const double began = cpu_seconds();
  const auto status = simplex.run();
  const double seconds = cpu_seconds() - began;
  MUSUBI_ASSERT(status == simplex.OPTIMAL);
  std::int64_t seated = 0;
  for (const auto& arc : choices) {
    seated += simplex.flow(arc);
  }
  return {.cpu_seconds = seconds, .seated = seated};
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

struct Times {
  std::vector<double> whole;
  std::vector<double> lottery;
  std::vector<double> prepared;
  std::vector<double> acceptance;
  std::vector<double> lemon;
  std::vector<double> ratio;
  std::vector<double> run_ratio;
};

// Of the whole published result: 0 deviations, and the same bytes every time.
double check(const SelectionInput& input, const Outcome& outcome) {
  selection_audit::Published published{
      .input = input, .outcome = outcome, .outcome_hash = hash_of(input, outcome), .claims = {}};
  for (const TeamFindings& findings : explain(input, outcome)) {
    for (const ChoiceFinding& choice : findings.choices) {
      published.claims.push_back(
          {.team = findings.team,
           .session = choice.session,
           .reason = std::string{reason_words[static_cast<std::size_t>(choice.reason)]}});
    }
  }
  const double began = cpu_seconds();
  const auto deviations = selection_audit::audit(published);
  for (const Message& deviation : deviations) {
    fmt::print("  {}\n", render(deviation).en);
  }
  MUSUBI_ASSERT(deviations.empty());
  return cpu_seconds() - began;
}

void compare(const Size& size, Priorities priorities, int windows) {
  const SelectionInput input = make_input(size, priorities);
  MUSUBI_ASSERT(check_input(input).empty());
  const Prepared prepared = prepare(input.market, input.round, input.draw.value);
  const Selected first = select_teams(input);
  const std::string hash = hash_of(input, first.outcome);
  const long memory_mb = peak_memory_mb();
  const double check_seconds = check(input, first.outcome);
  Times times;
  std::int64_t lemon_seated = 0;
  for (int i = 0; i < windows; ++i) {
    double began = cpu_seconds();
    const Selected selected = select_teams(input);
    times.whole.push_back(cpu_seconds() - began);
    MUSUBI_ASSERT(hash_of(input, selected.outcome) == hash);
    began = cpu_seconds();
    MUSUBI_ASSERT(lottery_numbers(input.market, input.draw.value) == prepared.lottery_numbers);
    times.lottery.push_back(cpu_seconds() - began);
    began = cpu_seconds();
    MUSUBI_ASSERT(prepare(input.market, input.round, input.draw.value).choices.size() ==
                  prepared.choices.size());
    times.prepared.push_back(cpu_seconds() - began);
    began = cpu_seconds();
    const Accepted accepted = accept_deferred(prepared);
    times.acceptance.push_back(cpu_seconds() - began);
    MUSUBI_ASSERT(accepted.work == first.work);
    const Peer peer = lemon_seconds(prepared);
    times.lemon.push_back(peer.cpu_seconds);
    times.ratio.push_back(times.lemon.back() / times.whole.back());
    times.run_ratio.push_back(times.lemon.back() / times.acceptance.back());
    lemon_seated = peer.seated;
  }
  const auto seated = std::ranges::count_if(
      first.outcome.teams, [](const TeamOutcome& team) { return team.seat.has_value(); });
  fmt::print("{} x {} x {}, {}\n", size.teams, size.sessions, size.choices,
             priorities == Priorities::common ? "common classes" : "classes of each session");
  fmt::print(
      "  {:.1f} ms in all: lottery {:.1f}, order and look-ups {:.1f}, deferred acceptance "
      "{:.1f}, cutoffs and waiting lists the rest\n",
      median(times.whole) * 1e3, median(times.lottery) * 1e3,
      (median(times.prepared) - median(times.lottery)) * 1e3, median(times.acceptance) * 1e3);
  fmt::print("  {} proposals, {} passes, {} applications looked at; peak {} MB with the input\n",
             first.work.proposals, first.work.passes, first.work.comparisons, memory_mb);
  fmt::print(
      "  LEMON network simplex, different objective (largest weight, no reserves, not "
      "stable), run on a built graph: {:.1f} ms\n  = {:.1f} x deferred acceptance on the "
      "prepared market, {:.1f} x everything (medians of {} pairs, CPU)\n",
      median(times.lemon) * 1e3, median(times.run_ratio), median(times.ratio), windows);
  fmt::print("  seated {} (LEMON {}); independent check: 0 deviations in {:.1f} s; outcome {}\n",
             seated, lemon_seated, check_seconds, hash.substr(0, 16));
}

}  // namespace
}  // namespace musubi::selection

// In a process of its own, so that its peak of memory is its own.
static void compare_apart(const musubi::selection::Size& size,
                          musubi::selection::Priorities priorities) {
  const pid_t child = ::fork();
  if (child == 0) {
    musubi::selection::compare(size, priorities, 5);
    std::fflush(stdout);
    ::_exit(0);
  }
  int status = 0;
  MUSUBI_ASSERT(::waitpid(child, &status, 0) == child && status == 0);
}

int main(int count, char** arguments) {
  using musubi::selection::Priorities;
  const bool is_short = count > 1 && std::string{arguments[1]} == "short";
  for (const auto priorities : {Priorities::common, Priorities::of_each_session}) {
    compare_apart({1'000, 50, 5}, priorities);
    compare_apart({10'000, 100, 5}, priorities);
    if (!is_short) {
      compare_apart({100'000, 500, 5}, priorities);
    }
  }
  return 0;
}
