#include "domain/selection/explain.h"

#include <algorithm>
#include <unordered_map>

#include "base/result.h"
#include "domain/selection/lottery.h"

namespace musubi::selection {

bool is_disclosed(const Market& market, const SessionOutcome& session, const GroupOutcome& group) {
  const auto admitted = [](const GroupOutcome& g) { return g.kept + g.reserved + g.open; };
  std::int64_t admitted_in_all = 0;
  for (const GroupOutcome& next : session.groups) {
    admitted_in_all += admitted(next);
  }
  const std::int64_t least =
      std::min({admitted(group), group.waiting, admitted_in_all, std::ssize(session.waiting)});
  return least >= market.cell_teams_min;
}

namespace {

template <typename Item, typename Key>
std::unordered_map<Key, const Item*> by_id(const std::vector<Item>& items, Key Item::*key) {
  std::unordered_map<Key, const Item*> found;
  found.reserve(items.size());
  for (const Item& item : items) {
    found.emplace(item.*key, &item);
  }
  return found;
}

class Explainer {
 public:
  Explainer(const SelectionInput& input, const Outcome& outcome)
      : m_market(input.market),
        m_teams(by_id(input.market.teams, &Team::id)),
        m_sessions(by_id(input.market.sessions, &Session::id)),
        m_groups(by_id(input.market.groups, &Group::id)),
        m_outcomes(by_id(outcome.sessions, &SessionOutcome::session)),
        m_standings(by_id(input.round.standings, &Standing::team)) {}

  [[nodiscard]] TeamFindings explain_team(const TeamOutcome& outcome) const {
    TeamFindings findings{.team = outcome.team, .summary = summary_of(outcome), .choices = {}};
    if (outcome.placement == Placement::set_aside || outcome.placement == Placement::withdrawn) {
      return findings;
    }
    const Team& team = *m_teams.at(outcome.team);
    bool has_seat = false;
    for (const Choice& choice : team.choices) {
      const bool is_seat = outcome.seat && outcome.seat->session == choice.session;
      if (is_seat) {
        findings.choices.push_back(obtained(team, choice, outcome.seat->kind));
      } else if (is_declined(team, choice)) {
        findings.choices.push_back(plain(choice, Reason::declined));
      } else if (has_seat || is_confirmed(team)) {
        findings.choices.push_back(plain(choice, Reason::not_needed));
      } else {
        findings.choices.push_back(refused(team, choice, outcome.lottery_number));
      }
      has_seat = has_seat || is_seat;
    }
    return findings;
  }

 private:
  [[nodiscard]] static Message message(std::string_view key,
                                       std::vector<MessageArgument> arguments) {
    return {.key = "selection." + std::string{key}, .arguments = std::move(arguments)};
  }

  [[nodiscard]] MessageArgument session_name(const SessionId& session) const {
    return argument("session", m_sessions.at(session)->name);
  }

  [[nodiscard]] Message summary_of(const TeamOutcome& outcome) const {
    switch (outcome.placement) {
      case Placement::selected: {
        const Team& team = *m_teams.at(outcome.team);
        const auto choice =
            std::ranges::find(team.choices, outcome.seat->session, &Choice::session);
        return message("summary_selected",
                       {session_name(outcome.seat->session),
                        argument("rank", std::to_string(choice - team.choices.begin() + 1))});
      }
      case Placement::waiting:
        return message(outcome.waiting.empty() ? "summary_no_choice" : "summary_waiting", {});
      case Placement::set_aside:
        return message("summary_set_aside", {});
      case Placement::withdrawn:
        break;
    }
    return message("summary_withdrawn", {});
  }

  [[nodiscard]] bool is_declined(const Team& team, const Choice& choice) const {
    const auto found = m_standings.find(team.id);
    return found != m_standings.end() &&
           std::ranges::count(found->second->declined, choice.session) > 0;
  }

  [[nodiscard]] bool is_confirmed(const Team& team) const {
    const auto found = m_standings.find(team.id);
    return found != m_standings.end() && std::holds_alternative<Confirmed>(found->second->state);
  }

  [[nodiscard]] ChoiceFinding plain(const Choice& choice, Reason reason) const {
    return {.session = choice.session,
            .reason = reason,
            .message = message(reason_words[static_cast<std::size_t>(reason)],
                               {session_name(choice.session)})};
  }

