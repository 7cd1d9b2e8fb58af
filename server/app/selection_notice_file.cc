// The notice of a result: enough for each team to check its own outcome, and nothing about others.
#include <algorithm>
#include <boost/json.hpp>

#include "app/selection_file_parts.h"
#include "base/overloaded.h"

namespace musubi::app {

namespace json = boost::json;
using namespace selection;

static json::value text(std::string_view value) { return json::string{value.data(), value.size()}; }

// That everybody was admitted tells nothing of anybody. Where the last admitted would be one of
// few, not even that it was the last is told.
static json::object cutoff_of(const Market& market, const SessionOutcome& session,
                              const GroupOutcome& group) {
  return std::visit(Overloaded{[](const EverybodyAdmitted&) {
                                 return json::object{{"admitted", "everybody"}};
                               },
                               [](const NobodyAdmitted&) {
                                 return json::object{{"admitted", "nobody"}};
                               },
                               [&](const LastAdmitted& last) {
                                 if (!is_disclosed(market, session, group)) {
                                   return json::object{{"admitted", "not_told"}};
                                 }
                                 return json::object{
                                     {"admitted", "last"},
                                     {"priority_class", last.priority_class.value},
                                     {"lottery_number", std::to_string(last.lottery_number)}};
                               }},
                    group.cutoff);
}

std::string selection_notice_json(const SelectionInput& input, const Outcome& outcome) {
  std::string lines;
  for (const SessionOutcome& session : outcome.sessions) {
    const auto rules = std::ranges::find(input.market.sessions, session.session, &Session::id);
    json::array groups;
    for (const GroupOutcome& group : session.groups) {
      json::object object;
      if (group.group) {
        object["group"] = group.group->value;
      }
      object["cutoff"] = cutoff_of(input.market, session, group);
      groups.push_back(std::move(object));
    }
    const json::object line{{"session", session.session.value},
                            {"capacity_teams", rules->capacity_teams},
                            {"groups", std::move(groups)}};
    lines += (lines.empty() ? "\n    " : ",\n    ") + json::serialize(line);
  }
  const json::object head{
      {"format", text(notice_format)}, {"call", input.market.call.value},
      {"round", input.round.number},   {"commitment", input.draw.commitment},
      {"value", input.draw.value},     {"outcome_hash", hash_of(input, outcome)}};
  std::string notice = "{";
  for (const auto& member : head) {
    notice += "\n  " + json::serialize(json::string(member.key())) + ": " +
              json::serialize(member.value()) + ",";
  }
  return notice + "\n  \"sessions\": [" + lines + "\n  ]\n}\n";
}

}  // namespace musubi::app
