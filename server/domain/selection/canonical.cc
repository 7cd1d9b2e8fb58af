#include "domain/selection/canonical.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/crypto/hash.h"

namespace musubi::selection {

template <typename... Arguments>
static void line(std::string& text, fmt::format_string<Arguments...> format,
                 Arguments&&... arguments) {
  fmt::format_to(std::back_inserter(text), format, std::forward<Arguments>(arguments)...);
  text += '\n';
}

template <typename Item, typename Key>
static std::vector<const Item*> sorted_by(const std::vector<Item>& items, Key Item::*key) {
  std::vector<const Item*> sorted;
  sorted.reserve(items.size());
  for (const Item& item : items) {
    sorted.push_back(&item);
  }
  std::ranges::sort(sorted, {}, [key](const Item* item) { return item->*key; });
  return sorted;
}

static void add_names(std::string& text, const LocalisedText& name) {
  line(text, "name_ja {}", name.ja);
  line(text, "name_en {}", name.en);
}

static void add_rules(std::string& text, const Market& market) {
  line(text, "musubi-selection/1");
  line(text, "call {}", market.call.value);
  line(text, "lottery {} {}", market.lottery.known_from.iso_utc(), market.lottery.value);
  line(text, "fallback {} {}", market.lottery.fallback_known_from.iso_utc(),
       market.lottery.fallback);
  line(text, "cell_teams_min {}", market.cell_teams_min);
  const auto* at_most = std::get_if<TeamsAtMost>(&market.teams_per_institution);
  line(text, "teams_per_institution {}",
       at_most == nullptr ? "all" : std::to_string(at_most->count));
  for (const PriorityClass& next : market.classes) {
    line(text, "class {}", next.id.value);
    add_names(text, next.name);
  }
  for (const Criterion& next : market.criteria) {
    line(text, "criterion {}", next.id.value);
    add_names(text, next.name);
  }
  for (const Group* next : sorted_by(market.groups, &Group::id)) {
    line(text, "group {}", next->id.value);
    add_names(text, next->name);
  }
}

static void add_session(std::string& text, const Session& session) {
  line(text, "session {} capacity {}", session.id.value, session.capacity_teams);
  add_names(text, session.name);
  for (const Reserve& reserve : session.reserves) {
    line(text, "reserve {} {}", reserve.group.value, reserve.seats);
  }
  for (const GroupCap* cap : sorted_by(session.caps, &GroupCap::group)) {
    line(text, "cap {} {}", cap->group.value, cap->teams_max);
  }
}

static void add_team(std::string& text, const Team& team) {
  fmt::format_to(std::back_inserter(text), "team {} institution {} rank {} class {} scores",
                 team.id.value, team.institution.value,
                 team.institution_rank ? std::to_string(*team.institution_rank) : "-",
                 team.priority_class.value);
  for (const std::int64_t score : team.scores) {
    fmt::format_to(std::back_inserter(text), " {}", score);
  }
  text += " groups";
  std::vector<GroupId> groups = team.groups;
  std::ranges::sort(groups);
  for (const GroupId& group : groups) {
    (text += ' ') += group.value;
  }
  text += " choices";
  for (const Choice& choice : team.choices) {
    (text += ' ') += choice.session.value;
    if (choice.priority_class) {
      (text += ':') += choice.priority_class->value;
    }
  }
  text += '\n';
}

std::string canonical_text(const Market& market) {
  std::string text;
  add_rules(text, market);
  for (const Session* session : sorted_by(market.sessions, &Session::id)) {
    add_session(text, *session);
  }
  for (const Team* team : sorted_by(market.teams, &Team::id)) {
    add_team(text, *team);
  }
  return text;
}

std::string commitment_of(const Market& market) { return sha256_hex(canonical_text(market)); }

}  // namespace musubi::selection
