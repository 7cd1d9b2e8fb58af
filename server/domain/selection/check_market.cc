// The rules of a market: classes, criteria, groups and sessions; then, in check_teams.cc, the
// teams.
#include <algorithm>

#include "domain/selection/check_input.h"
#include "domain/selection/check_parts.h"

namespace musubi::selection {

template <typename Item>
static void check_named(const std::vector<Item>& items, const LocalisedText& kind,
                        std::unordered_set<std::string>& seen, Problems& problems) {
  for (const Item& item : items) {
    problems.check_own_id(kind, item.id.value, seen);
    problems.check_words(place_of(kind, item.id.value), item.name);
  }
}

static void check_plan(const Market& market, Problems& problems) {
  const LocalisedText lottery{.ja = "抽選の計画", .en = "the plan of the lottery"};
  problems.check_line(lottery, market.lottery.value);
  problems.check_line(lottery, market.lottery.fallback);
  if (market.lottery.fallback_known_from <= market.lottery.known_from) {
    problems.add("fallback_too_early",
                 {argument("value", market.lottery.known_from.iso_jst()),
                  argument("fallback", market.lottery.fallback_known_from.iso_jst())});
  }
}

static void check_groups(const Session& session, const Known& known, Problems& problems) {
  const LocalisedText place = place_of(session_words, session.id.value);
  std::unordered_set<std::string> reserved;
  for (const Reserve& reserve : session.reserves) {
    const std::string& group = reserve.group.value;
    if (!known.groups.contains(group)) {
      problems.unknown(place, group_words, group);
    }
    if (!reserved.insert(group).second) {
      problems.doubled(place, {.ja = "優先枠のグループ", .en = "the reserve of group"}, group);
    }
    problems.check_number(
        place, {.what = {.ja = "優先枠", .en = "reserve"}, .value = reserve.seats, .min = 0});
  }
  std::unordered_set<std::string> limited;
  for (const GroupCap& cap : session.caps) {
    const std::string& group = cap.group.value;
    if (!known.groups.contains(group)) {
      problems.unknown(place, group_words, group);
    }
    if (!limited.insert(group).second) {
      problems.doubled(place, {.ja = "上限のグループ", .en = "the limit of group"}, group);
    }
    problems.check_number(
        place, {.what = {.ja = "上限", .en = "limit"}, .value = cap.teams_max, .min = 0});
  }
}

static void check_seats(const Session& session, Problems& problems) {
  const LocalisedText place = place_of(session_words, session.id.value);
  problems.check_number(
      place, {.what = {.ja = "定員", .en = "capacity"}, .value = session.capacity_teams, .min = 0});
  // A number beyond its bounds has been named already, and would overflow here.
  std::int64_t reserved = 0;
  for (const Reserve& reserve : session.reserves) {
    reserved += std::clamp<std::int64_t>(reserve.seats, 0, teams_count_max);
    const auto cap = std::ranges::find(session.caps, reserve.group, &GroupCap::group);
    if (cap != session.caps.end() && reserve.seats > cap->teams_max) {
      problems.add("reserve_beyond_cap",
                   {argument("place", place), argument("group", reserve.group.value),
                    argument("seats", std::to_string(reserve.seats)),
                    argument("max", std::to_string(cap->teams_max))});
    }
  }
  if (reserved > std::max<std::int64_t>(session.capacity_teams, 0)) {
    problems.add("reserves_beyond_capacity",
                 {argument("place", place), argument("seats", std::to_string(reserved)),
                  argument("capacity", std::to_string(session.capacity_teams))});
  }
}

std::vector<Message> check_market(const Market& market) {
  Problems problems;
  Known known;
  problems.check_well_formed(call_words, market.call.value);
  check_plan(market, problems);
  const LocalisedText place = place_of(call_words, market.call.value);
  problems.check_number(place, {.what = {.ja = "説明に出す最小のチーム数",
                                         .en = "smallest number of teams in explanations"},
                                .value = market.cell_teams_min,
                                .min = 1});
  if (const auto* at_most = std::get_if<TeamsAtMost>(&market.teams_per_institution)) {
    problems.check_number(
        place, {.what = {.ja = "1施設のチーム数の上限", .en = "number of teams of one institution"},
                .value = at_most->count,
                .min = 1});
  }
  std::unordered_set<std::string> criteria;
  check_named(market.classes, class_words, known.classes, problems);
  check_named(market.criteria, criterion_words, criteria, problems);
  check_named(market.groups, group_words, known.groups, problems);
  check_named(market.sessions, session_words, known.sessions, problems);
  for (const Session& session : market.sessions) {
    check_groups(session, known, problems);
    check_seats(session, problems);
  }
  check_teams(market, known, problems);
  return problems.take();
}

}  // namespace musubi::selection
