// Writing a result: input, standings, outcome and explanations, each list in the order of its ids.
#include <algorithm>
#include <boost/json.hpp>

#include "app/selection_file_parts.h"
#include "base/overloaded.h"
#include "domain/selection/outcome_words.h"

namespace musubi::app {

namespace json = boost::json;
using namespace selection;

// Members come in the order in which they are written here.
static json::value names(const LocalisedText& name) {
  return json::object{{"ja", name.ja}, {"en", name.en}};
}

static json::value word(std::string_view text) { return json::string{text.data(), text.size()}; }

template <typename Item>
static json::array named(const std::vector<Item>& items) {
  json::array list;
  for (const Item& item : items) {
    list.push_back(json::object{{"id", item.id.value}, {"name", names(item.name)}});
  }
  return list;
}

template <typename Tag>
static json::array ids(const std::vector<Id<Tag>>& values) {
  json::array list;
  for (const Id<Tag>& id : values) {
    list.emplace_back(id.value);
  }
  return list;
}

template <typename Item, typename Key>
static std::vector<Item> sorted(std::vector<Item> items, Key Item::*key) {
  std::ranges::sort(items, {}, key);
  return items;
}

static json::object scores_of(const Market& market, const std::vector<std::int64_t>& scores) {
  json::object object;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    object[market.criteria[i].id.value] = scores[i];
  }
  return object;
}

static json::object session_of(const Session& session) {
  json::array reserves;
  for (const Reserve& next : session.reserves) {
    reserves.push_back(json::object{{"group", next.group.value}, {"seats", next.seats}});
  }
  json::array caps;
  for (const GroupCap& next : sorted(session.caps, &GroupCap::group)) {
    caps.push_back(json::object{{"group", next.group.value}, {"teams_max", next.teams_max}});
  }
  return {{"id", session.id.value},
          {"name", names(session.name)},
          {"capacity_teams", session.capacity_teams},
          {"reserves", std::move(reserves)},
          {"caps", std::move(caps)}};
}

static json::object team_of(const Market& market, const Team& team) {
  json::array choices;
  for (const Choice& next : team.choices) {
    json::object choice{{"session", next.session.value}};
    if (next.priority_class) {
      choice["priority_class"] = next.priority_class->value;
    }
    choices.push_back(std::move(choice));
  }
  std::vector<GroupId> groups = team.groups;
  std::ranges::sort(groups);
  json::object object{{"id", team.id.value}, {"institution", team.institution.value}};
  if (team.institution_rank) {
    object["institution_rank"] = *team.institution_rank;
  }
  object["priority_class"] = team.priority_class.value;
  object["scores"] = scores_of(market, team.scores);
  object["groups"] = ids(groups);
  object["choices"] = std::move(choices);
  return object;
}

static json::object draw_of(const Draw& draw) {
  return {{"commitment", draw.commitment},
          {"committed_at", draw.committed_at.iso_utc()},
          {"drawn_from", draw.drawn_from == DrawnFrom::value ? "value" : "fallback"},
          {"value", draw.value}};
}

static json::object input_of(const SelectionInput& input) {
  const Market& market = input.market;
  json::object limit{{"kind", "all"}};
  if (const auto* at_most = std::get_if<TeamsAtMost>(&market.teams_per_institution)) {
    limit = {{"kind", "at_most"}, {"count", at_most->count}};
  }
  json::array sessions;
  for (const Session& next : sorted(market.sessions, &Session::id)) {
    sessions.push_back(session_of(next));
  }
  json::array teams;
  for (const Team& next : sorted(market.teams, &Team::id)) {
    teams.push_back(team_of(market, next));
  }
  return {{"format", word(input_format)},
          {"call", market.call.value},
          {"lottery",
           json::object{{"value", market.lottery.value},
                        {"known_from", market.lottery.known_from.iso_utc()},
                        {"fallback", market.lottery.fallback},
                        {"fallback_known_from", market.lottery.fallback_known_from.iso_utc()}}},
          {"cell_teams_min", market.cell_teams_min},
          {"teams_per_institution", std::move(limit)},
          {"classes", named(market.classes)},
          {"criteria", named(market.criteria)},
          {"groups", named(sorted(market.groups, &Group::id))},
          {"sessions", std::move(sessions)},
          {"teams", std::move(teams)},
          {"draw", draw_of(input.draw)}};
}

