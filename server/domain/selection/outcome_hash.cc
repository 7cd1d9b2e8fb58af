// The canonical text of an outcome: what decided, the standings before and everything decided.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/crypto/hash.h"
#include "base/overloaded.h"
#include "domain/selection/outcome_words.h"
#include "domain/selection/select.h"

namespace musubi::selection {

static std::string state_line(const Standing& standing) {
  std::string text = fmt::format("standing {} ", standing.team.value);
  text += std::visit(Overloaded{[](const Waiting&) -> std::string { return "waiting"; },
                                [](const Offered& s) { return "offered " + s.session.value; },
                                [](const Confirmed& s) { return "confirmed " + s.session.value; },
                                [](const Withdrawn&) -> std::string { return "withdrawn"; }},
                     standing.state);
  text += " declined";
  std::vector<SessionId> declined = standing.declined;
  std::ranges::sort(declined);
  for (const SessionId& session : declined) {
    (text += ' ') += session.value;
  }
  return text + "\n";
}

static std::string cutoff_words(const Cutoff& cutoff) {
  return std::visit(Overloaded{[](const EverybodyAdmitted&) -> std::string { return "everybody"; },
                               [](const NobodyAdmitted&) -> std::string { return "nobody"; },
                               [](const LastAdmitted& last) {
                                 return fmt::format("last {} {} {}", last.priority_class.value,
                                                    fmt::join(last.scores, " "),
                                                    last.lottery_number);
                               }},
                    cutoff);
}

static void add_team(std::string& text, const TeamOutcome& team) {
  auto out = std::back_inserter(text);
  fmt::format_to(out, "team {} {} {}", team.team.value, team.lottery_number,
                 word_of(team.placement));
  if (team.seat) {
    fmt::format_to(out, " {} {}", team.seat->session.value, word_of(team.seat->kind));
  }
  for (const WaitingPlace& place : team.waiting) {
    fmt::format_to(out, " waits {} {}", place.session.value, place.position);
  }
  text += '\n';
}

static void add_session(std::string& text, const SessionOutcome& session) {
  auto out = std::back_inserter(text);
  fmt::format_to(out, "session {}\n", session.session.value);
  for (const GroupOutcome& group : session.groups) {
    fmt::format_to(out, "group {} {} {} {} {} {}\n", group.group ? group.group->value : "-",
                   group.kept, group.reserved, group.open, group.waiting,
                   cutoff_words(group.cutoff));
  }
  for (const TeamId& team : session.waiting) {
    fmt::format_to(out, "waits {}\n", team.value);
  }
}

std::string hash_of(const SelectionInput& input, const Outcome& outcome) {
  std::string text = fmt::format(
      "musubi-selection-outcome/1\ncommitment {}\ndrawn {} {}\nround {}\n", input.draw.commitment,
      input.draw.drawn_from == DrawnFrom::value ? "value" : "fallback", input.draw.value,
      input.round.number);
  std::vector<const Standing*> standings;
  for (const Standing& standing : input.round.standings) {
    standings.push_back(&standing);
  }
  std::ranges::sort(standings, {}, [](const Standing* standing) { return standing->team; });
  for (const Standing* standing : standings) {
    text += state_line(*standing);
  }
  for (const TeamOutcome& team : outcome.teams) {
    add_team(text, team);
  }
  for (const SessionOutcome& session : outcome.sessions) {
    add_session(text, session);
  }
  return sha256_hex(text);
}

}  // namespace musubi::selection