  [[nodiscard]] const GroupOutcome& cell_of(const Team& team, const SessionOutcome& session) const {
    const auto own = std::ranges::find_if(session.groups, [&](const GroupOutcome& group) {
      return group.group && std::ranges::count(team.groups, *group.group) > 0;
    });
    return own == session.groups.end() ? session.groups.back() : *own;
  }

  [[nodiscard]] ChoiceFinding obtained(const Team& team, const Choice& choice,
                                       SeatKind kind) const {
    std::vector<MessageArgument> arguments{session_name(choice.session)};
    std::string_view key = kind == SeatKind::kept ? "obtained_before" : "obtained_open";
    if (kind == SeatKind::reserved) {
      key = "obtained_reserved";
      const GroupOutcome& cell = cell_of(team, *m_outcomes.at(choice.session));
      arguments.push_back(argument("group", m_groups.at(*cell.group)->name));
    }
    return {.session = choice.session,
            .reason = Reason::obtained,
            .message = message(key, std::move(arguments))};
  }

  [[nodiscard]] ChoiceFinding refused(const Team& team, const Choice& choice,
                                      std::uint64_t lottery_number) const {
    const SessionOutcome& session = *m_outcomes.at(choice.session);
    const GroupOutcome& cell = cell_of(team, session);
    // That no seat was left says nothing about anybody.
    if (const auto max = limit_reached(choice.session, cell);
        max && (*max == 0 || is_disclosed(m_market, session, cell))) {
      ChoiceFinding finding = plain(choice, Reason::group_limit);
      finding.message.arguments.push_back(argument("group", m_groups.at(*cell.group)->name));
      finding.message.arguments.push_back(argument("max", std::to_string(*max)));
      return finding;
    }
    if (std::holds_alternative<NobodyAdmitted>(cell.cutoff)) {
      return plain(choice, Reason::no_free_seat);
    }
    if (!is_disclosed(m_market, session, cell)) {
      return plain(choice, Reason::outranked);
    }
    return behind(team, choice, std::get<LastAdmitted>(cell.cutoff), lottery_number);
  }

  [[nodiscard]] std::optional<std::int64_t> limit_reached(const SessionId& session,
                                                          const GroupOutcome& cell) const {
    for (const GroupCap& cap : m_sessions.at(session)->caps) {
      if (cell.group == cap.group && cell.kept + cell.reserved + cell.open == cap.teams_max) {
        return cap.teams_max;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] ChoiceFinding behind(const Team& team, const Choice& choice,
                                     const LastAdmitted& last, std::uint64_t number) const {
    const ClassId& own = choice.priority_class.value_or(team.priority_class);
    if (own != last.priority_class) {
      ChoiceFinding finding = plain(choice, Reason::class_behind);
      finding.message.arguments.push_back(argument("own", class_name(own)));
      finding.message.arguments.push_back(argument("last", class_name(last.priority_class)));
      return finding;
    }
    for (std::size_t i = 0; i < team.scores.size(); ++i) {
      if (team.scores[i] != last.scores[i]) {
        ChoiceFinding finding = plain(choice, Reason::score_behind);
        finding.message.arguments.push_back(argument("criterion", m_market.criteria[i].name));
        finding.message.arguments.push_back(argument("own", std::to_string(team.scores[i])));
        return finding;
      }
    }
    ChoiceFinding finding = plain(choice, Reason::lottery_behind);
    finding.message.arguments.push_back(argument("own", lottery_number_text(number)));
    finding.message.arguments.push_back(argument("last", lottery_number_text(last.lottery_number)));
    return finding;
  }

  [[nodiscard]] const LocalisedText& class_name(const ClassId& id) const {
    return std::ranges::find(m_market.classes, id, &PriorityClass::id)->name;
  }

  const Market& m_market;
  std::unordered_map<TeamId, const Team*> m_teams;
  std::unordered_map<SessionId, const Session*> m_sessions;
  std::unordered_map<GroupId, const Group*> m_groups;
  std::unordered_map<SessionId, const SessionOutcome*> m_outcomes;
  std::unordered_map<TeamId, const Standing*> m_standings;
};

}  // namespace

std::vector<TeamFindings> explain(const SelectionInput& input, const Outcome& outcome) {
  const Explainer explainer{input, outcome};
  std::vector<TeamFindings> findings;
  findings.reserve(outcome.teams.size());
  for (const TeamOutcome& team : outcome.teams) {
    findings.push_back(explainer.explain_team(team));
  }
  return findings;
}

}  // namespace musubi::selection