static json::object round_of(const Round& round) {
  json::array standings;
  for (const Standing& next : sorted(round.standings, &Standing::team)) {
    json::object standing{{"team", next.team.value}};
    std::visit(Overloaded{[&](const Waiting&) { standing["state"] = "waiting"; },
                          [&](const Offered& state) {
                            standing["state"] = "offered";
                            standing["session"] = state.session.value;
                          },
                          [&](const Confirmed& state) {
                            standing["state"] = "confirmed";
                            standing["session"] = state.session.value;
                          },
                          [&](const Withdrawn&) { standing["state"] = "withdrawn"; }},
               next.state);
    std::vector<SessionId> declined = next.declined;
    std::ranges::sort(declined);
    standing["declined"] = ids(declined);
    standings.push_back(std::move(standing));
  }
  return {{"number", round.number}, {"standings", std::move(standings)}};
}

static json::object cutoff_of(const Market& market, const Cutoff& cutoff) {
  return std::visit(Overloaded{[](const EverybodyAdmitted&) {
                                 return json::object{{"admitted", "everybody"}};
                               },
                               [](const NobodyAdmitted&) {
                                 return json::object{{"admitted", "nobody"}};
                               },
                               [&](const LastAdmitted& last) {
                                 return json::object{
                                     {"admitted", "last"},
                                     {"priority_class", last.priority_class.value},
                                     {"scores", scores_of(market, last.scores)},
                                     {"lottery_number", std::to_string(last.lottery_number)}};
                               }},
                    cutoff);
}

static json::object outcome_of(const Market& market, const Outcome& outcome) {
  json::array teams;
  for (const TeamOutcome& next : outcome.teams) {
    json::object team{{"team", next.team.value},
                      {"lottery_number", std::to_string(next.lottery_number)},
                      {"placement", word(word_of(next.placement))}};
    if (next.seat) {
      team["seat"] = json::object{{"session", next.seat->session.value},
                                  {"kind", word(word_of(next.seat->kind))}};
    }
    json::array waiting;
    for (const WaitingPlace& place : next.waiting) {
      waiting.push_back(
          json::object{{"session", place.session.value}, {"position", place.position}});
    }
    team["waiting"] = std::move(waiting);
    teams.push_back(std::move(team));
  }
  json::array sessions;
  for (const SessionOutcome& next : outcome.sessions) {
    json::array groups;
    for (const GroupOutcome& group : next.groups) {
      json::object object;
      if (group.group) {
        object["group"] = group.group->value;
      }
      object["kept"] = group.kept;
      object["reserved"] = group.reserved;
      object["open"] = group.open;
      object["waiting"] = group.waiting;
      object["cutoff"] = cutoff_of(market, group.cutoff);
      groups.push_back(std::move(object));
    }
    sessions.push_back(json::object{{"session", next.session.value},
                                    {"groups", std::move(groups)},
                                    {"waiting", ids(next.waiting)}});
  }
  return {{"teams", std::move(teams)}, {"sessions", std::move(sessions)}};
}

static json::array explanations_of(const std::vector<TeamFindings>& all) {
  json::array list;
  for (const TeamFindings& findings : all) {
    json::array choices;
    for (const ChoiceFinding& choice : findings.choices) {
      const LocalisedText words = render(choice.message);
      choices.push_back(
          json::object{{"session", choice.session.value},
                       {"reason", word(reason_words[static_cast<std::size_t>(choice.reason)])},
                       {"ja", words.ja},
                       {"en", words.en}});
    }
    list.push_back(json::object{{"team", findings.team.value},
                                {"summary", names(render(findings.summary))},
                                {"choices", std::move(choices)}});
  }
  return list;
}

// One line for each item of the long lists, so that people and diff can read it.
static void write(std::string& text, const json::value& value, std::size_t depth) {
  constexpr std::size_t broken_objects = 2;  // the result and its members
  const std::string indent = "\n" + std::string(2 * (depth + 1), ' ');
  const std::string end = "\n" + std::string(2 * depth, ' ');
  const char* separator = "";
  if (value.is_object() && depth < broken_objects) {
    text += "{";
    for (const auto& member : value.get_object()) {
      text += separator + indent + json::serialize(json::string(member.key())) + ": ";
      write(text, member.value(), depth + 1);
      separator = ",";
    }
    text += end + "}";
  } else if (value.is_array() && !value.get_array().empty()) {
    text += "[";
    for (const json::value& item : value.get_array()) {
      text += separator + indent + json::serialize(item);
      separator = ",";
    }
    text += end + "]";
  } else {
    text += json::serialize(value);
  }
}

std::string selection_result_json(const SelectionInput& input, const Outcome& outcome) {
  const json::object result{{"format", word(result_format)},
                            {"input", input_of(input)},
                            {"round", round_of(input.round)},
                            {"outcome", outcome_of(input.market, outcome)},
                            {"outcome_hash", hash_of(input, outcome)},
                            {"explanations", explanations_of(explain(input, outcome))}};
  std::string text;
  write(text, result, 0);
  return text + "\n";
}

}  // namespace musubi::app
